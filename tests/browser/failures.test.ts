import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withComparison } from '../../src/compare/comparison.ts';
import { emptyConversation, withConversation } from '../../src/prepare/conversation.ts';
import { dossierOf, linkTo, three } from './dossier.ts';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';
import { violations } from './violations.ts';

const open = openSite();

/** What a browser may refuse. */
const refusals = {
  clipboard: () => void Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  print: () => void Object.defineProperty(globalThis, 'print', { value: undefined }),
  download: () => void Object.defineProperty(URL, 'createObjectURL', { value: undefined }),
  storage: () =>
    void Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
};

/** What is pressed, what the browser then refuses, what the status must say, and where. */
interface Failure {
  refused: keyof typeof refusals;
  press: string;
  says: RegExp;
  status?: string;
}

const copying = (press: string, status?: string): Failure => ({
  refused: 'clipboard',
  press,
  says: /kopiëren niet toe\. .* staat geselecteerd/,
  ...(status ? { status } : {}),
});
const printing = (press: string, status?: string): Failure => ({
  refused: 'print',
  press,
  says: /kan hier niet printen\. (Download|Kopieer)/,
  ...(status ? { status } : {}),
});
const saving = (press: string): Failure => ({
  refused: 'download',
  press,
  says: /kon niet worden gemaakt\. (Print|Kopieer)/,
});

const tools: Record<string, { path(): Promise<string>; ready: string; failures: Failure[] }> = {
  dossier: {
    path: () => linkTo(dossierOf(three)),
    ready: '[data-document] h2',
    failures: [
      copying('[data-copy-link]'),
      copying('[data-copy-references]'),
      printing('[data-print]'),
      saving('[data-word]'),
      saving('[data-markdown]'),
      {
        refused: 'storage',
        press: '[data-remove]',
        says: /onthoudt het dossier niet: kopieer/,
        status: '[data-link-note]',
      },
    ],
  },
  compare: {
    path: () =>
      Promise.resolve(withComparison('/vergelijken/', ['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar'])),
    ready: '.compare__table',
    failures: [
      copying('[data-copy]'),
      printing('[data-print]'),
      saving('[data-word]'),
      { refused: 'storage', press: '[data-add] [type="submit"]', says: /onthoudt dit niet: kopieer de link/ },
    ],
  },
  prepare: {
    path: () => withConversation(layouts.conversation, { ...emptyConversation, who: 'De buurtvereniging' }),
    ready: '[data-made="true"]',
    failures: [copying('[data-copy]'), printing('[data-print]'), saving('[data-word]'), saving('[data-markdown]')],
  },
  teamscan: {
    path: () => Promise.resolve(layouts.teamscan),
    ready: '[data-statement]',
    failures: [
      copying('[data-copy="own"]', '[data-status="own"]'),
      printing('[data-print="own"]', '[data-status="own"]'),
    ],
  },
};

/** Fills in what a tool asks before it has anything to take along. */
async function fillIn(page: Page): Promise<void> {
  for (const each of await page.locator('[data-statement]').all()) await each.locator('input').nth(1).check();
  if ((await page.locator('[data-show-result]').count()) > 0) await page.click('[data-show-result]');
}

describe.each(Object.entries(tools))('%s', (_, { path, ready, failures }) => {
  test('says what the browser refuses, with the other way, and is for everyone then too', async () => {
    const { page, said } = await open(await path());
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await fillIn(page);
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    for (const refuse of Object.values(refusals)) await page.evaluate(refuse);
    for (const { press, says, status = '[data-status]' } of failures) {
      await page.locator(press).first().click();
      await page.locator(status).filter({ hasText: says }).first().waitFor();
    }
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['the dossier', () => linkTo(dossierOf(three)), '[data-list] li'],
  ['comparing', () => Promise.resolve(withComparison('/vergelijken/', ['heusden-g1000-vliedberg'])), '.compare__table'],
])('%s says so when it waits and when nothing comes in, and works when it is tried again', async (_, path, ready) => {
  const { page } = await open(layouts.page);
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/(paginas|velden)\.json$/, async (route) => {
    await asked;
    await route.fulfill({ status: 503 });
  });
  await page.goto(new URL(await path(), page.url()).href);
  const status = page.locator('.collect > [data-status]');
  await status.filter({ hasText: 'De gegevens worden opgehaald.' }).waitFor();
  answer();
  await status.filter({ hasText: 'De gegevens kwamen niet binnen.' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute(/(paginas|velden)\.json$/);
  await status.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await page.locator(ready).first().waitFor();
  await page.context().close();
});

test.each(Object.entries(tools))('%s goes on when the browser keeps no address', async (_, { path, ready }) => {
  const { page, said } = await open(await path());
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
  });
  const address = page.url();
  await fillIn(page);
  // In the team scan the answers are the change; elsewhere something is taken away, or ticked.
  const part = page.locator('[data-remove], thead button, [data-question]').first();
  if ((await part.count()) > 0) await part.click();
  const link = page.locator('[data-link], [data-own-link]').first();
  await expect.poll(() => link.inputValue()).not.toBe(address);
  expect(await link.inputValue()).toMatch(/#(dossier|vergelijk|gesprek|mijn)=/);
  expect(page.url()).toBe(address);
  expect(said).toEqual([]);
  await page.context().close();
});

test('a file for Word whose writer does not come in names another way', async () => {
  const { page } = await open(await linkTo(dossierOf(three)));
  await page.locator('[data-document] h2').first().waitFor({ state: 'attached' });
  await page.route(/\/word\.[^/]*\.js$/, (route) => route.abort());
  await page.click('[data-word]');
  await page.locator('[data-status]').filter({ hasText: 'Print het, of download het als Markdown.' }).waitFor();
  await page.context().close();
});

test('a page whose text does not come in is in the document with its summary and address, and says so', async () => {
  const { page } = await open(layouts.page);
  await page.route(`**${layouts.lesson}`, (route) => route.abort());
  await page.goto(new URL(await linkTo(dossierOf([layouts.practice, layouts.lesson])), page.url()).href);
  await page.locator('[data-document]').filter({ hasText: 'kon niet worden opgehaald' }).waitFor({ state: 'attached' });
  expect(await page.locator('#stuk-1 ~ *').count()).toBeGreaterThan(3);
  await page.context().close();
});
