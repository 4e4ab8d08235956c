import type { Page } from 'playwright-core';
import { stopsOf } from './stops.ts';

/** Targets smaller than 24 by 24 pixels with another target too near. Links in a sentence may be as high as its line. */
export async function tight(page: Page): Promise<string[]> {
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
