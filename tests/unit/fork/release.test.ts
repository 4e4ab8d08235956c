import { describe, expect, test } from 'vitest';
import { hindrances, locksTheSame, releasedFiles, type Before } from '../../../src/fork/release.ts';
import { compareVersions, isVersion, newestOf } from '../../../src/fork/version.ts';

const changelog = `# Wijzigingen

## Nog niet uitgegeven

### Voor forks

- Draai \`npm ci\`.

### Nieuw

- Een tekst.

## 0.3.0 (2026-11-21)

### Voor forks

- Dit is de eerste versie.
`;

const files = new Map([
  ['CHANGELOG.md', changelog],
  ['package.json', '{\n  "name": "site",\n  "version": "0.3.0",\n  "private": true\n}\n'],
  [
    'package-lock.json',
    '{\n  "version": "0.3.0",\n  "packages": {\n    "": {\n      "name": "site",\n      "version": "0.3.0"\n    },\n    "node_modules/x": {\n      "version": "0.3.0"\n    }\n  }\n}\n',
  ],
  ['publiccode.yml', "# 0.3.0\nsoftwareVersion: 0.3.0\nreleaseDate: '2026-11-21'\nname: Site # blijft\n"],
  ['deploy/helm/Chart.yaml', "apiVersion: v2\nversion: 0.3.0\nappVersion: 0.3.0\nkubeVersion: '>=1.25.0-0'\n"],
]);
const ready: Before = { version: '0.4.0', last: '0.3.0', files, isFork: false, uncommitted: [] };
const told = (more: Partial<Before>) => hindrances({ ...ready, ...more }).map(({ message }) => message);
const withChangelog = (text: string) => ({ files: new Map([...files, ['CHANGELOG.md', text]]) });

describe('a release', () => {
  test('is made when all is in order', () => {
    expect(hindrances(ready)).toEqual([]);
  });

  test.each([
    ['no version', { version: '' }, 'Er is geen versie genoemd.'],
    ['a word', { version: 'nieuw' }, '`nieuw` is geen versie.'],
    ['two numbers', { version: '0.4' }, '`0.4` is geen versie.'],
    ['a version before its release', { version: '0.4.0-beta' }, '`0.4.0-beta` is geen versie.'],
    ['the version that there is', { version: '0.3.0' }, 'Versie 0.3.0 is niet hoger dan de laatste: 0.3.0.'],
    ['an older one by its numbers', { version: '0.9.0', last: '0.10.0' }, 'niet hoger dan de laatste: 0.10.0.'],
    ['work that is not committed', { uncommitted: ['a.md', 'b.md'] }, 'Niet alles is vastgelegd: a.md, b.md.'],
    ['a fork', { isFork: true }, 'Dit is een eigen versie'],
    ['a file that is gone', { files: new Map([...files].slice(0, 4)) }, '`deploy/helm/Chart.yaml` is er niet.'],
    ['nothing new', withChangelog(changelog.replace(/## Nog[^]*?(?=## 0)/, '')), 'begint niet met *Nog niet'],
    ['forks not first', withChangelog(changelog.replace('### Voor forks', '### Hersteld')), 'staat *Hersteld*'],
    ['nothing for forks', withChangelog(changelog.replace('- Draai `npm ci`.\n', '')), 'is *Voor forks* leeg'],
    ['an empty heading', withChangelog(changelog.replace('- Een tekst.\n', '')), 'is *Nieuw* leeg'],
    ['a bare heading', withChangelog('## Nog niet uitgegeven\n'), 'staat niets en niet *Voor forks*'],
  ] satisfies [string, Partial<Before>, string][])('is not made with %s', (_, more, message) => {
    const messages = told(more);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  test('tells everything that is wrong at once, each with what to do', () => {
    const all = hindrances({ ...ready, version: '0.1.0', uncommitted: ['a.md'], ...withChangelog('# Leeg\n') });
    expect(all).toHaveLength(3);
    for (const { fix } of all) expect(fix).not.toBe('');
  });

  test('puts the version and the day in every place, and changes nothing else', () => {
    const next = releasedFiles(files, '0.4.0', '2026-12-01');
    expect([...next.keys()].sort()).toEqual([...files.keys()].sort());
    expect(next.get('CHANGELOG.md')).toBe(changelog.replace('Nog niet uitgegeven', '0.4.0 (2026-12-01)'));
    expect(next.get('package.json')).toBe(files.get('package.json')?.replace('0.3.0', '0.4.0'));
    const lock = files.get('package-lock.json') ?? '';
    expect(next.get('package-lock.json')).toBe(lock.replace('0.3.0', '0.4.0').replace('0.3.0', '0.4.0'));
    expect(next.get('publiccode.yml')).toBe(
      "# 0.3.0\nsoftwareVersion: 0.4.0\nreleaseDate: '2026-12-01'\nname: Site # blijft\n",
    );
    expect(next.get('deploy/helm/Chart.yaml')).toBe(
      "apiVersion: v2\nversion: 0.4.0\nappVersion: 0.4.0\nkubeVersion: '>=1.25.0-0'\n",
    );
  });
});

test('lock files install the same when only the version of what they lock differs', () => {
  const lock = files.get('package-lock.json') ?? '';
  const later = releasedFiles(files, '0.4.0', '2026-12-01').get('package-lock.json') ?? '';
  expect(locksTheSame(lock, later)).toBe(true);
  expect(locksTheSame(lock, lock.replace(/"version": "0.3.0"\n {4}}\n {2}}/, '"version": "0.3.1"\n    }\n  }'))).toBe(
    false,
  );
});

test('versions are ordered by their numbers', () => {
  expect(['0.10.0', '0.9.9', '1.0.0', '0.9.10'].sort(compareVersions)).toEqual(['0.9.9', '0.9.10', '0.10.0', '1.0.0']);
  expect(newestOf(['0.2.0', 'x', '0.10.0', '0.9.0-rc.1'])).toBe('0.10.0');
  expect(newestOf([])).toBeUndefined();
  expect(['1.2', '01.2.3', '1.2.3.4', ' 1.2.3'].filter(isVersion)).toEqual([]);
});
