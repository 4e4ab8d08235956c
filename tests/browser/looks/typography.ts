import type { Page } from 'playwright-core';

/** Words that are cut at the end of a line without a hyphen; addresses may be. */
export const cut = (page: Page): Promise<string[]> =>
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
export const breaks = (page: Page): Promise<{ word: string; hyphen: boolean }[]> =>
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

/** Words that break without a hyphen where one is meant. */
export const unhyphenated = async (page: Page): Promise<string[]> =>
  (await breaks(page)).filter(({ hyphen }) => !hyphen).map(({ word }) => `no hyphen in ${word}`);

/** A title that begins below the first third of a window. */
export async function low(page: Page): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 0;
  const { y = height } = (await page.locator('h1').boundingBox()) ?? {};
  return y < height / 3 ? [] : [`h1 at ${Math.round(y)}`];
}
