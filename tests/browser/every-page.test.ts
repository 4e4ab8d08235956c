import { beforeAll, expect, test } from 'vitest';
import { breakage } from './breakage.ts';
import { everyPage, everyPageTimeout, survey } from './site.ts';
import { textViolations } from './violations.ts';

/** A window of 1280 by 1024 at 400 %: axe judges what each type of page is like in other windows in layouts.test.ts. */
const zoomed = { viewport: { width: 320, height: 256 } } as const;

const paths = everyPage();
let found: Awaited<ReturnType<typeof survey>>;

beforeAll(async () => {
  found = await survey(paths, { axe: textViolations, 'at 400 %': breakage }, zoomed);
}, everyPageTimeout);

test('the pages of the site are many', () => {
  expect(paths.length).toBeGreaterThan(150);
});

test('axe finds nothing on any page of the site, but for colours and sizes, which each type of page has alike', () => {
  expect(found.get('axe')).toEqual([]);
});

test('no page of the site says anything on its console, such as a breach of the policy, asks anything of other hosts, or keeps a cookie', () => {
  expect(found.get('told')).toEqual([]);
});

test('every page fits at 400 % without scrolling sideways or losing text', () => {
  expect(found.get('at 400 %')).toEqual([]);
});
