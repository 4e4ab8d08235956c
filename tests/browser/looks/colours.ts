import type { Page } from 'playwright-core';
import { colourOf, contrast, over, type Colour } from '../../contrast.ts';

/** Texts that do not stand out from what is behind them in forced colours. */
export async function unreadable(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Map<string, { text: string; colour: string; behind: string[] }>();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const { color: colour, forcedColorAdjust } = getComputedStyle(parent);
      // The browser lays a plate of the ground colour behind a text, unless it is told not to.
      const plate = getComputedStyle(document.documentElement).backgroundColor;
      const behind: string[] = forcedColorAdjust === 'none' ? [] : [plate];
      for (let each: Element | null = parent; each; each = each.parentElement)
        behind.push(getComputedStyle(each).backgroundColor);
      seen.set([colour, ...behind].join(), { text: node.textContent.trim().slice(0, 40), colour, behind });
    }
    return [...seen.values()];
  });
  return texts.flatMap(({ text, colour, behind }) => {
    const white: Colour = [255, 255, 255, 1];
    const ground = behind.map(colourOf).reduceRight((below, each) => over(each, below), white);
    const ratio = contrast(over(colourOf(colour), ground), ground);
    return ratio >= 4.5 ? [] : [`${text}: ${ratio.toFixed(2)}`];
  });
}

/** Fields and buttons without an edge or the line of a link, boxes that are only a background, and marks that everything has: what forced colours take away. */
export async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      const sides = ['block-start', 'block-end', 'inline-start', 'inline-end'];
      return sides.filter((side) => style.getPropertyValue(`border-${side}-style`) !== 'none').length >= 3;
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const isUnderlined = (element: Element) => getComputedStyle(element).textDecorationLine === 'underline';
    for (const element of all('button, input:not([type="checkbox"], [type="radio"]), .handvat, .poles, .card, pre'))
      if (!hasEdge(element) && !isUnderlined(element)) found.push(`no edge: ${element.outerHTML.slice(0, 80)}`);

    const looks = (element: Element) => {
      const { borderBlockEndWidth, borderBlockEndColor, fontWeight, textDecorationLine } = getComputedStyle(element);
      const border = /^rgba.*, 0\)$/.test(borderBlockEndColor) ? '0px' : borderBlockEndWidth;
      return [border, fontWeight, textDecorationLine].join(' ');
    };
    for (const current of all('nav [aria-current]')) {
      const others = all('nav a:not([aria-current])').filter((each) => current.closest('nav')?.contains(each));
      if (others.some((other) => looks(other) === looks(current)))
        found.push(`looks as the other links: ${current.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
}

/** Links among words that only their colour tells apart. */
export const plain = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main p a[href], main li a[href], main dd a[href]')]
      .filter((link) => link.checkVisibility())
      .filter((link) => {
        const block = link.closest('p, li, dd');
        const isAmongWords = (block?.textContent.trim().length ?? 0) > link.textContent.trim().length + 3;
        const inSentence = link.parentElement === block && isAmongWords && !block?.querySelector(':scope > p');
        const { textDecorationLine, fontWeight, backgroundColor, display } = getComputedStyle(link);
        const isMarked =
          textDecorationLine.includes('underline') ||
          Number(fontWeight) >= 600 ||
          backgroundColor !== 'rgba(0, 0, 0, 0)';
        return inSentence && display === 'inline' && !isMarked;
      })
      .map((link) => link.outerHTML.slice(0, 100)),
  );
