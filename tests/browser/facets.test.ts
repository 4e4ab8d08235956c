import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { base, openSite, settled } from './site.ts';

const open = openSite();

test('when a choice costs all results, the page says which', async () => {
  const { page } = await open('/zoeken/?q=spoorpark&gemeente=ermelo');
  await page.getByText('Zonder de keuze bij gemeente').waitFor();
  await page
    .getByRole('link', { name: /pagina/ })
    .first()
    .click();
  await page.locator('[data-results] li').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=spoorpark');
  await page.context().close();
});

test('a thousand clicks on facets leave the page in the state of the last', async () => {
  const { page, said } = await open('/zoeken/?q=wijk');
  await page.locator('[data-results] li').first().waitFor();
  await page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-facets] input')].slice(0, 8);
    for (let click = 0; click < 1000; click += 1) boxes[click % boxes.length]?.click();
  });
  await page.waitForFunction(() => /gevonden/.test(document.title));
  const shown = await page
    .locator('[data-facets] input:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).sort());
  expect(
    [...new URL(page.url()).searchParams.entries()]
      .filter(([name]) => name !== 'q')
      .map(([, value]) => value)
      .sort(),
  ).toEqual(shown);
  expect(said).toEqual([]);
  await page.context().close();
});

/** What stands behind the boxes of a facet, by value. */
const countsIn = (page: Page, facet: string) =>
  page
    .locator(`[data-facets] input[name="${facet}"]`)
    .evaluateAll((boxes) =>
      Object.fromEntries(
        boxes.map((box) => [
          (box as HTMLInputElement).value,
          Number(/\((\d+)\)/.exec(box.closest('label')?.textContent ?? '')?.[1] ?? -1),
        ]),
      ),
    );

test('facets count the same examples as the pages that work without JavaScript', async () => {
  const { page } = await open('/zoeken/?soort=voorbeelden');
  await page.waitForFunction(() => document.title.startsWith('Alles: '));
  for (const facet of ['gemeente', 'praktijk', 'rol', 'vorm'])
    for (const [value, count] of Object.entries(await countsIn(page, facet))) {
      const listed = await page.evaluate(async (path) => {
        const response = await fetch(path);
        const text = response.ok ? await response.text() : '';
        return Number(/overview__count[^>]*>(\d+)/.exec(text)?.[1] ?? 0);
      }, `${base}/voorbeelden/${facet}/${value}/`);
      expect(count, `${facet} ${value}`).toBe(listed);
    }
  await page.context().close();
});

test('the count behind a value is what choosing it gives; a value with none stays in sight and cannot be chosen', async () => {
  const { page } = await open('/zoeken/?q=spoorpark');
  await page.locator('[data-search][data-complete]').waitFor();
  const counts = await countsIn(page, 'soort');
  for (const [value, count] of Object.entries(counts)) {
    const box = page.locator(`[data-facets] input[value="${value}"]`);
    expect(await box.isDisabled(), value).toBe(count === 0);
    if (count === 0) continue;
    const { page: other } = await open(`/zoeken/?q=spoorpark&soort=${value}`);
    await other.waitForFunction((expected) => document.title.startsWith(`spoorpark: ${expected} gevonden`), count);
    await other.context().close();
  }
  expect(Object.values(counts)).toContain(0);
  await page.locator('input[name="q"]').fill('');
  await page.waitForFunction(() => document.querySelectorAll('[data-facets] input:disabled').length === 0);
  await page.context().close();
});

test('an address may choose by the name that readers see, and more values at once', async () => {
  const { page } = await open('/zoeken/?q=wijk&soort=Voorbeeld&gemeente=Tilburg,Breda');
  await page.locator('[data-results] li').first().waitFor();
  const checked = await page
    .locator('[data-facets] input:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  expect(checked.sort()).toEqual(['breda', 'tilburg', 'voorbeelden']);
  await page.context().close();
});

test('facets count, and two values of one facet widen the results', async () => {
  const { page } = await open('/zoeken/?q=bewoners&gemeente=breda');
  const found = async (pattern: RegExp) =>
    Number(pattern.exec((await page.getByRole('status').textContent()) ?? '')?.[1]);
  await page.waitForFunction(() => /gevonden/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  const one = await found(/(\d+) pagina/);
  await page.waitForFunction(() =>
    /\(\d+\)/.test(document.querySelector('input[value="tilburg"] ~ span')?.textContent ?? ''),
  );
  await page.locator('input[value="tilburg"]').check();
  await page.waitForFunction(
    (count) => Number(/(\d+) pagina/.exec(document.querySelector('[role="status"]')?.textContent ?? '')?.[1]) > count,
    one,
  );
  await page.context().close();
});

/** The examples that stand in sight on an overview. */
async function inSight(page: Page): Promise<number> {
  await settled(page);
  return page.locator('[data-facets]:visible').count();
}

test('on the overview of examples choices combine in place, and the address holds them', async () => {
  const { page, said } = await open('/voorbeelden/');
  const all = await inSight(page);
  for (const group of ['Gemeente', 'Praktijk']) await page.locator('.filters summary', { hasText: group }).click();
  await page.locator('[data-choice="gemeente=tilburg"]').click();
  const inTilburg = await inSight(page);
  expect(inTilburg).toBeGreaterThan(0);
  expect(inTilburg).toBeLessThan(all);
  expect(await page.locator('.overview__count').textContent()).toBe(`${inTilburg} voorbeelden`);
  const practice = page.locator('[data-choice="praktijk=werken-aan-relaties"]');
  const promised = await practice.locator('+ [data-count]').textContent();
  await practice.click();
  expect(`(${await inSight(page)})`).toBe(promised);
  expect(new URL(page.url()).search).toBe('?gemeente=tilburg&praktijk=werken-aan-relaties');
  await page.reload();
  expect(`(${await inSight(page)})`).toBe(promised);
  await page.goBack();
  await page.waitForFunction(
    (count) => [...document.querySelectorAll('[data-facets]')].filter((row) => row.checkVisibility()).length === count,
    inTilburg,
  );
  await page.locator('[data-choice="gemeente=breda"]').evaluate((link) => (link as HTMLElement).click());
  expect(await inSight(page)).toBeGreaterThan(inTilburg);
  expect(said).toEqual([]);
  await page.context().close();
});

test('a page for one value counts and combines with the values of other facets', async () => {
  const { page } = await open('/voorbeelden/gemeente/tilburg/');
  await page.locator('.filters summary', { hasText: 'Praktijk' }).click();
  const practice = page.locator('[data-choice="praktijk=werken-aan-relaties"]');
  const promised = await practice.locator('+ [data-count]').textContent();
  await practice.click();
  await page.waitForURL(/voorbeelden\/\?gemeente=tilburg&praktijk=werken-aan-relaties/);
  expect(`(${await inSight(page)})`).toBe(promised);
  await page.context().close();
});
