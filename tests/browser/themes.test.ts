import { describe, expect, test } from 'vitest';
import { themeCss, type Theme } from '../../src/theme/theme.ts';
import { schemes } from '../../src/theme/tokens.ts';
import { colourOf, contrast } from '../contrast.ts';
import { themes } from '../themes.ts';
import { styleViolations } from './violations.ts';
import { layouts } from './layouts.ts';
import { openSite, survey, under, type Look } from './site.ts';

const open = openSite();
const { home, practice, dilemma, example, municipality, narrowed, coherence, search } = layouts;
const paths = [home, practice, dilemma, example, municipality, narrowed, coherence, search];

/** Pages stand under a policy that takes no style from elsewhere, so the theme is put on past it. */
const free = { bypassCSP: true };

/** A theme as a style. A typeface of a fork's own lies beside its stylesheet, and so not in this site. */
const styleOf = (theme: Theme): string => themeCss(theme).replace(/url\('letter\.woff2'\)/, "local('sans-serif')");

const overflow = () => document.documentElement.scrollWidth - innerWidth;

const dressed =
  (theme: Theme): Look =>
  async (page) => {
    await page.evaluate((css) => {
      const own = document.querySelector('style[data-worn]') ?? document.createElement('style');
      own.setAttribute('data-worn', '');
      own.textContent = css;
      document.head.append(own);
    }, styleOf(theme));
    return [];
  };

const wide: Look = async (page) => {
  const excess = await page.evaluate(overflow);
  return excess > 0 ? [`is ${excess} px too wide`] : [];
};

test('in each theme axe finds nothing, light and dark, and a page fits on 320 px', async () => {
  const looks = Object.entries(themes).flatMap(([name, theme]) => [
    [`dressed in ${name}`, dressed(theme)] as const,
    [`${name}, light`, styleViolations] as const,
    [`${name}, dark`, under({ colorScheme: 'dark' }, styleViolations)] as const,
    [`${name}, at 320 px`, under({ viewport: { width: 320, height: 640 } }, wide)] as const,
  ]);
  const found = await survey(paths, Object.fromEntries(looks), free);
  expect(found.size).toBeGreaterThan(4 * 3);
  expect([...found].filter(([, faults]) => faults.length > 0)).toEqual([]);
});

describe.each(Object.entries(themes))('in the theme %s', (_, theme) => {
  const content = styleOf(theme);

  test.each(schemes)(
    'colours and typefaces are those of the theme, and what has the focus shows, %s',
    async (scheme) => {
      const { page } = await open(practice, { ...free, colorScheme: scheme });
      await page.addStyleTag({ content });
      const lookOf = (selector: string) =>
        page.evaluate((each) => {
          const { color, backgroundColor, fontFamily, outlineColor, boxShadow } = getComputedStyle(
            document.querySelector(each) ?? document.body,
          );
          return { color, backgroundColor, fontFamily, outlineColor, boxShadow };
        }, selector);
      const value = (role: string) => theme.choices.get(role)?.value[scheme] ?? '';
      const root = await lookOf('html');
      expect(colourOf(root.backgroundColor)).toEqual(colourOf(value('color-paper')));
      expect(colourOf(root.color)).toEqual(colourOf(value('color-ink')));
      expect(root.fontFamily.replace(/["']/g, '')).toBe(value('font-text').replace(/["']/g, ''));
      const heading = await lookOf('h1');
      expect(colourOf(heading.color)).toEqual(colourOf(value('color-heading')));
      expect(heading.fontFamily.replace(/["']/g, '')).toBe(value('font-heading').replace(/["']/g, ''));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const focused = await lookOf(':focus');
      const rings = [focused.outlineColor, /rgba?\([^)]+\)/.exec(focused.boxShadow)?.[0] ?? ''].map(colourOf);
      const surfaces = ['color-paper', 'color-sheet'].map((role) => colourOf(value(role)));
      for (const surface of surfaces)
        expect(Math.max(...rings.map((ring) => contrast(ring, surface)))).toBeGreaterThanOrEqual(3);
    },
  );
});
