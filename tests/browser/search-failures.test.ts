import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { base, openSite } from './site.ts';

const open = openSite();

test('without the index the page says that search fails, and the lists stay', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.reload();
  await page.locator('input[name="q"]').fill('relaties');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('lukt nu niet'));
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  await page.context().close();
});

const page200 = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Aanmelden</title>' };

test.each([
  ['WebAssembly', '**/*.pagefind', 'abort'],
  ['Pagefind', '**/pagefind.js', 'abort'],
  ['the parts of the index', '**/*.pf_index', 'abort'],
  ['the parts of the index, for which a page comes,', '**/*.pf_index', 'page'],
  ['an end to the loading of WebAssembly', '**/*.pagefind', 'hang'],
])('without %s the lexicon answers, and the page says so', { timeout: 60_000 }, async (_, files, how) => {
  const { page } = await open('/zoeken/');
  await page.route(files, (route) => {
    if (how === 'abort') return route.abort();
    return how === 'page' ? route.fulfill(page200) : new Promise(() => undefined);
  });
  const found = await ask(page, 'relatie onderhouden');
  expect(found[0]).toBe('praktijken/werken-aan-relaties');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('de volledige tekst kon niet worden geladen'),
  );
  await page.context().close();
});

test('without the lexicon the full text answers, and the page says so', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/lexicon.json', (route) => route.abort());
  await page.reload();
  expect((await ask(page, 'rugdekking')).length).toBeGreaterThan(0);
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('de woordenlijst kon niet worden geladen'),
  );
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).waitFor();
  await page.context().close();
});

test('while the lexicon is on its way the page says that it is busy, and answers when it is there', async () => {
  const { page } = await open('/zoeken/');
  let arrive = () => undefined as void;
  const there = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/lexicon.json', async (route) => {
    await there;
    return route.continue();
  });
  await page.goto(new URL('?q=rugdekking', page.url()).href);
  const status = page.getByRole('status');
  await status.filter({ hasText: 'Bezig met zoeken' }).waitFor();
  expect(await page.locator('[data-results] > li').count()).toBe(0);
  arrive();
  await page.locator('[data-results] > li').first().waitFor();
  await status.filter({ hasText: 'gevonden voor ‘rugdekking’' }).waitFor();
  await page.context().close();
});

test('without excerpts the results stay', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/*.pf_fragment', (route) => route.abort());
  expect((await ask(page, 'vertrouwen')).length).toBe(10);
  await page.context().close();
});

test.each([
  ['only spaces', '   ', /^$/],
  ['only small words', 'de het een', /^Niets gevonden voor ‘de het een’\. Typ er een woord bij/],
  ['only quotes', '""', /^Niets gevonden/],
  ['an emoji', '😀', /^Niets gevonden/],
  ['accents', 'coöperatie één', /gevonden voor ‘coöperatie één’/],
  ['a percent sign', '100% vertrouwen', /gevonden voor ‘100% vertrouwen’/],
  ['a plus', 'raad + college', /gevonden voor ‘raad \+ college’/],
  ['a script', '<script>alert(1)</script>', /^Niets over ‘alert’\. Wel over ‘script’/],
  ['an open quote', '"raad', /gevonden voor ‘"raad’/],
  ['more than five hundred characters', 'raad '.repeat(120), /‘raad /],
])('a query of %s is answered calmly', async (_, query, answer) => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    ([source, isQuiet]) => {
      const text = document.querySelector('[role="status"]')?.textContent ?? '';
      return new RegExp(source ?? '').test(text) && (isQuiet === 'yes' || text !== '');
    },
    [answer.source, query.trim() ? 'no' : 'yes'],
  );
  expect(await page.locator('main script:not([src], [type="application/ld+json"])').count()).toBe(0);
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  expect(said).toEqual([]);
  await page.context().close();
});

test('a browser that refuses to keep an address goes on searching', async () => {
  const { page, said } = await open('/zoeken/');
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  expect((await ask(page, 'verkokering'))[0]).toBe('begrippen/verkokering');
  expect((await ask(page, 'rugdekking'))[0]).toBe('begrippen/rugdekking');
  expect(said).toEqual([]);
  await page.context().close();
});

test('a browser without the newest functions searches too', async () => {
  const { page, said } = await open('/');
  await page.context().addInitScript(() => {
    Reflect.deleteProperty(Object, 'groupBy');
    Reflect.deleteProperty(Map, 'groupBy');
  });
  await page.goto(new URL(`${base}/zoeken/?q=verkokering&soort=begrippen`, page.url()).href);
  await page.locator('[data-results] li').first().waitFor();
  expect(said).toEqual([]);
  await page.context().close();
});
