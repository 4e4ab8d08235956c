import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { openSearch } from '../../src/cli/open-search.ts';
import { entry } from '../unit/content.ts';
import { example, fields, lesson, municipality, openPlaces } from './fixture.ts';

const { makeUpstream, makeFork } = openPlaces();
const upstream = makeUpstream();
const fork = makeFork(upstream, 'fork');

test('a municipality makes a site of its own with one command', () => {
  const { status, stdout, stderr } = fork.run(
    'fork-init.ts',
    ...['--gemeente', 'Zeewolde', '--adres', 'https://kennisbank.voorbeeld.nl', '--mail', 'redactie@voorbeeld.nl'],
    ...['--repository', 'https://gitlab.voorbeeld.nl/zeewolde/kennisbank', '--gedeeld', 'https://gedeeld.voorbeeld.nl'],
  );
  expect(stderr).toBe('');
  expect(status, stdout).toBe(0);
});

test('its own layer goes on the site, beside and over what is shared', () => {
  const replaced = fork.run('new-entry.ts', '--vervang', 'lessen/gedeelde-les');
  expect(replaced.status, replaced.stderr).toBe(0);
  const own = fork
    .read('content/lokaal/lessen/gedeelde-les.mdx')
    .replace('De gedeelde les zoals die was', 'De les zoals wij die leren');
  fork.write({
    'content/lokaal/lessen/gedeelde-les.mdx': own,
    'content/lokaal/gemeenten/zeewolde.mdx': municipality('Zeewolde', 'GM0050', 'Flevoland'),
    'content/lokaal/voorbeelden/zeewolde-dijkgesprek.mdx': example(
      'Het dijkgesprek',
      'zeewolde',
      'werken-aan-relaties',
      'Gesprekken op de dijk over keukentafelpraat',
    ),
    'content/lokaal/lessen/eigen-les.mdx': lesson(
      'Een eigen les',
      3,
      'praktisch-ondersteunen',
      'Een les uit de polder',
    ),
    'content/lokaal/situaties/wind.mdx': entry(
      `${fields('De wind waait')}\nroute:\n${[
        'lessen/investeer-in-vertrouwen',
        'lessen/eigen-les',
        'praktijken/werken-aan-relaties',
        'voorbeelden/zeewolde-dijkgesprek',
      ]
        .map((id) => `  - id: ${id}\n    why: "Deze stap gaat langs ${id}, en nergens anders heen."`)
        .join('\n')}`,
      'Het waait. Lees [de les](/lessen/investeer-in-vertrouwen/) eerst.\n\n<Route />',
    ),
    'content/lokaal/zoekwoorden.yaml':
      'equals:\n  - words: [dijkpraat, dijkgesprek]\n    pages: [voorbeelden/zeewolde-dijkgesprek]\n  - words: [buren, naober]\n',
    'content/lokaal/nieuws.yaml':
      'items:\n  - date: 2026-11-21\n    what: Zeewolde heeft een eigen kennisbank.\n    why: Onze voorbeelden staan er nu bij.\n',
    'content/lokaal/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="300" height="300"><circle cx="32" cy="32" r="20" fill="#1b4f72"/></svg>\n',
    'content/lokaal/thema.css':
      ":root { --zee: #17406d; --basis-heading-color: var(--zee); --basis-heading-font-family: 'Zee', serif }\n@font-face { font-family: 'Zee'; src: url('zee.woff2') }\n",
    'content/lokaal/zee.woff2': readFileSync(
      'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2',
      'latin1',
    ),
    'content/lokaal/site.yaml': `${fork.read('content/lokaal/site.yaml')}home:\n  title: Gereedschap voor Zeewolde\nhidden: [voorbeelden/eerste-buurttuin]\naccessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/12345\n  status: B\n  date: 2026-05-01\n`,
  });
  fork.commit('Our own layer');
  const changed = fork.git('diff', '--name-only', 'upstream/main', '--', '.', ':!content/lokaal').split('\n');
  expect(changed.sort()).toEqual(['CODEOWNERS', 'publiccode.yml']);
});

test('upstream goes on: a new entry, a changed one, a renamed one, a new field, a new group of words', () => {
  const changed = upstream.read('content/lessen/gedeelde-les.mdx').replace('zoals die was', 'zoals die werd');
  const renamed = upstream.read('content/lessen/investeer-in-vertrouwen.mdx');
  upstream.remove('content/lessen/investeer-in-vertrouwen.mdx');
  upstream.write({
    'content/lessen/gedeelde-les.mdx': changed,
    'content/lessen/vertrouwen-eerst.mdx': renamed,
    'content/lessen/nieuwe-les.mdx': lesson(
      'Een nieuwe les',
      3,
      'werken-aan-relaties',
      'Nieuw van de gedeelde redactie',
    ),
    'content/redirects.yaml': 'moved:\n  - from: /lessen/investeer-in-vertrouwen/\n    to: /lessen/vertrouwen-eerst/\n',
    'content/zoekwoorden.yaml': 'equals:\n  - words: [buurman, buren]\n  - words: [wijkavond, buurtavond]\n',
    'content/voorbeelden/eerste-wijkavond.mdx': upstream
      .read('content/voorbeelden/eerste-wijkavond.mdx')
      .replace('Een gedeeld voorbeeld', 'Een gedeeld voorbeeld, opnieuw verteld'),
    'publiccode.yml': `${upstream.read('publiccode.yml').replace(/^softwareVersion: .*$/m, 'softwareVersion: 9.9.9')}usedBy: []\n`,
    'package-lock.json': upstream.read('package-lock.json').replace(/"version": ".*?"/, '"version": "9.9.9"'),
    'src/schemas/kinds/lesson.ts': upstream
      .read('src/schemas/kinds/lesson.ts')
      .replace('order,', "order,\n  audience: z.string().default('iedereen').describe('Voor wie'),"),
  });
  upstream.commit('Upstream goes on');
  expect(upstream.read('src/schemas/kinds/lesson.ts')).toContain("default('iedereen')");
});

test('a rehearsal tells what comes and that it fits, and changes nothing', () => {
  const before = [fork.git('rev-parse', 'HEAD'), fork.git('status', '--short'), fork.git('branch', '--all')];
  const { status, stdout, stderr } = fork.run('upgrade-rehearsal.ts');
  expect(status, stdout + stderr).toBe(0);
  for (const part of [
    'Nieuw in de gedeelde versie: 1 wijziging.',
    'Nieuwe teksten',
    'content/lessen/nieuwe-les.mdx',
    'content/voorbeelden/eerste-wijkavond.mdx',
    'lessen/investeer-in-vertrouwen: heet nu lessen/vertrouwen-eerst; verwijzingen gaan mee',
    'content/lokaal/situaties/wind.mdx:',
    'lessen/gedeelde-les',
    'De proef is gelukt',
    // Only the version in the lock file changed: nothing has to be installed.
    'git merge upstream/main\n  npm run build',
  ])
    expect(stdout).toContain(part);
  expect([fork.git('rev-parse', 'HEAD'), fork.git('status', '--short'), fork.git('branch', '--all')]).toEqual(before);
  expect(fork.git('worktree', 'list').split('\n')).toHaveLength(1);
  expect(existsSync(join(fork.root, 'dist'))).toBe(false);
});

test('the merge has no conflict, and the site of both builds in production under a path', () => {
  fork.git('fetch', '--quiet', 'upstream');
  fork.git('merge', '--no-edit', '--quiet', 'upstream/main');
  const { status, stdout, stderr } = fork.build({ BASE_PATH: '/kennisbank', SITE_PROFILE: 'productie' });
  expect(status, stdout + stderr).toBe(0);
  expect(fork.read('publiccode.yml')).toContain('softwareVersion: 9.9.9');
  expect(fork.read('publiccode.yml')).toContain('https://gitlab.voorbeeld.nl/zeewolde/kennisbank');
  expect(stderr).toContain('`lessen/investeer-in-vertrouwen` heet nu `lessen/vertrouwen-eerst`');
});

test('both sides are on the site', () => {
  const text = (url: string) => fork.page(url).querySelector('main')?.text ?? '';
  expect(text('/lessen/nieuwe-les/')).toContain('Nieuw van de gedeelde redactie');
  expect(text('/voorbeelden/eerste-wijkavond/')).toContain('opnieuw verteld');
  expect(text('/lessen/gedeelde-les/')).toContain('De les zoals wij die leren');
  expect(text('/lessen/gedeelde-les/')).toContain('lokaal');
  expect(text('/voorbeelden/zeewolde-dijkgesprek/')).toContain('keukentafelpraat');
  expect(text('/situaties/wind/')).toContain('Investeer in vertrouwen');
  expect(text('/')).toContain('Gereedschap voor Zeewolde');
  expect(text('/')).toContain('Zeewolde heeft een eigen kennisbank');
});

test('an address that moved leads on without a server, and every link of the fork still works', () => {
  const old = fork.page('/lessen/investeer-in-vertrouwen/');
  expect(old.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
    '0;url=/kennisbank/lessen/vertrouwen-eerst/',
  );
  expect(old.querySelector('main a[href="/kennisbank/lessen/vertrouwen-eerst/"]')?.text).toBe(
    'Investeer in vertrouwen',
  );
  expect(
    fork
      .page('/situaties/wind/')
      .querySelectorAll('.route a')
      .map((link) => link.getAttribute('href')),
  ).toContain('/kennisbank/lessen/vertrouwen-eerst/');
  expect(readFileSync(join(fork.root, 'dist/sitemap-0.xml'), 'utf8')).not.toContain('investeer-in-vertrouwen');
});

test('what is hidden is nowhere: no page, no list, no export, and a link to it reads as text', () => {
  const dist = join(fork.root, 'dist');
  const texts = globSync('**/*.{html,md,json,jsonld,ttl,csv,xml,txt,bib}', {
    cwd: dist,
    ignore: 'over/afwijkingen/**',
  });
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((file) => /buurttuin/i.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
  expect(fork.page('/over/').querySelector('main')?.text).toContain('Over deze site, en de tuin');
});

test('the page of differences lists what is added, replaced and hidden, and what changed upstream since', () => {
  const page = fork.page('/over/afwijkingen/');
  const section = (id: string) => page.querySelector(`#${id}`)?.parentNode.text ?? '';
  expect(section('toegevoegd')).toContain('Het dijkgesprek');
  expect(section('vervangen')).toContain('Een gedeelde les');
  expect(section('niet-getoond')).toContain('De buurttuin');
  const changed = page.querySelector('#veranderd')?.parentNode;
  expect(changed?.querySelector('del')?.text).toContain('De gedeelde les zoals die was');
  expect(changed?.querySelector('ins')?.text).toContain('De gedeelde les zoals die werd');
  expect(fork.page('/').querySelector('footer a[href="/kennisbank/over/afwijkingen/"]')).not.toBeNull();
});

test('search finds what is its own by its own words and those of upstream', async () => {
  const { ask, lexicon, close } = await openSearch(join(fork.root, 'dist'));
  const first = async (query: string) => {
    const { finding } = await ask(query);
    return lexicon.pages[finding.found[0]?.page ?? -1]?.url;
  };
  expect(await first('dijkpraat')).toBe('/voorbeelden/zeewolde-dijkgesprek/');
  expect(await first('buurtavond')).toBe('/voorbeelden/eerste-wijkavond/');
  close();
});

test('in production search engines are welcome, and a text that is shared points to where it is from', () => {
  const canonical = (url: string) => fork.page(url).querySelector('link[rel="canonical"]')?.getAttribute('href');
  expect(canonical('/lessen/nieuwe-les/')).toBe('https://gedeeld.voorbeeld.nl/lessen/nieuwe-les/');
  expect(canonical('/lessen/gedeelde-les/')).toBe('https://kennisbank.voorbeeld.nl/kennisbank/lessen/gedeelde-les/');
  const here = 'https://kennisbank.voorbeeld.nl/kennisbank';
  for (const url of ['/', '/lessen/', '/privacy/', '/toegankelijkheid/', '/bijdragen/'])
    expect(canonical(url)).toBe(here + url);
  const listed = [...fork.read('dist/sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  expect(listed.length).toBeGreaterThan(10);
  for (const url of listed) expect(canonical(url.slice(here.length))).toBe(url);
  for (const url of ['/lessen/nieuwe-les/', '/over/']) expect(listed).not.toContain(here + url);
  expect(fork.page('/lessen/nieuwe-les/').querySelector('meta[name="robots"]')).toBeNull();
  expect(readFileSync(join(fork.root, 'dist/robots.txt'), 'utf8')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://kennisbank.voorbeeld.nl/kennisbank/sitemap-index.xml\n',
  );
});

test('its own name, logo, statement and ways to improve a page are everywhere', () => {
  const page = fork.page('/lessen/eigen-les/');
  expect(page.querySelector('header .wordmark')?.text).toBe('Kennisbank Zeewolde');
  expect(page.querySelector('header .wordmark img')?.getAttribute('src')).toBe('/kennisbank/logo.svg');
  expect(readFileSync(join(fork.root, 'dist/logo.svg'), 'utf8')).not.toContain('width=');
  expect(readFileSync(join(fork.root, 'dist/favicon.svg'), 'utf8')).toContain('<circle');
  const styles = page.querySelector('link[rel="stylesheet"]')?.getAttribute('href')?.replace('/kennisbank', 'dist');
  const css = fork.read(styles ?? '');
  expect(css).toMatch(/--basis-heading-color:\s*light-dark\(#17406d,\s*#f2eadd\)/);
  const face = /font-family:["']?Zee["']?;src:url\(["']?(?:\/kennisbank\/_astro\/|\.\/)?([^"')]+)/.exec(css)?.[1];
  expect(existsSync(join(fork.root, 'dist/_astro', face ?? 'none')), css.slice(-900)).toBe(true);
  expect(page.querySelectorAll('.improve a').map((link) => link.getAttribute('href'))).toEqual([
    `mailto:redactie@voorbeeld.nl?subject=${encodeURIComponent('Verbetering: Een eigen les')}&body=${encodeURIComponent('Over: https://kennisbank.voorbeeld.nl/kennisbank/lessen/eigen-les/\n\n')}`,
    'https://gitlab.voorbeeld.nl/zeewolde/kennisbank/-/edit/main/content/lokaal/lessen/eigen-les.mdx',
    '/kennisbank/bijdragen/#in-word',
    '/kennisbank/bijdragen/',
  ]);
  // Of what is shared, upstream has the files.
  expect(globSync('bijdragen/teksten/**/*.json', { cwd: join(fork.root, 'dist') })).toContain(
    'bijdragen/teksten/lessen/eigen-les.json',
  );
  expect(existsSync(join(fork.root, 'dist/bijdragen/teksten/lessen/nieuwe-les.json'))).toBe(false);
  expect(fork.page('/lessen/nieuwe-les/').querySelector('.improve')?.text).not.toContain('Pas de tekst zelf aan');
  const statement = fork.page('/toegankelijkheid/').querySelector('main');
  expect(statement?.text).toContain('Status B: voldoet gedeeltelijk');
  expect(fork.read('dist/toegankelijkheid.md')).toContain('Status B: voldoet gedeeltelijk');
  expect(
    statement?.querySelector('a[href="https://www.toegankelijkheidsverklaring.nl/register/12345"]'),
  ).not.toBeNull();
  expect(fork.page('/bijdragen/').querySelector('main a[href="mailto:redactie@voorbeeld.nl"]')).not.toBeNull();
});
