import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('publiccode.yml', () => {
  const told = parse(read('publiccode.yml')) as Record<string, unknown> & {
    publiccodeYmlVersion: string;
    url: string;
    platforms: string[];
    description: Record<string, { shortDescription: string; longDescription: string; features: string[] }>;
    legal: { license: string };
    maintenance: { type: string; contacts?: { name: string }[]; contractors?: unknown[] };
    localisation: { localisationReady: boolean; availableLanguages: string[] };
    organisation?: { uri?: string };
    supports?: { id: string }[];
  };

  test('has the keys that version 0.7 asks for, with values that it allows', () => {
    expect(told.publiccodeYmlVersion).toMatch(/^0(\.7(\.\d)?)?$/);
    expect(told['name']).toEqual(expect.any(String));
    expect(URL.canParse(told.url)).toBe(true);
    expect(told.platforms).toContain('web');
    expect(told['developmentStatus']).toBeOneOf(['concept', 'development', 'beta', 'stable', 'obsolete']);
    expect(told['softwareType']).toBe('standalone/web');
    expect(told.legal.license).toBe('EUPL-1.2');
    expect(told.maintenance.type).toBeOneOf(['internal', 'community', 'contract', 'none']);
    if (told.maintenance.type === 'contract') expect(told.maintenance.contractors).not.toHaveLength(0);
    else expect(told.maintenance.contractors).toBeUndefined();
    if (/^(internal|community)$/.test(told.maintenance.type))
      for (const { name } of told.maintenance.contacts ?? [{ name: '' }]) expect(name).not.toBe('');
    expect(told.localisation.localisationReady).toEqual(expect.any(Boolean));
    expect(told.localisation.availableLanguages).toContain('nl');
    if (told.organisation) expect(URL.canParse(told.organisation.uri ?? '')).toBe(true);
    for (const { id } of told.supports ?? []) expect(URL.canParse(id), id).toBe(true);
  });

  test.each(Object.entries(told.description))('describes it in %s within the lengths of the standard', (_, text) => {
    expect(text.shortDescription.length).toBeLessThanOrEqual(150);
    expect(text.shortDescription).not.toContain('\n');
    expect(text.longDescription.length).toBeGreaterThanOrEqual(150);
    expect(text.longDescription.length).toBeLessThanOrEqual(10_000);
    expect(text.features.length).toBeGreaterThanOrEqual(5);
  });

  test('tells the version and the day of the newest release', () => {
    const [, newest, day] = /^## (\S+) \((\d{4}-\d{2}-\d{2})\)$/m.exec(read('CHANGELOG.md')) ?? [];
    expect(told['softwareVersion']).toBe(version);
    expect(newest).toBe(version);
    expect(String(told['releaseDate'])).toBe(day);
  });
});

describe('licences', () => {
  const { annotations } = parseToml(read('REUSE.toml')) as unknown as {
    annotations: { path: string | string[]; 'SPDX-License-Identifier': string; 'SPDX-FileCopyrightText': string }[];
  };
  const rules = annotations.map((rule) => ({
    licence: rule['SPDX-License-Identifier'],
    owner: rule['SPDX-FileCopyrightText'],
    patterns: [rule.path].flat().map(pattern),
  }));
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const licenceOf = (file: string) => rules.findLast(({ patterns }) => patterns.some((each) => each.test(file)));

  /** A glob of REUSE: a star stops at a slash, two stars do not. */
  function pattern(glob: string): RegExp {
    const parts = glob.split(/(\*\*|\*)/).map((part) => {
      if (part === '**') return '.*';
      return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`);
  }

  test('every file has one, and someone who owns it', () => {
    expect(tracked.length).toBeGreaterThan(300);
    expect(tracked.filter((file) => !licenceOf(file)?.licence || !licenceOf(file)?.owner)).toEqual([]);
  });

  test('texts are CC BY and code is EUPL', () => {
    expect(licenceOf('content/lessen/investeer-in-vertrouwen.mdx')?.licence).toBe('CC-BY-4.0');
    expect(licenceOf('src/kinds.ts')?.licence).toBe('EUPL-1.2');
    expect(licenceOf('.ci/run')?.licence).toBe('EUPL-1.2');
  });

  test('every licence that is used has its text, and no other', () => {
    const used = new Set(tracked.map((file) => `${licenceOf(file)?.licence}.txt`));
    expect(readdirSync('LICENSES').sort()).toEqual([...used].sort());
    expect(read('LICENSE')).toBe(read('LICENSES/EUPL-1.2.txt'));
  });
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'CODE_OF_CONDUCT.md',
  'SECURITY.md',
  'SUPPORT.md',
  'CHANGELOG.md',
  'ROADMAP.md',
  'docs/beheer.md',
  'docs/standaarden.md',
  'docs/standard-for-public-code.md',
];

test.each(documents)('%s is there, and all that it points to', (document) => {
  const text = read(document);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => join(dirname(document), path));
  const named = [
    ...text.matchAll(/`((?:src|tests|deploy|docs|LICENSES|\.github)\/[\w./-]*|[\w.-]+\.(?:md|toml|yml))`/g),
  ];
  const paths = [...links, ...named.map(([, path = '']) => path)];
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/);
});

test('each version in the change log begins with what a fork has to know', () => {
  const versions = read('CHANGELOG.md').split(/^## /m).slice(1);
  expect(versions.length).toBeGreaterThan(0);
  for (const text of versions) expect(/^### (.+)$/m.exec(text)?.[1]).toBe('Voor forks');
});

test('the self-assessment has all sixteen criteria, and counts them right', () => {
  const text = read('docs/standard-for-public-code.md');
  const verdicts = [...text.matchAll(/^## .+: (met|in part|not met)$/gm)].map(([, verdict]) => verdict);
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  expect(verdicts).toHaveLength(16);
  expect(text).toContain(
    `Of 16 criteria, ${count('met')} are met, ${count('in part')} in part and ${count('not met')} are not.`,
  );
});

test('a criterion is met only where each of its musts is', () => {
  const sections = read('docs/standard-for-public-code.md').split(/^## /m).slice(1);
  for (const section of sections.filter((each) => /^.+: met$/m.test(each.split('\n')[0] ?? '')))
    expect(section, section.split('\n')[0]).not.toMatch(/\| (no|in part) \|/);
});

test('CODEOWNERS names teams and no persons by address', () => {
  for (const line of read('CODEOWNERS').split('\n').filter(Boolean)) expect(line).toMatch(/^(#|\S+( +@[\w/-]+)+$)/);
});
