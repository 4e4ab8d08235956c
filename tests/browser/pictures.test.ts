import { describe, expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

describe('the map', () => {
  test.each([320, 1280])('has targets of 24 px, and names that do not touch, at %i px', async (width) => {
    const { page } = await open(layouts.map, { viewport: { width, height: 800 } });
    const boxes = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    const targets = await boxes('.country-map svg rect');
    expect(targets.length).toBeGreaterThanOrEqual(9);
    for (const { width: wide, height } of targets) expect(Math.min(wide, height)).toBeGreaterThanOrEqual(24);
    const names = await boxes('.country-map svg text');
    const touching = names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(touching).toEqual([]);
    for (const { left, right } of names) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  test('is walked by keyboard in the order of the list, and opens a municipality', async () => {
    const { page } = await open(layouts.map);
    const names = await page.locator('.rows a').allInnerTexts();
    await page.locator('.country-map svg a').first().focus();
    for (const name of names) {
      const focus = await page.evaluate(() => {
        const { outlineStyle } = getComputedStyle(document.activeElement!);
        return { name: document.activeElement!.textContent.trim(), outlineStyle };
      });
      expect(focus).toEqual({ name, outlineStyle: 'solid' });
      if (name !== names.at(-1)) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gemeenten/tilburg/');
    await page.context().close();
  });
});

describe('the web', () => {
  test('shows the lines of the one that has focus', async () => {
    const { page } = await open(layouts.coherence);
    const node = page.locator('.web__node').nth(8);
    const seen = () => node.locator('.web__own').evaluate((own) => getComputedStyle(own).visibility);
    expect(await seen()).toBe('hidden');
    await node.locator('a').focus();
    expect(await seen()).toBe('visible');
    await page.context().close();
  });

  test('scrolls by keyboard on a small screen, inside its own frame', async () => {
    const { page } = await open(layouts.coherence, { viewport: { width: 320, height: 640 } });
    const web = page.locator('.web');
    await web.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => web.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test('keeps each title inside its target', async () => {
    const { page } = await open(layouts.coherence);
    const outside = await page.locator('.web__node a').evaluateAll((links) =>
      links.flatMap((link) => {
        const [text, box] = ['text', 'rect'].map((name) => link.querySelector(name)!.getBoundingClientRect());
        return text!.left < box!.left - 1 ||
          text!.right > box!.right + 1 ||
          text!.top < box!.top - 1 ||
          text!.bottom > box!.bottom + 1
          ? [link.textContent]
          : [];
      }),
    );
    expect(outside).toEqual([]);
    await page.context().close();
  });
});

test('a cell of the matrix that has focus is not behind the names of the rows, at 320 px', async () => {
  const { page } = await open(layouts.coherence, { viewport: { width: 320, height: 640 } });
  const row = page.locator('.matrix tbody tr').first();
  const cells = row.locator('td a');
  await cells.last().focus();
  for (let cell = (await cells.count()) - 1; cell > 0; cell--) await page.keyboard.press('Shift+Tab');
  const head = (await row.locator('th').boundingBox())!;
  const first = (await cells.first().boundingBox())!;
  expect(await cells.first().evaluate((cell) => cell === document.activeElement)).toBe(true);
  expect(first.x).toBeGreaterThanOrEqual(head.x + head.width);
  await page.context().close();
});

test('a cell of the matrix leads to the examples that it counts', async () => {
  const { page } = await open(layouts.coherence);
  const cell = page.locator('.matrix td a[data-count]').first();
  const id = (await cell.getAttribute('href'))!;
  await cell.press('Enter');
  expect(new URL(page.url()).hash).toBe(id);
  expect(await page.locator(id).evaluate((item) => getComputedStyle(item).outlineStyle)).toBe('solid');
  await page.context().close();
});

test.each([
  ['map', layouts.map, '.country-map circle'],
  ['web', layouts.coherence, '.web__node > circle'],
  ['coverage', layouts.municipality, '.marks circle'],
])('in forced colours the marks of the %s have a colour of the reader', async (_, path, selector) => {
  const { page } = await open(path, { forcedColors: 'active' });
  const [mark, link] = await page
    .locator(selector)
    .first()
    .evaluate((circle) => {
      const probe = document.createElement('p');
      probe.style.color = 'LinkText';
      document.body.append(probe);
      return [getComputedStyle(circle).fill, getComputedStyle(probe).color];
    });
  expect(mark).toBe(link);
  await page.context().close();
});

test.each([layouts.map, layouts.coherence])('on paper %s is no wider than the page', async (path) => {
  const { page } = await open(path, { viewport: { width: 720, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('main svg, main table')
    .evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().right > 720).map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
  expect(cut).toEqual([]);
  await page.context().close();
});
