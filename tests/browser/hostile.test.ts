import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import { facetList } from '../../src/search/facets.ts';
import { layouts } from './layouts.ts';
import { openSite, settled } from './site.ts';

const open = openSite();

/** The same addresses at every run. */
const [seed, runs] = [20_261_126, 120];

/** Values that have a meaning somewhere: to an object, a pattern, a parser, a number or a renderer. */
const telling = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '"constructor"', 'constructor __proto__'],
  ...['<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', 'javascript:alert(1)', '{{7*7}}', '${alert(1)}'],
  ...['%', '%25', '%E0%A4%A', '%00', '\0', '\u202e', '\ufeff', '\ud83c', '🏘️'.repeat(200), 'é'.normalize('NFD')],
  ...[
    '$&',
    '$1',
    '\\',
    '(',
    '[',
    '*',
    '(a+)+$',
    '"',
    '“',
    '""',
    "'",
    '""""""',
    '-',
    '.',
    ',',
    ',,,',
    '=',
    '&',
    '#',
    '?',
  ],
  ...['0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '[null]', '{"pages":[null]}', '../..', '//x'],
  ...[
    ' '.repeat(2000),
    '\n'.repeat(1000),
    'a'.repeat(2000),
    'bewoners'.repeat(200),
    'a '.repeat(1000),
    ',x'.repeat(900),
  ],
];
const real = ['bewoners', 'gemeente', 'burgerberaad', 'heusden', 'voorbeelden', 'werken-aan-relaties', 'wijkmanager'];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...telling) },
  { weight: 2, arbitrary: fc.constantFrom(...real) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
);

/** What a link of a dossier holds, with a check that is right. */
const packed = value.map((text) => {
  const body = deflateRawSync(Buffer.from(`${text}\u001eaB3dE${text}\u001f${text.repeat(50)}`)).toString('base64url');
  return `b${digestOf(body)}${body}`;
});

const parameters = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('q', 'v', 'als', 'p', ...facetList, '__proto__', 'x'), value) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('p'), packed) },
);

const address = fc.record({
  path: fc.constantFrom('/zoeken/', '/vergelijken/', '/dossier/', '/voorbeelden/', '/', layouts.practice, '/niets/'),
  query: fc.array(parameters, { minLength: 1, maxLength: 5 }),
  hash: fc.option(value, { nil: '' }),
  kept: fc.record({ dossier: value, vergelijken: value, weergave: value }),
});

/** What of a page shows that a reader can go on: its heading, a way on, and a length that one can scroll. */
const usable = (page: Page) =>
  page.evaluate(() => ({
    heading: (document.querySelector('main h1')?.textContent ?? '') !== '',
    links: document.querySelectorAll('main a[href], header a[href]').length > 3,
    isBusy: document.querySelector('[aria-busy="true"]') !== null,
    isShort: document.documentElement.scrollHeight < 150_000,
    isNarrow: document.documentElement.scrollWidth <= innerWidth,
  }));

test(
  'no value in an address or in storage gives an error, a page that hangs, or one that cannot be used',
  { timeout: 600_000 },
  async () => {
    const { page } = await open('/');
    const origin = new URL(page.url());
    const wrong: string[] = [];
    let now = '';
    page.on('pageerror', (error) => wrong.push(`${now}: ${error.message}`));
    page.on('dialog', (dialog) => {
      wrong.push(`${now}: a script ran`);
      void dialog.dismiss();
    });
    for (const { path, query, hash, kept } of fc.sample(address, { seed, numRuns: runs })) {
      await page.evaluate(({ dossier, vergelijken, weergave }) => {
        sessionStorage.setItem('dossier', dossier);
        sessionStorage.setItem('vergelijken', vergelijken);
        localStorage.setItem('weergave', weergave);
      }, kept);
      const asked = new URLSearchParams(query.map(([name, each]) => [name, each.slice(0, 2500)]));
      now = `${path}?${asked}#${encodeURIComponent(hash.toWellFormed().slice(0, 500))}`.slice(0, 9000);
      await page.goto(origin.origin + now);
      await settled(page);
      await page.waitForLoadState('networkidle');
      const found = await usable(page);
      const expected = { heading: true, links: true, isBusy: false, isShort: true, isNarrow: true };
      for (const [what, is] of Object.entries(expected))
        if (found[what as keyof typeof found] !== is) wrong.push(`${now}: ${what} is not ${is}`);
    }
    expect(wrong.map((each) => each.slice(0, 400))).toEqual([]);
    await page.context().close();
  },
);

test.each(['constructor', '__proto__', 'toString'])('a comparison with %s says that it is not here', async (id) => {
  const { page, said } = await open(`/vergelijken/?v=${id}`);
  expect(await page.locator('[data-compare] [data-status]').textContent()).toContain(`Niet gevonden: ${id}.`);
  expect(said).toEqual([]);
  await page.context().close();
});

test('an address that cannot be read leads to the 404 page, which still finds what is like it', async () => {
  const { page, said } = await open('/praktijken/werken-aan-relatie%E0%A4%A/');
  expect(await page.locator('h1').textContent()).not.toBe('');
  await page.waitForLoadState('networkidle');
  expect(said.filter((line) => !line.includes('404'))).toEqual([]);
  await page.context().close();
});
