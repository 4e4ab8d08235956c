import { compareVersions } from './version.ts';

/** What `CHANGELOG.md` tells of one version. */
export interface ChangelogPart {
  /** The version; undefined for what is not released yet. */
  version?: string;
  /** The headings below it, in their order, with the lines of each that say something. */
  sections: { title: string; lines: string[] }[];
}

/** The heading of what is not released yet. */
export const unreleased = 'Nog niet uitgegeven';

/** The section that forks read. */
export const forForks = 'Voor forks';

/** The parts of a changelog, newest first, as they stand in it. */
export function changelogParts(text: string): ChangelogPart[] {
  const parts: ChangelogPart[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^## (.+?)\s*$/.exec(line) ?? [];
    const [, title] = /^### (.+?)\s*$/.exec(line) ?? [];
    if (heading !== undefined) parts.push(partOf(heading));
    else if (title !== undefined) parts.at(-1)?.sections.push({ title, lines: [] });
    else if (line.trim() !== '') parts.at(-1)?.sections.at(-1)?.lines.push(line);
  }
  return parts;
}

function partOf(heading: string): ChangelogPart {
  if (heading === unreleased) return { sections: [] };
  return { version: heading.split(' ')[0] ?? heading, sections: [] };
}

/** What a fork of a version has to know before it takes what upstream has now: newest first, without what it was told already. */
export function toldToForks(upstream: string, own: string, version: string): { title: string; lines: string[] }[] {
  const known = new Set(changelogParts(own).flatMap(linesForForks));
  return changelogParts(upstream)
    .filter((part) => part.version === undefined || compareVersions(part.version, version) > 0)
    .map((part) => ({
      title: part.version ?? unreleased,
      lines: linesForForks(part).filter((line) => !known.has(line)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const linesForForks = ({ sections }: ChangelogPart): string[] =>
  sections.filter(({ title }) => title === forForks).flatMap(({ lines }) => lines);
