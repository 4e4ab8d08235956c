import type { Page } from 'playwright-core';
import { colourOf, contrast, over, type Colour } from '../../contrast.ts';
import { fromTheTop, stopsOf } from '../stops.ts';

/** How a stop looks when it has the focus. */
interface Seen {
  name: string;
  /** What lies on a corner of its first line, or hides it whole. */
  hiddenBy: string;
  /** Width of the outline in pixels, and whether it was there without focus. */
  width: number;
  wasThere: boolean;
  outline: string;
  /** The backgrounds behind the outline, from the nearest up to the page. */
  behind: string[];
}

/** Gives every stop of a page the focus, as from the keyboard, and tells how each looks. */
export async function focusEach(page: Page): Promise<Seen[]> {
  const stops = await stopsOf(page);
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((element) => {
      const widthOf = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
        outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
      const wasThere = widthOf(getComputedStyle(element)) > 0;
      element.focus({ focusVisible: true });
      const style = getComputedStyle(element);
      const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect();
      const corners = [
        [left + 2, top + 2],
        [right - 2, top + 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ] as const;
      const hits = corners.map(([x, y]) => document.elementFromPoint(x, y)).filter((hit) => hit !== null);
      // The box of a link in a drawing holds more than its shapes: what lies in its corners may be the drawing itself.
      const drawing = element.closest('svg');
      const isBeside = (hit: Element) => drawing !== null && hit.closest('svg') === drawing;
      const other = hits.find((hit) => !element.contains(hit) && !hit.contains(element) && !isBeside(hit));
      const behind: string[] = [];
      const isInside = parseFloat(style.outlineOffset) < 0;
      for (let each = isInside ? element : element.parentElement; each; each = each.parentElement)
        behind.push(getComputedStyle(each).backgroundColor);
      return {
        hiddenBy: hits.length === 0 ? 'the edge of the window' : (other?.outerHTML.slice(0, 60) ?? ''),
        width: widthOf(style),
        wasThere,
        outline: style.outlineColor,
        behind,
      };
    }),
  );
  await fromTheTop(page);
  return seen.map((each, index) => ({ name: stops[index]?.name ?? '', ...each }));
}

/** What is wrong with how a stop looks that has the focus. */
export function faultsOf({ name, hiddenBy, width, wasThere, outline, behind }: Seen): string[] {
  const white: Colour = [255, 255, 255, 1];
  const ground = behind.map(colourOf).reduceRight((below, each) => over(each, below), white);
  const ratio = contrast(over(colourOf(outline), ground), ground);
  return [
    ...(width >= 2 && !wasThere
      ? []
      : [`${name}: an outline of ${width} px${wasThere ? ', which was there already' : ''}`]),
    ...(ratio >= 3 ? [] : [`${name}: an outline with a contrast of ${ratio.toFixed(2)}`]),
    ...(hiddenBy ? [`${name}: covered by ${hiddenBy}`] : []),
  ];
}

/** Stops that do not show the focus, or show it where it cannot be seen. */
export const unseenFocus = async (page: Page): Promise<string[]> => (await focusEach(page)).flatMap(faultsOf);
