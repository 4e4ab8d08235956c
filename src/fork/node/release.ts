import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../../lib/dates.ts';
import { writeFiles } from '../../lib/node/write-files.ts';
import { forkLock } from '../fork-files.ts';
import { hindrances, releasedFiles, releaseFiles, type Hindrance } from '../release.ts';
import { newestOf } from '../version.ts';
import { gitIn, outputOf, type Git } from './command.ts';

/** The tag of a version. */
export const tagOf = (version: string): string => `v${version}`;

/** Makes a version in `root`: its number in every place, a commit and a tag. Gives what keeps it from that, with nothing changed; throws what git said when it refuses, with everything as it was. */
export function release(version: string, day: Date, root = process.cwd()): Hindrance[] {
  const git = gitIn(root);
  const files = new Map<string, string>(
    releaseFiles.flatMap((file) =>
      existsSync(join(root, file)) ? [[file, readFileSync(join(root, file), 'utf8')] as const] : [],
    ),
  );
  const found = hindrances({
    version,
    last: lastVersion(git, files.get('package.json')),
    files,
    isFork: existsSync(join(root, forkLock)),
    uncommitted: git.lines('status', '--porcelain').map((line) => line.replace(/^\s*\S+\s+/, '')),
  });
  if (found.length > 0) return found;
  const next = [...releasedFiles(files, version, isoDay(day))].map(([file, text]) => [join(root, file), text] as const);
  const before = git.out('rev-parse', 'HEAD');
  try {
    writeFiles(new Map(next));
    git.out('add', '--', ...releaseFiles);
    git.out('commit', '--quiet', '--message', `Version ${version}`);
    git.out('tag', '--annotate', tagOf(version), '--message', `Version ${version}`);
  } catch (thrown) {
    // Everything was committed, so this brings back exactly what there was.
    git.out('reset', '--quiet', '--hard', before);
    throw thrown;
  }
  return [];
}

function lastVersion(git: Git, packageText = '{}'): string {
  const { version } = JSON.parse(packageText) as { version?: string };
  const tags = git.lines('tag', '--list', 'v*').map((tag) => tag.slice(1));
  return newestOf([...tags, version ?? '']) ?? '0.0.0';
}

/** Makes the files that go with the version that is checked out in `root`: its source, what it is made of (CycloneDX), and their checksums (SHA-256). Gives their names. Throws when the version has no tag here. */
export function releaseAssets(version: string, folder: string, root = process.cwd()): string[] {
  const git = gitIn(root);
  const name = `werkbank-${version}`;
  if (!git.lines('tag', '--points-at', 'HEAD').includes(tagOf(version)))
    throw new Error(`Hier staat niet versie ${version}.\n→ Haal die op: git checkout ${tagOf(version)}`);
  const source = `${name}.tar.gz`;
  const parts = `${name}.cdx.json`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  git.out('archive', '--format=tar.gz', `--prefix=${name}/`, `--output=${join(folder, source)}`, tagOf(version));
  writeFileSync(join(folder, parts), billOfMaterials(root));
  const sums = [source, parts].map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return [source, parts, 'SHA256SUMS'];
}

/** What a version is made of, by the lock file. npm calls it after the folder that it lies in; here it has its own name. */
function billOfMaterials(root: string): string {
  const how = ['--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const bill = JSON.parse(outputOf('npm', ['sbom', ...how], { cwd: root })) as {
    metadata: { component: { name: string } };
  };
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  bill.metadata.component.name = name;
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
