import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readSite } from '../../src/lib/site.ts';
import { openPlaces, type Place } from './fixture.ts';

const { makeUpstream, makeFork } = openPlaces();
const upstream = makeUpstream();
const needed = ['--adres', 'https://kennisbank.voorbeeld.nl', '--mail', 'redactie@voorbeeld.nl'];
const repository = ['--repository', 'https://github.com/voorbeeld/kennisbank'];
let count = 0;
let place: Place;
beforeEach(() => {
  place = makeFork(upstream, `fork-${(count += 1)}`);
});
const unchanged = () => expect(place.git('status', '--short')).toBe('');

test('from the name of a municipality follow its code, province and identifier', () => {
  const { status, stdout, stderr } = place.run(
    'fork-init.ts',
    '--gemeente',
    'sudwest fryslan',
    ...needed,
    ...repository,
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('npm run upgrade:proef');
  expect(readSite(place.read('content/lokaal/site.yaml')).site).toMatchObject({
    name: 'Kennisbank Súdwest-Fryslân',
    environment: 'acceptatie',
    organisation: { name: 'Gemeente Súdwest-Fryslân', code: 'GM1900', province: 'Fryslân' },
    contact: { email: 'redactie@voorbeeld.nl' },
    repository: { url: 'https://github.com/voorbeeld/kennisbank', forge: 'github', branch: 'main' },
    security: { contact: 'redactie@voorbeeld.nl' },
  });
  expect(parseYaml(place.read('publiccode.yml'))).toMatchObject({
    url: 'https://github.com/voorbeeld/kennisbank',
    isBasedOn: [parseYaml(upstream.read('publiccode.yml')).url],
    organisation: { uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm1900' },
    maintenance: { contacts: [{ name: 'Gemeente Súdwest-Fryslân', email: 'redactie@voorbeeld.nl' }] },
  });
  expect(place.read('CODEOWNERS')).toContain('* @voorbeeld\n');
  expect(place.read('content/lokaal/urls.lock')).toMatch(/^# /);
});

test('a municipality that is newer than the list is taken with its code', () => {
  const args = ['--gemeente', 'Nieuwland', '--code', 'GM1999', '--provincie', 'Utrecht'];
  expect(place.run('fork-init.ts', ...args, ...needed, ...repository).status).toBe(0);
  expect(readSite(place.read('content/lokaal/site.yaml')).site?.organisation).toEqual({
    name: 'Gemeente Nieuwland',
    code: 'GM1999',
    province: 'Utrecht',
  });
});

test('an organisation that is no municipality has no code', () => {
  expect(place.run('fork-init.ts', '--organisatie', 'Waterschap Voorbeeld', ...needed, ...repository).status).toBe(0);
  expect(readSite(place.read('content/lokaal/site.yaml')).site?.organisation).toEqual({ name: 'Waterschap Voorbeeld' });
});

test('a path behind the address is the path of the site, and the address of the shared site is kept', () => {
  const args = ['--gemeente', 'Ede', '--adres', 'https://www.voorbeeld.nl/kennisbank/', '--mail', 'a@voorbeeld.nl'];
  const { status, stdout, stderr } = place.run('fork-init.ts', ...args, ...repository);
  expect(status, stderr).toBe(0);
  expect(readSite(place.read('content/lokaal/site.yaml')).site).toMatchObject({
    url: 'https://www.voorbeeld.nl',
    base: '/kennisbank',
  });
  expect(stdout).toContain('Bij upstream in content/lokaal/site.yaml staat nog niets');

  place.git('checkout', '--', '.');
  place.remove('content/lokaal/urls.lock');
  place.write({
    'content/lokaal/site.yaml': place.read('content/lokaal/site.yaml').replace('gedeeld.example', 'gedeeld.nl'),
  });
  const known = place.run('fork-init.ts', ...args, ...repository, '--pad', '/bank');
  expect(known.stdout).not.toContain('staat nog niets');
  expect(readSite(place.read('content/lokaal/site.yaml')).site).toMatchObject({
    base: '/bank',
    upstream: 'https://gedeeld.nl',
  });
});

describe('nothing is written when something is wrong', () => {
  test.each([
    [
      'a name that is not in the list',
      ['--gemeente', 'Amersfort', ...needed, ...repository],
      ['staat niet in de lijst van 2026', 'Bedoelde u `Amersfoort`?'],
    ],
    [
      'a name that two municipalities have',
      ['--gemeente', 'Bergen', ...needed, ...repository],
      ['`Bergen (NH.)` of `Bergen (L.)`'],
    ],
    [
      'an answer that is missing',
      ['--gemeente', 'Ede', ...needed],
      ['Zeg ook --repository', 'npm run fork:init -- --gemeente'],
    ],
    [
      'an address that is none',
      ['--gemeente', 'Ede', '--adres', 'kennisbank', '--mail', 'a@b.nl', ...repository],
      ['er is niets geschreven', '`kennisbank` is geen webadres'],
    ],
    [
      'a forge that the address does not tell',
      ['--gemeente', 'Ede', ...needed, '--repository', 'https://code.voorbeeld.nl/a/b'],
      ['Zeg ook --forge'],
    ],
    [
      'an environment that does not exist',
      ['--gemeente', 'Ede', '--omgeving', 'live', ...needed, ...repository],
      ['`live` kan hier niet'],
    ],
  ])('%s', (_, args, parts) => {
    const { status, stderr } = place.run('fork-init.ts', ...args);
    expect(status).toBe(1);
    for (const part of parts) expect(stderr).toContain(part);
    unchanged();
    expect(readdirSync(join(place.root, 'content/lokaal')).filter((file) => file.endsWith('.nieuw'))).toEqual([]);
  });
});

test('a site that is of an organisation already is not overwritten, but with --force', () => {
  const args = ['--gemeente', 'Ede', ...needed, ...repository];
  place.run('fork-init.ts', ...args);
  place.commit('Ours');
  const again = place.run('fork-init.ts', '--gemeente', 'Zutphen', ...needed, ...repository);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('is al van een organisatie; er is niets veranderd');
  unchanged();
  const forced = place.run('fork-init.ts', '--gemeente', 'Zutphen', '--force', ...needed, ...repository);
  expect(forced.status, forced.stderr).toBe(0);
  expect(place.read('content/lokaal/site.yaml')).toContain('Gemeente Zutphen');
  expect(parseYaml(place.read('publiccode.yml')).isBasedOn).toEqual([parseYaml(upstream.read('publiccode.yml')).url]);
});

test('a version of a shared text starts as a copy, and the shared text of that day is kept', () => {
  const made = place.run('new-entry.ts', '--vervang', 'lessen/gedeelde-les');
  expect(made.status, made.stderr).toBe(0);
  const shared = place.read('content/lessen/gedeelde-les.mdx');
  expect(place.read('content/lokaal/lessen/gedeelde-les.mdx')).toBe(shared);
  expect(place.read('content/lokaal/.basis/lessen/gedeelde-les.md')).toBe(shared);
  place.write({
    'content/lokaal/lessen/gedeelde-les.mdx': 'van ons',
    'content/lessen/gedeelde-les.mdx': 'gedeeld en nieuw',
  });
  expect(place.run('new-entry.ts', '--vervang', 'lessen/gedeelde-les').stdout).toContain('Uw tekst blijft');
  expect(place.read('content/lokaal/lessen/gedeelde-les.mdx')).toBe('van ons');
  expect(place.read('content/lokaal/.basis/lessen/gedeelde-les.md')).toBe('gedeeld en nieuw');
  const wrong = place.run('new-entry.ts', '--vervang', 'lessen/gedeelde-ls');
  expect(wrong.stderr).toContain('Bedoelde u `lessen/gedeelde-les`?');
  expect(existsSync(join(place.root, 'content/lokaal/lessen/gedeelde-ls.mdx'))).toBe(false);
});
