import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { withWords } from '../../src/dossier/dossier.ts';
import { conversationOf, withConversation } from '../../src/prepare/conversation.ts';
import { dossierOf, index, linkTo, names, titleOf } from './dossier.ts';
import { layouts } from './layouts.ts';
import { circumstances, openSite } from './site.ts';
import { tight } from './tight.ts';
import { violations } from './violations.ts';

const open = openSite();

/** The questions of a page, as the site knows them. */
const questionsOf = (path: string) =>
  Object.entries(index.questions)
    .filter(([, { url }]) => url === path)
    .map(([id, { text }]) => ({ id, text }));

const items = (page: Page) => page.locator('.entry__main li[data-question]');
const sheet = (page: Page) => page.locator('[data-sheet-questions] > li strong').allTextContents();

/** Takes a question of a page along, and gives its words. */
async function take(page: Page, path: string, place: number): Promise<string> {
  await page.goto(new URL(path, page.url()).href);
  const item = items(page).nth(place);
  const id = (await item.getAttribute('data-question')) ?? '';
  await item.getByRole('button', { name: /^Neem mee: / }).click();
  return index.questions[id]?.text ?? '';
}

test('a question of the editors is taken along by its button, beside pages, and stands on the sheet for a conversation', async () => {
  const { page, said } = await open(layouts.lesson);
  await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
  const wanted = [await take(page, layouts.practice, 1), await take(page, layouts.situation, 0)];
  expect(wanted.every((text) => text.endsWith('?'))).toBe(true);
  expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier (3)');
  await items(page).first().getByRole('link', { name: 'Bereid het gesprek voor' }).click();
  await page.waitForURL('**/gesprek/#gesprek=*');
  expect(await sheet(page)).toEqual(wanted);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(pdf.numPages).toBe(1);
  expect((await extractText(pdf, { mergePages: true })).text.replace(/\s/g, '')).toContain(
    wanted[0]?.replace(/\s/g, ''),
  );
  expect(said).toEqual([]);
  await page.context().close();
});

test('a question that was taken along is let go by the same button, and put back where it stood', async () => {
  const { page } = await open(layouts.practice);
  const count = page.locator('footer [data-collection="dossier"]');
  const first = items(page).first();
  await first.getByRole('button').click();
  await items(page).nth(1).getByRole('button').click();
  await first.getByRole('button', { name: /^Neem niet mee: / }).click();
  expect(await count.textContent()).toBe('Dossier (1)');
  await first.getByRole('button', { name: 'Zet terug' }).click();
  expect(await count.textContent()).toBe('Dossier (2)');
  const ids = await items(page).evaluateAll((all) =>
    all.slice(0, 2).map((each) => (each as HTMLElement).dataset['question']),
  );
  expect(
    await page.evaluate(() =>
      (JSON.parse(sessionStorage.getItem('dossier') ?? '') as { pages: { id: string }[] }).pages.map(({ id }) => id),
    ),
  ).toEqual(ids);
  await page.context().close();
});

test('on the page of a situation its own questions are ticked, and those of other pages are offered', async () => {
  const { page } = await open('/');
  const other = await take(page, layouts.lesson, 0);
  const own = await take(page, layouts.situation, 1);
  await page.goto(new URL(layouts.conversation, page.url()).href);
  await page.locator('[data-others] label').waitFor();
  expect(await sheet(page)).toEqual([own]);
  expect(await page.locator('[data-others] label span').allTextContents()).toEqual([other]);
  await page.locator('[data-others] input').check();
  expect(await sheet(page)).toEqual([own, other]);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-link]')?.value === location.href);
  const { page: colleague } = await open(layouts.conversation + new URL(page.url()).hash);
  await colleague.locator('[data-list] > li').nth(1).waitFor();
  expect(await sheet(colleague)).toEqual([own, other]);
  await page.context().close();
  await colleague.context().close();
});

test('a dossier holds questions and pages in one order, with notes, in both forms, and leads to the conversation', async () => {
  const [first, second] = questionsOf(layouts.practice);
  const ids = [first?.id ?? '', second?.id ?? ''];
  const pages = dossierOf([layouts.lesson]);
  const mixed = {
    ...pages,
    pages: [{ id: ids[0] ?? '', title: '', note: '' }, ...pages.pages, { id: ids[1] ?? '', title: '', note: '' }],
  };
  const { page, said } = await open(await linkTo(withWords(mixed, ids[1] ?? '', { note: 'Aan de wethouder' })));
  await page.locator('#stuk-3').waitFor({ state: 'attached' });
  expect(await names(page)).toEqual([first?.text, titleOf(layouts.lesson), second?.text]);
  expect(await page.locator('[data-made]').textContent()).toContain('1 pagina en 2 vragen.');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-markdown]')]);
  const markdown = readFileSync(await file.path(), 'utf8');
  for (const text of [first?.text, second?.text, 'Aan de wethouder']) expect(markdown).toContain(text);
  await page.locator('[data-short]').check();
  await page.locator('[data-form="short"]').waitFor();
  expect(await page.locator('#kort-3').textContent()).toBe(`3. ${second?.text}`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bereid een gesprek voor met deze vragen' }).click();
  await page.waitForURL('**/gesprek/#gesprek=*');
  await page.locator('[data-list] > li').nth(1).waitFor();
  await expect.poll(() => sheet(page)).toEqual([first?.text, second?.text]);
  expect(await page.locator('[data-list] input').nth(1).inputValue()).toBe('Aan de wethouder');
  expect(said).toEqual([]);
  await page.context().close();
});

test('the page for any conversation opens what a link holds, and says so when the questions do not come in', async () => {
  const questions = questionsOf(layouts.dilemma).slice(0, 2);
  const address = await withConversation('/gesprek/', conversationOf(questions.map(({ id }) => ({ id, note: '' }))));
  const { page } = await open(layouts.page);
  await page.route('**/gesprek/vragen.json', (route) => route.abort());
  await page.goto(new URL(address, page.url()).href);
  const status = page.locator('[data-status]');
  await status.filter({ hasText: 'kwamen niet binnen' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/gesprek/vragen.json');
  await status.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect.poll(() => sheet(page)).toEqual(questions.map(({ text }) => text));
  await page.context().close();
});

test('nothing moves when the buttons come, and a page with what they tell is for everyone', async () => {
  for (const circumstance of Object.values(circumstances)) {
    const { page } = await open(layouts.practice, circumstance);
    const heights = () => items(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    const after = await heights();
    await items(page).evaluateAll((all) => all.forEach((each) => each.querySelector('.question-ways')?.remove()));
    expect(await heights()).toEqual(after);
    await page.reload();
    await items(page).first().getByRole('button').click();
    await items(page).first().getByRole('button').click();
    expect(await violations(page)).toEqual([]);
    expect(await tight(page)).toEqual([]);
    await page.context().close();
  }
});
