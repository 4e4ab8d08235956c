import type { Page } from 'playwright-core';

/** A place where the Tab key stops. */
export interface Stop {
  /** What it is, to tell of it. */
  name: string;
  /** The part of the page that it stands in: a landmark, a picture with its caption, or the facets of search. */
  part: string;
  /** The number of the stop that it stands in, such as a table that scrolls. */
  inside: number | undefined;
  /** Where its first line begins and its last line ends, at half their height. */
  start: Point;
  end: Point;
}

interface Point {
  x: number;
  y: number;
}

/** Everything on a page that the Tab key must reach, in the order of the document. Each gets its number in `data-stop`. */
export const stopsOf = (page: Page): Promise<Stop[]> =>
  page.evaluate(() => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
    const isStop = (element: HTMLElement) =>
      !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility({ visibilityProperty: true });
    // Of a group of radio buttons the keyboard reaches the chosen one, or an end of the group where none is; arrows do the rest.
    const groupOf = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio'
        ? [...document.getElementsByName(element.name)].map((each) => each as HTMLInputElement)
        : [];
    const isPassed = (element: HTMLElement) => {
      const group = groupOf(element);
      return group.length > 0 && (group.find(({ checked }) => checked) ?? group[0]) !== element;
    };
    for (const before of document.querySelectorAll<HTMLElement>('[data-stop]')) delete before.dataset['stop'];
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => isStop(element) && !isPassed(element))
      .map((element, index) => {
        for (const each of [element, ...groupOf(element)]) each.dataset['stop'] = String(index);
        const boxes = [...element.getClientRects()];
        const [first, last] = [boxes[0] ?? new DOMRect(), boxes.at(-1) ?? new DOMRect()];
        const around = element.parentElement?.closest<HTMLElement>('[data-stop]');
        const part = element.closest('svg, figure, nav, header, main, footer, [role="search"], [data-facets]');
        return {
          name: `<${element.localName}> ${element.ariaLabel ?? element.textContent.trim().slice(0, 50)}`,
          part: part ? `${part.localName} ${part.ariaLabel ?? ''}`.trim() : 'body',
          inside: around ? Number(around.dataset['stop']) : undefined,
          start: { x: first.left + scrollX, y: (first.top + first.bottom) / 2 + scrollY },
          end: { x: last.right + scrollX, y: (last.top + last.bottom) / 2 + scrollY },
        };
      });
  });

/** Presses Tab, or Shift+Tab, until the focus leaves the page; gives the numbers of the stops on the way. */
export async function travel(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<number[]> {
  const isBack = key === 'Shift+Tab';
  await page.evaluate(() => {
    const visited: number[] = [];
    Object.assign(globalThis, { visited });
    document.addEventListener('focusin', ({ target }) => visited.push(Number((target as HTMLElement).dataset['stop'])));
  });
  // Sent without waiting for each other: they come in the order in which they were sent.
  if (isBack) await page.keyboard.down('Shift');
  await Promise.all(Array.from({ length: most }, () => page.keyboard.press('Tab')));
  if (isBack) await page.keyboard.up('Shift');
  return page.evaluate(() => (globalThis as unknown as { visited: number[] }).visited);
}

/** Takes the focus away, so that the next Tab begins at the top of the page, and scrolls there. */
export const fromTheTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
