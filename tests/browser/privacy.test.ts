import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

test.each(Object.entries(layouts))(
  '%s says nothing on the console, sets no cookie and asks nothing of other hosts',
  async (_, path) => {
    const { page, said, requests } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    expect(requests.filter((url) => new URL(url).hostname !== 'localhost')).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  },
);
