import { parseDocument } from 'yaml';
import { changelogParts, forForks, unreleased } from './changelog.ts';
import { compareVersions, isVersion } from './version.ts';

/** Something that keeps a version from being released, and what to do about it; in Dutch. */
export interface Hindrance {
  message: string;
  fix: string;
}

/** What there is before a release. */
export interface Before {
  /** The version that is asked for. */
  version: string;
  /** The newest version that there is: of a tag, or of the software as it is now. */
  last: string;
  /** The files that have the version, by path, with their texts; a file that is not there is left out. */
  files: ReadonlyMap<string, string>;
  /** Whether this is a fork: versions are of what is shared. */
  isFork: boolean;
  /** Files with changes that are not committed. */
  uncommitted: readonly string[];
}

/** The places of a version. */
export const releaseFiles = [
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
  'publiccode.yml',
  'deploy/helm/Chart.yaml',
] as const;

/** Everything that keeps a version from being released, at once. */
export function hindrances({ version, last, files, isFork, uncommitted }: Before): Hindrance[] {
  return [
    ...(isFork
      ? [
          {
            message: 'Dit is een eigen versie; versienummers zijn van de gedeelde versie.',
            fix: 'Zet uw wijzigingen live zonder nummer: git push',
          },
        ]
      : []),
    ...versionHindrances(version, last),
    ...(uncommitted.length > 0
      ? [
          {
            message: `Niet alles is vastgelegd: ${uncommitted.join(', ')}.`,
            fix: 'Leg het vast met git commit, of zet het weg met git stash --include-untracked.',
          },
        ]
      : []),
    ...releaseFiles.flatMap((file) =>
      files.has(file)
        ? []
        : [{ message: `\`${file}\` is er niet.`, fix: `Haal het terug: git checkout HEAD -- ${file}` }],
    ),
    ...changelogHindrances(files.get('CHANGELOG.md') ?? ''),
  ];
}

function versionHindrances(version: string, last: string): Hindrance[] {
  if (!isVersion(version))
    return [
      {
        message: version ? `\`${version}\` is geen versie.` : 'Er is geen versie genoemd.',
        fix: 'Geef drie getallen met een punt ertussen: npm run uitgave -- 0.4.0',
      },
    ];
  if (compareVersions(version, last) > 0) return [];
  return [
    {
      message: `Versie ${version} is niet hoger dan de laatste: ${last}.`,
      fix: 'Verhoog het eerste getal als een eigen versie iets moet aanpassen, het tweede als er iets bij komt, het derde als er iets is hersteld.',
    },
  ];
}

function changelogHindrances(changelog: string): Hindrance[] {
  const at = 'CHANGELOG.md';
  const next = changelogParts(changelog)[0];
  if (!next || next.version !== undefined)
    return [
      {
        message: `\`${at}\` begint niet met *${unreleased}*.`,
        fix: `Zet bovenaan \`## ${unreleased}\`, met wat er veranderd is.`,
      },
    ];
  const [first] = next.sections;
  if (first?.title !== forForks)
    return [
      {
        message: `Onder *${unreleased}* staat ${first ? `*${first.title}*` : 'niets'} en niet *${forForks}*.`,
        fix: `Begin met \`### ${forForks}\`: wat iemand met een eigen versie moet weten.`,
      },
    ];
  return next.sections
    .filter(({ lines }) => lines.length === 0)
    .map(({ title }) => ({
      message: `Onder *${unreleased}* is *${title}* leeg.`,
      fix:
        title === forForks
          ? 'Schrijf wat iemand met een eigen versie moet weten. Is dat niets, schrijf dan: - U hoeft niets aan te passen.'
          : 'Schrijf wat er veranderd is, of haal de kop weg.',
    }));
}

/** The files with the version in all its places, and the changelog with its day (`2026-11-27`). Throws when a place is not there. */
export function releasedFiles(files: ReadonlyMap<string, string>, version: string, day: string): Map<string, string> {
  const text = (file: (typeof releaseFiles)[number]) => files.get(file) ?? '';
  return new Map<string, string>([
    ['CHANGELOG.md', replaced(text('CHANGELOG.md'), `## ${unreleased}\n`, `## ${version} (${day})\n`)],
    ['package.json', withJson(text('package.json'), (it) => ({ ...it, version }))],
    ['package-lock.json', withJson(text('package-lock.json'), (lock) => versionedLock(lock, version))],
    ['publiccode.yml', withYaml(text('publiccode.yml'), { softwareVersion: version, releaseDate: day })],
    ['deploy/helm/Chart.yaml', withYaml(text('deploy/helm/Chart.yaml'), { version, appVersion: version })],
  ]);
}

type Json = Record<string, unknown>;

const withJson = (text: string, change: (read: Json) => Json): string =>
  `${JSON.stringify(change(JSON.parse(text) as Json), undefined, 2)}\n`;

/** A lock file names the version of what it locks twice. */
function versionedLock(lock: Json, version: string): Json {
  const packages = (lock['packages'] ?? {}) as Record<string, Json>;
  return { ...lock, version, packages: { ...packages, '': { ...packages[''], version } } };
}

/** Whether two lock files install the same: all but the version of what they lock. */
export function locksTheSame(a: string, b: string): boolean {
  const bare = (text: string) => JSON.stringify(versionedLock(JSON.parse(text) as Json, ''));
  return a === b || bare(a) === bare(b);
}

/** A text of YAML with other values for keys at its root, and all else as it was written. */
function withYaml(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((written, [key, value]) => {
    const node = parseDocument(written).get(key, true) as { range?: [number, number, number] } | undefined;
    if (!node?.range) throw new Error(`\`${key}\` staat niet in het bestand.`);
    const [start, end] = node.range;
    const quote = /^['"]/.exec(written.slice(start))?.[0] ?? '';
    return `${written.slice(0, start)}${quote}${value}${quote}${written.slice(end)}`;
  }, text);
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`\`${from.trim()}\` staat niet in CHANGELOG.md.`);
  return text.replace(from, () => to);
}
