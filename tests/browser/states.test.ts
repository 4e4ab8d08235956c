import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withComparison } from '../../src/compare/comparison.ts';
import { dossierOf, linkTo, three } from './dossier.ts';
import { breakage } from './breakage.ts';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';
import { styleViolations, violations } from './violations.ts';

const open = openSite();
const examples = ['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar', 'heusden-wijkcooperatie-de-vliedberg'];

const comparing = (...ids: string[]) => Promise.resolve(withComparison(layouts.compare, ids));
const at = (path: string) => () => Promise.resolve(path);
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();

/** A tool as it stands after something that a reader did, or that went wrong: its address, and how it comes to be so. */
const states: Record<string, { path(): Promise<string>; make(page: Page): Promise<unknown> }> = {
  'a dossier with a link that was cut off': {
    path: async () => (await linkTo(dossierOf(three))).slice(0, -4),
    make: (page) => status(page, 'niet heel'),
  },
  'a dossier of another beside that of the reader': {
    path: () => linkTo(dossierOf(three)),
    make: async (page) => {
      const address = page.url();
      await page.goto(new URL(layouts.lesson, address).href);
      await page.evaluate(() => sessionStorage.clear());
      await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
      await page.goto(address);
      await page.locator('[data-offer]').waitFor();
    },
  },
  'a dossier from which a page was taken away': {
    path: () => linkTo(dossierOf(three)),
    make: (page) => page.locator('[data-remove]').first().click(),
  },
  'a dossier that was emptied': {
    path: () => linkTo(dossierOf(three)),
    make: (page) => page.locator('[data-clear]').click(),
  },
  'a dossier in which a page is not found': {
    path: () => linkTo(dossierOf(['/elders/', layouts.practice])),
    make: async (page) => {
      await page.locator('[data-add] input').fill('zzzz');
      await page.keyboard.press('Enter');
      await status(page, 'Er is geen pagina');
    },
  },
  'a comparison of what is not there': {
    path: () => comparing('bestaat-niet', examples[0] ?? '', 'bemiddelen'),
    make: (page) => status(page, 'Niet gevonden'),
  },
  'a comparison that asks which makes room': {
    path: () => comparing(...examples, 'tilburg-duvelhok'),
    make: (page) => page.locator('[data-room] h2').waitFor(),
  },
  'a comparison from which one was taken away': {
    path: () => comparing(...examples),
    make: (page) => page.locator('thead button').first().click(),
  },
  'a comparison that was emptied': {
    path: () => comparing(...examples),
    make: (page) => page.locator('[data-clear]').click(),
  },
  'a conversation with a link that was cut off': {
    path: at(`${layouts.conversation}#gesprek=axyz`),
    make: (page) => status(page, 'niet heel'),
  },
  'a conversation from which a question was taken away': {
    path: at(layouts.conversation),
    make: async (page) => {
      for (const place of [0, 1]) await page.locator('[data-question]').nth(place).check();
      await page.locator('[data-act="away"]').first().click();
    },
  },
  'a conversation that was emptied': {
    path: at(layouts.conversation),
    make: async (page) => {
      await page.locator('[data-question]').first().check();
      await page.locator('[data-clear]').click();
    },
  },
  'a team scan without answers': {
    path: at(layouts.teamscan),
    make: (page) => page.locator('[data-show-result]').click(),
  },
  'a team scan with a link that was cut off': {
    path: at(`${layouts.teamscan}#mijn=x`),
    make: (page) => status(page, 'niet heel'),
  },
  'a team scan that was begun anew': {
    path: at(layouts.teamscan),
    make: async (page) => {
      for (const each of await page.locator('[data-statement]').all()) await each.locator('input').nth(4).check();
      await page.locator('[data-show-result]').click();
      await page.locator('[data-clear]').click();
    },
  },
  'a team scan with links that cannot be read': {
    path: at(layouts.teamscan),
    make: async (page) => {
      await page.locator('[data-pasted]').fill('https://example.org/');
      await page.locator('[data-lay]').click();
      await status(page, '1 keer stond er iets');
    },
  },
};

test.each(Object.entries(states))('%s is for everyone, light and dark, wide and narrow', async (_, { path, make }) => {
  const { page, said } = await open(await path());
  await make(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await styleViolations(page)).toEqual([]);
  expect(await breakage(page)).toEqual([]);
  expect(said).toEqual([]);
  await page.context().close();
});
