import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite, walk } from './site.ts';

const open = openSite();
const entries = [
  layouts.practice,
  layouts.lesson,
  layouts.dilemma,
  layouts.example,
  layouts.municipality,
  layouts.role,
  layouts.concept,
  layouts.source,
];

test('a line of running text holds some 66 characters', async () => {
  for (const path of [layouts.practice, layouts.example, layouts.lesson]) {
    const { page } = await open(path);
    const lines = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const height = parseFloat(getComputedStyle(paragraph).lineHeight);
        const lines = Math.round(paragraph.getBoundingClientRect().height / height);
        return lines > 2 ? [(paragraph.textContent ?? '').trim().length / (lines - 0.5)] : [];
      }),
    );
    expect(lines.length, path).toBeGreaterThan(3);
    const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
    expect(mean, path).toBeGreaterThan(58);
    expect(mean, path).toBeLessThan(72);
    await page.context().close();
  }
});

/** Headings of sections that stand too close to what is above them, with the gap in pixels. */
const cramped = (page: Page) =>
  page.locator('.entry__main h2').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const top = heading.getBoundingClientRect().top;
      const above = [...document.querySelectorAll('.entry__main :is(p, li, dd, a, summary, h2, h3, .handvat, .poles)')]
        .filter((each) => each.compareDocumentPosition(heading) === Node.DOCUMENT_POSITION_FOLLOWING)
        .filter((each) => each.checkVisibility({ contentVisibilityAuto: true }) && !each.closest('.visually-hidden'))
        .map((each) => each.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      const gap = top - Math.max(...above.map(({ bottom }) => bottom));
      return above.length > 0 && gap < 30 && !heading.closest('.handvat, .decision, .pool')
        ? [`${heading.textContent}: ${Math.round(gap)}`]
        : [];
    }),
  );

test.each([
  ['a wide window', {}],
  ['a phone', { viewport: { width: 360, height: 740 } }],
])('every section begins after a space, in %s', async (_, options) => {
  expect(await walk(entries, cramped, options)).toEqual([]);
});

test('a citation stands on the line of the word that it follows, close to it', async () => {
  for (const width of [1280, 320]) {
    const { page } = await open(layouts.practice, { viewport: { width, height: 740 } });
    const gaps = await page.locator('.prose a.citation').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const before = mark.previousSibling;
        if (!(before instanceof Text) || !mark.firstChild) return [];
        const [word, number] = [new Range(), new Range()];
        word.setStart(before, before.length - 1);
        word.setEnd(before, before.length);
        number.selectNodeContents(mark);
        return [number.getBoundingClientRect().left - word.getBoundingClientRect().right];
      }),
    );
    expect(gaps.length).toBeGreaterThan(20);
    expect(Math.min(...gaps), `${width}`).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gaps), `${width}`).toBeLessThan(5);
    await page.context().close();
  }
});

test('a word that breaks is copied whole', async () => {
  const { page } = await open(layouts.source, { viewport: { width: 320, height: 740 } });
  const title = page.locator('h1');
  expect(await title.innerText()).toContain('gemeentesecretarissen');
  await title.selectText();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('gemeentesecretarissen');
  await page.context().close();
});

test('on a phone home shows a situation without scrolling, the most urgent first', async () => {
  const { page } = await open(layouts.home, { viewport: { width: 360, height: 740 } });
  const first = page.locator('.doors a').first();
  const box = await first.boundingBox();
  expect((box?.y ?? 740) + (box?.height ?? 0)).toBeLessThan(740);
  expect(await first.getAttribute('href')).toContain('/situaties/boze-bewoners-morgenavond/');
  await page.context().close();
});

test('on a phone the menu is one step away, and leads to every part of the site', async () => {
  const { page } = await open(layouts.practice, { viewport: { width: 360, height: 740 } });
  await page.getByRole('link', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Alle onderdelen' });
  await menu.getByRole('link', { name: 'Vragen' }).click();
  await page.waitForURL('**/vragen/');
  await page.context().close();
});
