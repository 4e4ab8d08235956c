import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { lost, plain, unreadable } from './looks/colours.ts';
import { unseenFocus } from './looks/focus.ts';
import { outOfOrder, skipping, tabbing } from './looks/keyboard.ts';
import { moving, restless } from './looks/motion.ts';
import { hidden, hovering, nameless } from './looks/predictability.ts';
import { readerStyles, withStyle } from './looks/reader-style.ts';
import { breaks, cut, low, unhyphenated } from './looks/typography.ts';
import { breakage } from './breakage.ts';
import { layouts } from './layouts.ts';
import { everyPageTimeout, survey, under, type Look } from './site.ts';
import { tight } from './tight.ts';
import { styleViolations, violations } from './violations.ts';

/** Words that break at the end of a line, as seen on the way. */
const broken: string[] = [];
const counting: Look = async (page) => {
  broken.push(...(await breaks(page)).map(({ word }) => word));
  return unhyphenated(page);
};

/** A card and a session are sheets of paper on the screen, below the ways to print them. */
const sheets: readonly string[] = [layouts.card, layouts.session];
const lowUnlessSheet: Look = async (page) => (sheets.some((path) => page.url().endsWith(path)) ? [] : low(page));

const turned = (width: number, height: number): Look =>
  under({ viewport: { width, height } }, (page: Page) => hidden(page));

/** How each type of page is seen, and what is looked for then: a page is opened once for all of it. The first look needs a page that nobody touched. */
const views: Record<string, { options: BrowserContextOptions; looks: Record<string, Look> }> = {
  'in a wide window': {
    options: {},
    looks: {
      'Tab reaches everything that can be used, in order, changes nothing, and leaves the page; Shift+Tab goes back':
        tabbing,
      'axe finds nothing': violations,
      'the skip link is the first stop, shows itself, and leads past the menu': skipping,
      'the order of the Tab key is the order that one sees': outOfOrder,
      'nothing is told by hovering alone: no titles, and what hovers changes only its line and colour': hovering,
      'every field has a label that one sees, or that a button beside it tells, and a name that holds it': nameless,
      'a link in running text is told apart by more than colour': plain,
      'fields, boxes and the current page are told apart without colour': lost,
      'whatever can be clicked is 24 by 24 pixels or has room around it': tight,
      'whatever has the focus shows it, stands out from what is around it and is not covered': unseenFocus,
      'text of 200 % keeps the page whole': withStyle(readerStyles.large),
      'the text spacing of WCAG keeps the page whole': withStyle(readerStyles.spaced),
      'a typeface of the reader’s own keeps the page whole': withStyle(readerStyles.typeface),
      'who asks for less motion sees nothing move': moving,
      'nothing moves, blinks or plays by itself': under({ reducedMotion: 'no-preference' }, restless),
      'the page turns with the device: content is there upright and on its side': async (page) => [
        ...(await turned(390, 844)(page)),
        ...(await turned(844, 390)(page)),
      ],
    },
  },
  'in the dark': {
    options: { colorScheme: 'dark' },
    looks: {
      'axe finds nothing in the dark': styleViolations,
      'fields, boxes and the current page are told apart without colour in the dark': lost,
      'whatever has the focus shows it in the dark': unseenFocus,
      'in forced colours axe finds nothing': under({ forcedColors: 'active', colorScheme: 'light' }, styleViolations),
      'in forced colours every text stands out': under({ forcedColors: 'active', colorScheme: 'light' }, unreadable),
      'in dark forced colours every text stands out': under({ forcedColors: 'active' }, unreadable),
      'in forced colours fields, boxes and the current page are told apart': under({ forcedColors: 'active' }, lost),
      'in forced colours whatever has the focus shows it': under({ forcedColors: 'active' }, unseenFocus),
    },
  },
  'on a small phone': {
    options: { viewport: { width: 320, height: 640 } },
    looks: {
      'axe finds nothing on a small phone': violations,
      'fields, boxes and the current page are told apart without colour on a small phone': lost,
      'whatever can be clicked has room on a small phone': tight,
      'the order of the Tab key is the order that one sees on a small phone': outOfOrder,
      'whatever has the focus shows it on a small phone': unseenFocus,
      'no word is cut without a hyphen at 320 px': cut,
      'where a marked word breaks at 320 px, a hyphen shows': counting,
      'the page fits at 400 % without scrolling sideways or losing text': under(
        { viewport: { width: 320, height: 256 } },
        breakage,
      ),
    },
  },
  'on a phone': {
    options: { viewport: { width: 360, height: 740 } },
    looks: {
      'the title begins in the first third of the screen': lowUnlessSheet,
      'no word is cut without a hyphen at 360 px': cut,
      'where a marked word breaks at 360 px, a hyphen shows': counting,
      'text of 200 % keeps the page whole on a phone': withStyle(readerStyles.large),
      'the text spacing of WCAG keeps the page whole on a phone': withStyle(readerStyles.spaced),
    },
  },
};

describe.each(Object.entries(views))('on every type of page, %s', (_, { options, looks }) => {
  let found: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => void (found = await survey(Object.values(layouts), looks, options)), everyPageTimeout);

  test.each(Object.keys(looks))('%s', (title) => {
    expect(found.get(title)).toEqual([]);
  });

  test('a page says nothing on its console, asks nothing of other hosts, and keeps no cookie', () => {
    expect(found.get('told')).toEqual([]);
  });
});

test('on a phone some words do break', () => {
  expect(broken.length).toBeGreaterThan(2);
});
