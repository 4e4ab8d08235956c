import type { Path } from '../library/path.ts';
import type { Gone } from './gone.ts';
import type { CheckedError, Side } from './sides.ts';

/** What an upgrade would bring, as far as the rehearsal came. */
export interface Rehearsal {
  /** How many commits the fork does not have yet. */
  commits: number;
  /** The versions of the software here and there. */
  from: string;
  to: string;
  /** What the changelog tells forks between the two: newest first. */
  told: { title: string; lines: string[] }[];
  /** Files here that are not committed, and so not rehearsed. */
  uncommitted: string[];
  /** Files that both sides changed, and that git cannot merge. */
  conflicts: string[];
  /** Shared entries that are new or changed, as files. */
  added: string[];
  changed: string[];
  /** Shared entries that went, with where the fork refers to them. */
  gone: Gone[];
  /** Entries of the fork whose name upstream now uses too: they take the place of those. */
  sameNames: Path[];
  /** Texts of the fork whose shared version changed. */
  replacedChanged: Path[];
  /** Files outside the local layer that the fork changed. */
  strayed: string[];
  /** Whether packages have to be installed anew. */
  installs: boolean;
  /** What is wrong once the two are one, and whose it is. */
  errors: { side: Side; error: CheckedError }[];
  /** How the build ended, and whose it is when it failed; absent when there was nothing to build. */
  build?: { passed: boolean; said: string; side: Side };
}
