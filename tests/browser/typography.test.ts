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

/** A card and a session are sheets of paper on the screen, below the ways to print them. */
const sheets: readonly string[] = [layouts.card, layouts.session];

test('on a phone the title of a page begins in the first third of the screen', async () => {
  const low = async (page: Page) => {
    const { y = 740 } = (await page.locator('h1').boundingBox()) ?? {};
    return y < 740 / 3 ? [] : [`h1 at ${Math.round(y)}`];
  };
  expect(
    await walk(
      Object.values(layouts).filter((path) => !sheets.includes(path)),
      low,
      { viewport: { width: 360, height: 740 } },
    ),
  ).toEqual([]);
});

/** Words that are cut at the end of a line without a hyphen; addresses may be. */
const cut = (page: Page) =>
  page.locator('main :is(h1, h2, h3, dt, dd, th, td, .rows a, .kicker, summary, label)').evaluateAll((elements) =>
    elements
      .filter((each) => each.checkVisibility() && !each.textContent.includes('://'))
      .flatMap((each) => [...each.childNodes])
      .filter((node) => node instanceof Text)
      .flatMap((text) =>
        [...text.data.matchAll(/[\p{L}\p{N}]+/gu)]
          .filter(({ index, 0: word }) => {
            const range = new Range();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map(([word]) => `cuts ${word}`),
      ),
  );

/** Places where a marked word breaks, with whether a hyphen shows there. */
const breaks = (page: Page) =>
  page.locator('main .shy').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const [before, after] = [mark.previousSibling, mark.nextSibling];
      if (!(before instanceof Text) || !(after instanceof Text)) return [];
      const [end, start] = [new Range(), new Range()];
      end.setStart(before, before.length - 1);
      end.setEnd(before, before.length);
      start.setStart(after, 0);
      start.setEnd(after, 1);
      if (start.getBoundingClientRect().top - end.getBoundingClientRect().top < 5) return [];
      return [{ word: `${before.data}|${after.data}`, hyphen: mark.getBoundingClientRect().width > 0 }];
    }),
  );

test('where a marked word breaks on a phone, a hyphen shows', async () => {
  const seen: string[] = [];
  for (const width of [320, 360]) {
    const look = async (page: Page) => {
      const found = await breaks(page);
      seen.push(...found.map(({ word }) => word));
      return found.filter(({ hyphen }) => !hyphen).map(({ word }) => `no hyphen in ${word}`);
    };
    expect(await walk(Object.values(layouts), look, { viewport: { width, height: 740 } })).toEqual([]);
  }
  expect(seen.length).toBeGreaterThan(2);
});

test.each([320, 360])('no word is cut without a hyphen at %i px', async (width) => {
  expect(await walk(Object.values(layouts), cut, { viewport: { width, height: 740 } })).toEqual([]);
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
