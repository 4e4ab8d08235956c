import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeIds } from '../../src/compare/comparison.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { DossierIndex } from '../../src/schemas/published/dossier-index.ts';
import type { Statement } from '../../src/schemas/settings/teamscan.ts';
import { encodeTeam } from '../../src/teamscan/teamscan.ts';
import { facetList } from '../../src/search/facets.ts';
import { layouts } from './layouts.ts';
import { openSite, quiet, settled } from './site.ts';

const open = openSite();

/** What the site holds, that an address can name. */
const built = readFileSync('dist/teamscan/index.html', 'utf8');
const statements = [...built.matchAll(/data-statement="([^"]+)"/g)].map(([, id = '']) => ({ id }) as Statement);
const ids = Object.keys((JSON.parse(readFileSync('dist/dossier/paginas.json', 'utf8')) as DossierIndex).pages).slice(
  0,
  3,
);
const examples = ['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar', 'heusden', 'bemiddelen'];

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

/** Text as a tool packs it, with a check that is right. */
const packOf = (text: string, isSmall: boolean): string => {
  const body = (isSmall ? deflateRawSync(Buffer.from(text)) : Buffer.from(text)).toString('base64url');
  return (isSmall ? 'b' : 'a') + digestOf(body) + body;
};

/** What a link of a dossier holds. */
const packed = value.map((text) => packOf(`${text}\u001eaB3dE${text}\u001f${text.repeat(50)}`, true));

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

/** Parts of what tools pack, between the signs that they stand between. */
const pieces = fc.array(
  fc.oneof(value, fc.constantFrom('aB3dE', '00000', '\u001f', '\u001f\u001f', '\u001e', ...ids)),
  { maxLength: 14 },
);

/** A text that a tool would write, whole or with something wrong in one place. */
const nearly = (whole: fc.Arbitrary<string>) =>
  fc.tuple(whole, fc.nat(), fc.constantFrom('', 'x', '.', '-', '%', '9')).chain(([text, place, sign]) => {
    const at = place % (text.length + 1);
    return fc.constantFrom(text, text.slice(0, at), text.slice(0, at) + sign + text.slice(at + 1));
  });

const words = value.map((text) => text.slice(0, 100).toWellFormed());
const someId = fc.constantFrom('aB3dE', '00000', ...ids);

/** What a dossier and a conversation hold, as a tool packs it: with whatever words in it. */
const sound = fc.oneof(
  fc
    .tuple(words, fc.array(fc.tuple(someId, words, words), { maxLength: 8 }))
    .map(([title, pages]) => [title, ...pages.map(([id, own, note]) => `${id}${own}\u001f${note}`)]),
  fc
    .tuple(fc.tuple(words, words, words, words), fc.array(fc.tuple(fc.boolean(), someId, words), { maxLength: 8 }))
    .map(([details, items]) => [
      details.join('\u001f'),
      ...items.map(([isOwn, id, own]) => (isOwn ? `\u001f${own}?\u001f` : `${id}\u001f\u001f${own}`)),
    ]),
);

const packs = fc
  .tuple(
    fc.oneof(
      sound.map((records) => records.join('\u001e')),
      fc.tuple(pieces, fc.constantFrom('\u001e', '\u001f')).map(([parts, between]) => parts.join(between)),
    ),
    fc.boolean(),
  )
  .map(([text, isSmall]) => packOf(text.slice(0, 60_000), isSmall));

const sheets = fc
  .array(fc.tuple(fc.constantFrom('aaaa', 'bbbb', 'Zz09'), fc.array(fc.constantFrom(0, 1, 2, 3, 4, undefined))), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) =>
    encodeTeam(
      all.map(([tag, answers]) => ({ tag, answers: statements.map((_, place) => answers[place]) })),
      statements,
    ),
  );

/** The tools that keep what they hold behind the `#`, with what such an address may hold there. */
const tools: Record<string, { path: string; held: fc.Arbitrary<string> }> = {
  dossier: { path: layouts.dossier, held: nearly(packs).map((text) => `dossier=${text}`) },
  compare: {
    path: layouts.compare,
    held: nearly(
      fc
        .array(fc.oneof(value, fc.constantFrom(...examples)), { maxLength: 12 })
        .map((all) => encodeIds(all.map((each) => each.toWellFormed()))),
    ).map((text) => `vergelijk=${text}`),
  },
  prepare: { path: layouts.conversation, held: nearly(packs).map((text) => `gesprek=${text}`) },
  teamscan: {
    path: layouts.teamscan,
    held: fc.tuple(fc.constantFrom('mijn', 'team'), nearly(sheets)).map((parts) => parts.join('=')),
  },
};

/** So many addresses of each tool: three thousand together. */
const perTool = 750;

/** Goes along addresses of a tool in the page that lies open, as a reader does who pastes one after another; gives what went wrong, and how often the tool told of something. */
const follow = (page: Page, hashes: readonly string[]): Promise<{ wrong: string[]; told: number }> =>
  page.evaluate(async (all) => {
    const wrong: string[] = [];
    let now = '';
    let told = 0;
    addEventListener('error', ({ message }) => wrong.push(`${now}: ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => wrong.push(`${now}: ${reason}`));
    const root = document.querySelector('.collect') as HTMLElement;
    for (now of all) {
      const before = location.href;
      const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.replace(`#${now}`);
      if (location.href !== before) await followed;
      while (root.ariaBusy) await new Promise((resolve) => setTimeout(resolve));
      if ([...root.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent)) told += 1;
      if (!document.querySelector('main h1')?.textContent) wrong.push(`${now}: no heading`);
      if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${now}: too wide`);
      if (document.documentElement.scrollHeight > 150_000) wrong.push(`${now}: too long`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { wrong, told };
  }, hashes);

/** Does work in a few tabs side by side, each taking the next piece when it is free. */
async function inTabs<T>(work: readonly T[], act: (page: Page, piece: T, wrong: string[]) => Promise<void>) {
  const waiting = [...work];
  const tabs = Array.from({ length: 3 }, async () => {
    const { page } = await open('/');
    const wrong: string[] = [];
    page.on('dialog', (dialog) => {
      wrong.push(`${page.url()}: a script ran`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(page, next, wrong);
    await page.context().close();
    return wrong;
  });
  return (await Promise.all(tabs)).flat().map((each) => each.slice(0, 400));
}

test('three thousand addresses of dossier, compare, prepare and team scan, whole and broken, give no error', async () => {
  const size = 125;
  const work = Object.values(tools).flatMap(({ path, held }) => {
    const hashes = fc.sample(held, { seed, numRuns: perTool }).map((each) => each.slice(0, 9000));
    return Array.from({ length: perTool / size }, (_, part) => ({
      path,
      hashes: hashes.slice(part * size, (part + 1) * size),
    }));
  });
  const heard = new Map<string, number>();
  const errors = await inTabs(work, async (page, { path, hashes }, found) => {
    await page.goto(new URL(path, page.url()).href);
    await settled(page);
    const { wrong, told } = await follow(page, hashes);
    heard.set(path, (heard.get(path) ?? 0) + told);
    found.push(...wrong);
  });
  expect(work.flatMap(({ hashes }) => hashes)).toHaveLength(3000);
  expect(errors).toEqual([]);
  // Each tool read them: it told of some that they are broken, and took others as they are.
  for (const { path } of Object.values(tools)) {
    expect(heard.get(path), path).toBeGreaterThan(perTool / 10);
    expect(heard.get(path), path).toBeLessThan(perTool);
  }
}, 600_000);

test('no value in an address or in storage gives an error, a page that hangs, or one that cannot be used', async () => {
  const wrong = await inTabs(
    fc.sample(address, { seed, numRuns: runs }),
    async (page, { path, query, hash, kept }, told) => {
      await page.evaluate(({ dossier, vergelijken, weergave }) => {
        sessionStorage.setItem('dossier', dossier);
        sessionStorage.setItem('vergelijken', vergelijken);
        localStorage.setItem('weergave', weergave);
      }, kept);
      const asked = new URLSearchParams(query.map(([name, each]) => [name, each.slice(0, 2500)]));
      const now = `${path}?${asked}#${encodeURIComponent(hash.toWellFormed().slice(0, 500))}`.slice(0, 9000);
      await page.goto(new URL(page.url()).origin + now);
      await settled(page);
      await quiet(page);
      const found = await usable(page);
      const expected = { heading: true, links: true, isBusy: false, isShort: true, isNarrow: true };
      for (const [what, is] of Object.entries(expected))
        if (found[what as keyof typeof found] !== is) told.push(`${now}: ${what} is not ${is}`);
    },
  );
  expect(wrong).toEqual([]);
}, 600_000);

test.each(['constructor', '__proto__', 'toString'])('a comparison with %s says that it is not here', async (id) => {
  const { page, said } = await open(`/vergelijken/#vergelijk=${id}`);
  expect(await page.locator('[data-compare] [data-status]').textContent()).toContain(`Niet gevonden: ${id}.`);
  expect(said).toEqual([]);
  await page.context().close();
});

test('an address that cannot be read leads to the 404 page, which still finds what is like it', async () => {
  const { page, said } = await open('/praktijken/werken-aan-relatie%E0%A4%A/');
  expect(await page.locator('h1').textContent()).not.toBe('');
  await quiet(page);
  expect(said.filter((line) => !line.includes('404'))).toEqual([]);
  await page.context().close();
});
