import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { circumstances, openSite, walk } from './site.ts';
import { stopsOf } from './stops.ts';

const open = openSite();

/** Targets smaller than 24 by 24 pixels with another target too near. Links in a sentence may be as high as its line. */
async function tight(page: Page): Promise<string[]> {
  const stops = await stopsOf(page);
  const found = await page.evaluate(() => {
    const least = 24;
    const targets = [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((element) => {
      const area = element.closest('label') ?? element;
      return { element, box: area.getBoundingClientRect(), stop: Number(element.dataset['stop']) };
    });
    const inSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.textContent ?? ''),
      );
    const isSmall = ({ box }: (typeof targets)[number]) => box.width < least || box.height < least;
    const small = targets.filter((target) => isSmall(target) && !inSentence(target.element));
    const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
    return small.flatMap((target) => {
      const { x, y } = middle(target.box);
      const near = targets.find((other) => {
        if (other === target || target.element.contains(other.element) || other.element.contains(target.element))
          return false;
        const { box } = other;
        const reach = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        const apart = Math.hypot(middle(box).x - x, middle(box).y - y);
        return reach < least / 2 || (small.includes(other) && apart < least);
      });
      return near
        ? [
            {
              stop: target.stop,
              near: near.stop,
              size: `${target.box.width.toFixed()} × ${target.box.height.toFixed()}`,
            },
          ]
        : [];
    });
  });
  return found.map(({ stop, near, size }) => `${stops[stop]?.name} is ${size}, and near ${stops[near]?.name}`);
}

test.each([
  ['with a mouse', {}],
  ['at 320 px', circumstances['at 320 px']],
])('whatever can be clicked is 24 by 24 pixels or has room around it, %s', async (_, options) => {
  expect(await walk(Object.values(layouts), tight, options)).toEqual([]);
});

test('what unfolds in search can be clicked as well', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen', circumstances['at 320 px']);
  await page.locator('[data-results] li').first().waitFor();
  await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
  expect(await tight(page)).toEqual([]);
  await page.context().close();
});

test('a citation is a target of 24 by 24 pixels, though it stands in a sentence', async () => {
  for (const circumstance of ['light', 'at 320 px'] as const) {
    const { page } = await open(layouts.practice, circumstances[circumstance]);
    const sizes = await page.locator('a.citation').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes), circumstance).toBeGreaterThanOrEqual(24);
    await page.context().close();
  }
});
