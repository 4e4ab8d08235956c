import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { decodeIds, withComparison } from '../../src/compare/comparison.ts';
import { toolStateIn } from '../../src/lib/tool-address.ts';
import { readDocx } from '../docx.ts';
import { breakage } from './breakage.ts';
import { layouts } from './layouts.ts';
import { circumstances, openSite } from './site.ts';
import { tight } from './tight.ts';
import { violations } from './violations.ts';

const open = openSite();

const examples = ['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar', 'heusden-wijkcooperatie-de-vliedberg'];
const comparing = (...ids: string[]) => withComparison('/vergelijken/', ids);

const titles = (page: Page) => page.locator('.compare__table thead a').allTextContents();
const ids = (page: Page) => decodeIds(toolStateIn(page.url(), 'vergelijk') ?? '');
const told = (page: Page) => page.locator('[data-compare] > [role="status"]');

/** Opens a comparison and waits until it stands there. */
async function openComparison(address: string, options = {}): Promise<Page> {
  const { page, said } = await open(address, options);
  await page.locator('[data-add]:not([hidden]), .compare__table').first().waitFor();
  expect(said).toEqual([]);
  return page;
}

describe('three examples beside each other', () => {
  test('show the fields that differ, and folded below them what all say the same', async () => {
    const page = await openComparison(comparing('heusden-g1000-vliedberg', 'heusden-wijkcooperatie-de-vliedberg'));
    expect(await titles(page)).toHaveLength(2);
    const rows = await page
      .locator('.compare__table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    expect(rows.length).toBeGreaterThan(4);
    for (const cells of rows) expect(new Set(cells).size, cells.join()).toBeGreaterThan(1);
    const same = page.locator('.compare__same');
    expect(await same.locator('summary').textContent()).toMatch(/^Bij beide gelijk: .*Gemeente.*Schaal/);
    expect(await same.locator('dd', { hasText: 'Heusden' }).isVisible()).toBe(false);
    await same.locator('summary').click();
    expect(await same.locator('dd', { hasText: 'Heusden' }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('print on one sheet that lies down', async () => {
    const page = await openComparison(comparing(...examples));
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect(pdf.numPages).toBe(1);
    expect(width).toBeGreaterThan(height);
    await page.emulateMedia({ media: 'print' });
    for (const title of await page.locator('.compare__table thead a').all()) expect(await title.isVisible()).toBe(true);
    expect(await page.locator('button:visible, form:visible').count()).toBe(0);
    await page.context().close();
  });

  test('stand below each other on a phone, field by field, each under its title, and stay a table', async () => {
    const page = await openComparison(comparing(...examples), circumstances['at 320 px']);
    const row = page.locator('.compare__table tbody tr', { hasText: 'Uitkomst' });
    const boxes = await row.locator('td').evaluateAll((cells) =>
      cells.map((cell) => {
        const { top, left } = cell.getBoundingClientRect();
        return { top, left, label: getComputedStyle(cell, '::before').content };
      }),
    );
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
    expect(boxes.map(({ top }) => top)).toEqual(boxes.map(({ top }) => top).sort((a, b) => a - b));
    expect(boxes.map(({ label }) => label.replaceAll('"', ''))).toEqual(await titles(page));
    expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThan(8);
    await page.context().close();
  });

  test.each(Object.entries(circumstances))('are for everyone: %s', async (_, circumstance) => {
    const page = await openComparison(comparing(...examples), circumstance);
    expect(await violations(page)).toEqual([]);
    expect(await breakage(page)).toEqual([]);
    expect(await tight(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what an address asks for and cannot be shown', () => {
  test.each([
    [['heusden-g1000-vliedberg', 'bestaat-niet'], 'Niet gevonden: bestaat-niet.', 1],
    [[...examples, 'ermelo-ontwikkelagenda', 'bestaat-niet'], 'Niet gevonden: bestaat-niet.', 3],
    [['heusden-g1000-vliedberg', 'loslaten-of-sturen'], 'Alleen wat van één soort is', 1],
    [['<img src=x onerror=alert(1)>'], 'Niet gevonden: <img', 0],
  ])('%j is told, and the rest is there', async (asked, sentence, count) => {
    const known = await (
      await open('/vergelijken/')
    ).page.evaluate(
      async () =>
        ((await (await fetch('/vergelijken/velden.json')).json()) as { items: { id: string; folder: string }[] }).items,
    );
    const others = known.filter(({ id, folder }) => folder === 'voorbeelden' && !examples.includes(id));
    const wanted = asked.map((id) => (id === 'ermelo-ontwikkelagenda' ? (others[0]?.id ?? '') : id));
    const page = await openComparison(comparing(...wanted));
    expect(await told(page).textContent()).toContain(sentence);
    expect(await titles(page)).toHaveLength(count);
    expect(await page.locator('main img').count()).toBe(0);
    await page.context().close();
  });
});

test('one adds and takes away on the page itself, by keyboard; back undoes it and the focus never gets lost', async () => {
  const page = await openComparison(comparing('heusden-g1000-vliedberg'));
  await page.getByLabel('Zet er een bij').selectOption('apeldoorn-initiatievenmakelaar');
  await page.getByLabel('Zet er een bij').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(ids(page)).toEqual(['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar']);
  expect(await told(page).textContent()).toContain('staat erbij');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  await page.locator('thead').getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  expect(ids(page)).toEqual(['apeldoorn-initiatievenmakelaar']);
  const undo = page.getByRole('button', { name: /^Zet ‘.*’ terug$/ });
  expect(await undo.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(ids(page)).toEqual(['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar']);
  expect(await undo.count()).toBe(0);
  await page.goBack();
  await expect.poll(() => titles(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => titles(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Zet terug' }).click();
  expect(ids(page)).toHaveLength(2);
  await page.reload();
  await page.locator('.compare__table').waitFor();
  expect(await titles(page)).toHaveLength(2);
  await page.context().close();
});

test('an address of before, with a question mark, is rewritten in place', async () => {
  const { page, requests } = await open(`/vergelijken/?v=${examples[0]}&als=wijkmanager&v=${examples[1]}`);
  await page.locator('.compare__table').waitFor();
  expect(ids(page)).toEqual(examples.slice(0, 2));
  expect(new URL(page.url()).search).toBe('?als=wijkmanager');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(requests.slice(1).filter((url) => url.includes('v='))).toEqual([]);
  await page.context().close();
});

test('pages collect for comparing; a fourth asks which makes room, another kind begins anew, and both can be taken back', async () => {
  const { page } = await open(`/voorbeelden/${examples[0]}/`);
  const site = new URL(page.url()).origin;
  const status = page.locator('[data-collect] [role="status"]');
  const pick = async (path: string) => {
    await page.goto(site + path);
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
  };
  await pick(`/voorbeelden/${examples[0]}/`);
  expect(await status.textContent()).toContain('Kies er nog een of twee bij.');
  await pick(`/voorbeelden/${examples[1]}/`);
  await pick(`/voorbeelden/${examples[2]}/`);
  expect(await status.textContent()).toContain('Zet ze naast elkaar (3)');
  await pick(layouts.example === `/voorbeelden/${examples[1]}/` ? '/voorbeelden/tilburg-duvelhok/' : layouts.example);
  const footer = page.locator('footer [data-collection="vergelijken"]');
  expect(await footer.textContent()).toBe('Vergelijken (3)');
  await status.getByRole('link', { name: 'Kies welke plaatsmaakt' }).click();
  const room = page.locator('[data-room]');
  await room.getByRole('heading', { name: /^Welke maakt plaats voor/ }).waitFor();
  expect(await titles(page)).toHaveLength(3);
  expect(await violations(page)).toEqual([]);
  await room.getByRole('button').nth(1).click();
  expect(ids(page)).toHaveLength(3);
  expect(ids(page)[0]).toBe(examples[0]);
  expect(ids(page)[2]).toBe(examples[2]);
  expect(ids(page)[1]).not.toBe(examples[1]);
  expect(await room.isVisible()).toBe(false);
  await pick('/dilemmas/loslaten-of-sturen/');
  expect(await status.textContent()).toContain('van een andere soort');
  expect(await footer.textContent()).toBe('Vergelijken (1)');
  await status.getByRole('button', { name: 'Zet terug' }).click();
  expect(await footer.textContent()).toBe('Vergelijken (3)');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vergelijk');
  await page.context().close();
});

test('dilemmas and municipalities are compared as well', async () => {
  const dilemmas = await openComparison(comparing('loslaten-of-sturen', 'bemiddelen'));
  expect(await dilemmas.locator('tbody th').allTextContents()).toEqual(
    expect.arrayContaining(['De ene kant', 'De andere kant', 'Praktijken die helpen']),
  );
  await dilemmas.context().close();
  const municipalities = await openComparison(comparing('heusden', 'breda'));
  expect(await municipalities.locator('tbody th').allTextContents()).toEqual(
    expect.arrayContaining(['Gemeentecode', 'Voorbeelden']),
  );
  expect(await municipalities.locator('.compare').textContent()).toContain('Lessen met een voorbeeld');
  await municipalities.context().close();
});

test('three have their sources and addresses, and leave for Word and as a link; a fourth takes the place of one that the reader lets go', async () => {
  const page = await openComparison(comparing(...examples));
  const terms = await page.locator('tbody th').allTextContents();
  expect(terms).toEqual(expect.arrayContaining(['Bronnen', 'Adres']));
  expect(await page.inputValue('[data-link]')).toBe(page.url());
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-word]')]);
  const written = readDocx(readFileSync(await file.path())).get('word/document.xml') ?? '';
  expect(written).toContain('w:orient="landscape"');
  for (const id of examples) expect(written).toContain(`/voorbeelden/${id}/`);
  await page.getByLabel('Zet er een bij').selectOption('tilburg-duvelhok');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  const room = page.locator('[data-room]');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Welke maakt plaats voor/);
  await room.getByRole('button', { name: 'Geen: laat het zo' }).click();
  expect(ids(page)).toEqual(examples);
  await page.getByLabel('Zet er een bij').selectOption('tilburg-duvelhok');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await room.getByRole('button').nth(1).click();
  expect(ids(page)).toEqual([examples[0], 'tilburg-duvelhok', examples[2]]);
  expect(await told(page).textContent()).toContain('in de plaats van');
  await page.context().close();
});
