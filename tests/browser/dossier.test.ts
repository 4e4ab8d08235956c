import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import { emptyDossier, withPage, withWords, type Dossier } from '../../src/lib/dossier.ts';
import { decodeDossier, encodeDossier, longestLink } from '../../src/lib/dossier-link.ts';
import type { DossierIndex } from '../../src/schemas/dossier-index.ts';
import { breakage } from './breakage.ts';
import { layouts } from './layouts.ts';
import { circumstances, openSite } from './site.ts';
import { tight } from './tight.ts';
import { violations } from './violations.ts';

const open = openSite();

const index = JSON.parse(readFileSync('dist/dossier/paginas.json', 'utf8')) as DossierIndex;
const three = [layouts.practice, layouts.dilemma, layouts.example];
const dossierOf = (paths: readonly string[], title = 'Voor het MT'): Dossier => ({
  ...paths.map(digestOf).reduce(withPage, emptyDossier),
  title,
});
const linkTo = async (dossier: Dossier) => `/dossier/?p=${await encodeDossier(dossier)}`;

const names = (page: Page) => page.locator('[data-list] a[data-title]').allTextContents();
const titleOf = (path: string) => index.pages[digestOf(path)]?.title ?? '';
const told = (page: Page) => page.locator('[data-dossier] > [role="status"]');
const inAddress = (page: Page) => decodeDossier(new URL(page.url()).searchParams.get('p') ?? '');

/** Opens a dossier and waits until its list and its document stand there. */
async function openDossier(dossier: Dossier, options: BrowserContextOptions = {}): Promise<Page> {
  const { page, said } = await open(await linkTo(dossier), options);
  await page.locator('[data-document] h2').first().waitFor({ state: 'attached' });
  expect(said).toEqual([]);
  return page;
}

/** Waits until the address holds a dossier that fits. */
async function untilAddress(page: Page, fits: (dossier: Dossier | undefined) => boolean): Promise<void> {
  await expect.poll(async () => fits(await inAddress(page))).toBe(true);
}

const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('collecting', () => {
  test('a page is kept by its button, counted, and let go again', async () => {
    const { page } = await open(layouts.practice);
    const status = page.locator('[data-collect] [role="status"]');
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    expect(await status.textContent()).toContain('Bewaard.');
    expect(await page.locator('.above [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.locator('.site-nav a').first().click();
    await page.waitForURL(/situaties/);
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.goBack();
    await page.getByRole('button', { name: 'Haal uit dossier' }).click();
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier');
    await page.context().close();
  });

  test('a result of search is kept as well, and the dossier shows what was kept in its order', async () => {
    const { page } = await open('/zoeken/?q=burgerberaad');
    const items = page.locator('[data-results] li');
    await items.first().waitFor();
    const wanted = [];
    for (const item of [items.nth(1), items.nth(0)]) {
      await item.getByRole('button', { name: 'Bewaar in dossier' }).click();
      wanted.push(await item.locator('a').first().textContent());
    }
    await items.nth(0).locator('[role="status"] a').click();
    await page.locator('[data-list] li').nth(1).waitFor();
    expect(await names(page)).toEqual(wanted);
    await untilAddress(page, (dossier) => dossier?.pages.length === 2);
    await page.context().close();
  });

  test('without storage it works on the page itself', async () => {
    const { page } = await open('/dossier/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(new URL(layouts.practice, page.url()).href);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    expect(await page.locator('[data-collect] [role="status"]').textContent()).toContain(
      'Uw browser onthoudt hier niets',
    );
    await page.locator('[data-collect] [role="status"] a').click();
    await page.getByLabel('Zet er een pagina bij: typ de titel').fill(titleOf(layouts.practice));
    await page.keyboard.press('Enter');
    await untilAddress(page, (dossier) => dossier?.pages.length === 1);
    await page.reload();
    await page.locator('[data-list] li').waitFor();
    expect(await names(page)).toEqual([titleOf(layouts.practice)]);
    await page.context().close();
  });
});

describe('editing', () => {
  test('pages are put in order by buttons; the focus and the address go along, and it is said', async () => {
    const page = await openDossier(dossierOf(three));
    await page.getByRole('button', { name: `Omlaag ‘${titleOf(layouts.practice)}’` }).focus();
    await page.keyboard.press('Enter');
    expect(await names(page)).toEqual([three[1], three[0], three[2]].map((path) => titleOf(path ?? '')));
    expect(await told(page).textContent()).toContain('staat nu op plaats 2 van 3');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Omlaag ‘${titleOf(layouts.practice)}’`,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Omhoog ‘${titleOf(layouts.practice)}’`,
    );
    await untilAddress(page, (dossier) => dossier?.pages[2]?.id === digestOf(layouts.practice));
    await page.context().close();
  });

  test('pages are put in order by dragging', async () => {
    const page = await openDossier(dossierOf(three));
    const grip = async (place: number) =>
      (await page.locator('[data-grip]').nth(place).boundingBox()) ?? { x: 0, y: 0 };
    const [first, last] = [await grip(0), await grip(2)];
    await page.mouse.move(first.x + 8, first.y + 8);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, last.y, { steps: 8 });
    await page.mouse.move(first.x + 8, last.y + 90, { steps: 8 });
    await page.mouse.up();
    expect(await names(page)).toEqual([three[1], three[2], three[0]].map((path) => titleOf(path ?? '')));
    await untilAddress(page, (dossier) => dossier?.pages[2]?.id === digestOf(layouts.practice));
    await page.context().close();
  });

  test('a title, a note and the title of the whole are in the address, in the document and after a reload', async () => {
    const page = await openDossier(dossierOf(three, ''));
    await page.locator('[data-words] summary').first().click();
    await page.getByLabel('Eigen titel').first().fill('Zo <b>leggen</b> wij contact');
    await page.getByLabel('Notitie').first().fill('Regel één\nRegel twee');
    await page.getByLabel('Titel van uw dossier').fill('Voor het MT van 3 december');
    await untilAddress(page, (dossier) => dossier?.title === 'Voor het MT van 3 december');
    expect((await inAddress(page))?.pages[0]).toEqual({
      id: digestOf(layouts.practice),
      title: 'Zo <b>leggen</b> wij contact',
      note: 'Regel één\nRegel twee',
    });
    await page.reload();
    await page.locator('.dossier__remark').waitFor({ state: 'attached' });
    expect(await page.locator('h1').textContent()).toBe('Voor het MT van 3 december');
    expect(await page.locator('#stuk-1').textContent()).toBe('1. Zo <b>leggen</b> wij contact');
    expect(await page.locator('.dossier__remark p').allTextContents()).toEqual(['Regel één', 'Regel twee']);
    await page.context().close();
  });

  test('what is taken away can be put back, also the whole', async () => {
    const page = await openDossier(dossierOf(three));
    await page.getByRole('button', { name: `Haal weg ‘${titleOf(layouts.dilemma)}’` }).click();
    expect(await names(page)).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Haal weg ‘${titleOf(layouts.example)}’`,
    );
    await page.getByRole('button', { name: 'Zet terug' }).click();
    expect(await names(page)).toEqual(three.map(titleOf));
    await page.getByRole('button', { name: 'Maak het dossier leeg' }).click();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await untilAddress(page, (dossier) => dossier?.pages.length === 3 && dossier.title === 'Voor het MT');
    await page.context().close();
  });

  test('a dossier that is too long for a link says how much must go, loses nothing, and has its link back when it fits', async () => {
    const page = await openDossier(dossierOf([...three, layouts.lesson]));
    await page.locator('[data-words] summary').first().click();
    const field = page.getByLabel('Notitie');
    for (const place of [0, 1, 2, 3]) {
      if (place > 0) await page.locator('[data-words] summary').nth(place).click();
      const words = Array.from({ length: 118 }, (_, part) => digestOf(`${place}-${part}`)).join('');
      await field.nth(place).fill(words);
    }
    const note = page.locator('[data-link-note]');
    await expect.poll(() => note.textContent()).toMatch(/Haal ongeveer \d+ tekens weg/);
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.locator('[data-list] li').nth(2).waitFor();
    expect(await page.locator('.dossier__note').first().textContent()).toHaveLength(590);
    await page.locator('[data-words] summary').first().click();
    await field.first().fill('Kort.');
    await expect.poll(() => page.getByLabel('Link naar dit dossier').inputValue()).toContain('?p=');
    expect(page.url().length).toBeLessThanOrEqual(longestLink);
    await page.context().close();
  });
});

describe('a link that was shared', () => {
  test('opens in another browser as it was made, and is then the dossier of that tab', async () => {
    const shared = withWords(dossierOf(three), digestOf(layouts.dilemma), { note: 'Bespreken' });
    const page = await openDossier(shared);
    expect(await names(page)).toEqual(three.map(titleOf));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await page.goto(new URL(layouts.lesson, page.url()).href);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    await page.goBack();
    await page.locator('[data-list] li').nth(3).waitFor();
    expect(await names(page)).toEqual([...three, layouts.lesson].map(titleOf));
    expect(await page.locator('[data-offer]').isVisible()).toBe(false);
    await page.context().close();
  });

  test.each([
    ['Voeg ze samen', [layouts.lesson, ...three]],
    ['Ga verder met dit dossier', three],
    ['Terug naar mijn dossier', [layouts.lesson]],
  ])('does not overwrite what a reader collects, until asked: %s', async (choice, wanted) => {
    const { page } = await open(layouts.lesson);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    await page.goto(new URL(await linkTo(dossierOf(three)), page.url()).href);
    await page.locator('[data-offer]').waitFor();
    expect(await names(page)).toEqual(three.map(titleOf));
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.getByRole('button', { name: choice }).click();
    expect(await names(page)).toEqual(wanted.map(titleOf));
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe(`Dossier (${wanted.length})`);
    await untilAddress(page, (dossier) => dossier?.pages.length === wanted.length);
    await page.context().close();
  });

  test('that was cut off says so', async () => {
    const link = await linkTo(dossierOf(three));
    const { page, said } = await open(link.slice(0, -4));
    await told(page).filter({ hasText: 'niet heel' }).waitFor();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('with pages that moved, were taken away or never were here keeps the rest, and says what happened', async () => {
    const known = {
      ...index,
      moved: { [digestOf('/lessen/oud/')]: digestOf(layouts.lesson) },
      gone: { [digestOf('/lessen/weg/')]: { url: '/lessen/weg/', day: '21 november 2026', reason: 'Samengevoegd.' } },
    };
    const { page, said } = await open('/dossier/');
    await page.route('**/dossier/paginas.json', (route) => route.fulfill({ json: known }));
    const dossier = dossierOf([layouts.practice, '/lessen/oud/', '/lessen/weg/', '/elders/']);
    await page.goto(new URL(await linkTo(dossier), page.url()).href);
    await page.locator('#stuk-4').waitFor({ state: 'attached' });
    expect((await names(page)).slice(0, 3)).toEqual(
      [layouts.practice, layouts.lesson].map(titleOf).concat('/lessen/weg/'),
    );
    const list = await page.locator('[data-list]').innerText();
    expect(list).toContain('Deze pagina is weggehaald op 21 november 2026. Samengevoegd.');
    expect(list).toContain('Deze pagina kennen we hier niet.');
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe('a dossier of 20 pages', () => {
  const kinds = ['praktijken', 'lessen', 'dilemmas', 'voorbeelden', 'gemeenten', 'begrippen', 'bronnen', 'rollen'];
  const twenty = kinds
    .flatMap((folder) =>
      Object.values(index.pages)
        .filter((page) => page.folder === folder)
        .slice(0, 3),
    )
    .slice(0, 20)
    .map(({ url }) => url);
  const dossier = withWords(dossierOf(twenty), digestOf(twenty[3] ?? ''), { note: 'Bij agendapunt 4.' });

  test('prints as one document: a cover with its contents, each page anew, and every source once with its address', async () => {
    const page = await openDossier(dossier);
    const sources = page.locator('.dossier__chapter.sources li');
    const addresses = await sources.evaluateAll((all) =>
      all.map((each) => each.querySelector<HTMLElement>('[data-url]')?.dataset['url'] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(20);
    const texts = await sources.allTextContents();
    expect(new Set(texts).size).toBe(texts.length);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const sheets = (await extractText(pdf, { mergePages: false })).text.map(squeezed);
    const [cover = ''] = sheets;
    expect(cover).toContain(squeezed('Voor het MT'));
    expect(cover).toMatch(/Samengesteldop\d{1,2}[a-z]+20\d\d/);
    expect(cover).toContain(squeezed(index.publisher));
    for (const [place, path] of twenty.entries()) {
      const heading = squeezed(`${place + 1}. ${titleOf(path)}`);
      expect(cover).toContain(heading);
      expect(sheets.slice(1).filter((text) => text.includes(heading))).toHaveLength(1);
    }
    const whole = sheets.join('');
    expect(whole).toContain(squeezed('Bij agendapunt 4.'));
    for (const url of addresses) expect(whole).toContain(squeezed(url));
    await page.context().close();
  });

  test('is a document in which every id is there once and every citation leads to its source', async () => {
    const page = await openDossier(dossier);
    const faults = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-document] a[href^="#"]')];
      const citations = [...document.querySelectorAll<HTMLAnchorElement>('[data-document] a.citation')];
      return [
        ...ids.filter((id, place) => ids.indexOf(id) !== place),
        ...links.map(({ hash }) => decodeURIComponent(hash.slice(1))).filter((id) => !ids.includes(id)),
        ...citations
          .filter(({ hash, textContent }) => hash !== `#gezamenlijke-bron-${textContent}`)
          .map(({ hash }) => hash),
        ...(citations.length > 50 ? [] : ['few citations']),
      ];
    });
    expect(faults).toEqual([]);
    const numbers = await page.locator('.dossier__chapter.sources li').evaluateAll((all) => all.map(({ id }) => id));
    expect(numbers).toEqual(numbers.map((_, place) => `gezamenlijke-bron-${place + 1}`));
    await page.context().close();
  });

  test('downloads as Markdown with every page, the note and the sources', async () => {
    const page = await openDossier(dossier);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als Markdown' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('voor-het-mt.md');
    const markdown = readFileSync(await download.path(), 'utf8');
    expect(markdown.startsWith('# Voor het MT\n')).toBe(true);
    expect(markdown.match(/^## \d+\. /gm)).toHaveLength(20);
    expect(markdown).toContain('> **Notitie:** Bij agendapunt 4.');
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect([...used].sort((a, b) => a - b)).toEqual(defined);
    expect(defined.length).toBeGreaterThan(20);
    await page.context().close();
  });

  test('gives its sources in APA style, in the order of the alphabet, to copy with their italics', async () => {
    const page = await openDossier(dossier);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.dossier__references summary').click();
    const shown = await page.locator('[data-references] li').allTextContents();
    expect(shown.length).toBeGreaterThan(30);
    expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'nl')));
    expect(await page.locator('[data-references] em').count()).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Kopieer de lijst' }).click();
    await told(page).filter({ hasText: 'gekopieerd' }).waitFor();
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text() ?? ''));
    });
    expect(plain?.split(/\r?\n/)).toEqual(shown);
    expect(html).toContain('<em>');
    await page.context().close();
  });

  test.each(Object.entries(circumstances))('is for everyone, with all that folds open: %s', async (_, circumstance) => {
    const page = await openDossier(dossier, circumstance);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    expect(await violations(page)).toEqual([]);
    expect(await breakage(page)).toEqual([]);
    expect(await tight(page)).toEqual([]);
    await page.context().close();
  });
});

test('nothing that a reader writes or collects goes anywhere', async () => {
  const { page, requests } = await open(layouts.practice);
  await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
  await page.locator('[data-collect] [role="status"] a').click();
  await page.locator('[data-document] h2').first().waitFor({ state: 'attached' });
  await page.getByLabel('Titel van uw dossier').fill('Geheim');
  await untilAddress(page, (dossier) => dossier?.title === 'Geheim');
  expect(requests.filter((url) => new URL(url).search !== '')).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});
