import type { Look } from './site.ts';

/** Text on a page that cannot be read: past the edge of the window, cut off by a box, or under other text. A wide table may scroll inside a focusable, labelled group. */
export const breakage: Look = (page) =>
  page.evaluate(() => {
    interface Line {
      text: string;
      node: Node;
      box: DOMRect;
    }
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const lines: Line[] = [];

    const isForReadersOnly = (element: Element) => getComputedStyle(element).clipPath === 'inset(50%)';
    const ancestors = (element: Element | null): Element[] =>
      element && element !== document.body ? [element, ...ancestors(element.parentElement)] : [];
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const cuts = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflow);

    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = node.textContent?.trim().slice(0, 40) ?? '';
      const parent = node.parentElement;
      if (!text || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const around = ancestors(parent);
      if (around.some(isForReadersOnly)) continue;
      const scroller = around.find(scrolls);
      const cutter = around.find(cuts)?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.bottom <= 0) continue;
        if (cutter && (box.right > cutter.right + 1 || box.bottom > cutter.bottom + 1)) found.push(`cut off: ${text}`);
        if (!scroller && (box.right > width + 1 || box.left < -1)) found.push(`past the edge: ${text}`);
        if (!scroller) lines.push({ text, node, box });
      }
    }

    // Lines touch, and faces reach out of them; what overlaps in the middle half cannot be read.
    const middle = ({ box }: Line) => [box.top + box.height / 4, box.bottom - box.height / 4] as const;
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [index, one] of lines.entries()) {
      const [top, bottom] = middle(one);
      for (const other of lines.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break;
        const [otherTop, otherBottom] = middle(other);
        const meets =
          one.box.left + 1 < other.box.right - 1 &&
          other.box.left + 1 < one.box.right - 1 &&
          top < otherBottom &&
          otherTop < bottom;
        if (meets && one.node !== other.node) found.push(`on each other: ${one.text} / ${other.text}`);
      }
    }

    for (const element of document.querySelectorAll('body *')) {
      if (!scrolls(element) || element.scrollWidth <= element.clientWidth) continue;
      const isReachable = element.getAttribute('tabindex') === '0' && Boolean(element.ariaLabel);
      if (!isReachable) found.push(`scrolls without focus or label: ${element.className}`);
    }
    if (document.documentElement.scrollWidth > width) {
      const widest = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > width && !ancestors(element).some(scrolls),
      );
      found.push(
        `scrolls sideways: ${widest.map(({ localName, className }) => `${localName}.${String(className)}`).join(', ')}`,
      );
    }
    return [...new Set(found)];
  });
