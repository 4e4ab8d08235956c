import { beforeAll, expect, test } from 'vitest';
import { breakage } from './breakage.ts';
import { everyPage, everyPageTimeout, survey, under } from './site.ts';
import { textViolations } from './violations.ts';

/** A window of 1280 by 1024 at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 } } as const;

const paths = everyPage();
let found: Awaited<ReturnType<typeof survey>>;

beforeAll(async () => {
  found = await survey(paths, { axe: textViolations, 'at 400 %': under(zoomed, breakage) });
}, everyPageTimeout);

test('the pages of the site are many', () => {
  expect(paths.length).toBeGreaterThan(150);
});

test('axe finds nothing on any page of the site, but for colours and sizes, which each type of page has alike', () => {
  expect(found.get('axe')).toEqual([]);
});

test('no page of the site tells an error, such as a breach of the policy', () => {
  expect(found.get('error')).toEqual([]);
});

test('every page fits at 400 % without scrolling sideways or losing text', () => {
  expect(found.get('at 400 %')).toEqual([]);
});
