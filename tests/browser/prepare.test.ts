import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { paragraphsOf, readDocx } from '../docx.ts';
import { builtPages, circumstances, openSite, walk } from './site.ts';
import { violations } from './violations.ts';

const open = openSite();
const path = '/situaties/boze-bewoners-morgenavond/gesprek/';
const phone = { viewport: { width: 360, height: 740 } };

const boxes = (page: Page) => page.locator('[data-question]');
const rows = (page: Page) => page.locator('[data-list] > li');
const sheet = (page: Page) => page.locator('[data-sheet-questions] > li strong').allTextContents();
const settled = (page: Page) => page.waitForFunction(() => location.hash.startsWith('#gesprek='));

/** Opens every group, ticks so many questions, and fills in who and when. */
async function prepare(page: Page, count: number): Promise<void> {
  await page
    .locator('.prepare__page')
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  for (let place = 0; place < count; place += 1) await boxes(page).nth(place).check();
  await page.fill('[data-detail="who"]', 'De buurtvereniging');
  await page.fill('[data-detail="when"]', 'dinsdag 10.00 uur');
  await settled(page);
}

async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return (await extractText(pdf, { mergePages: false })).text;
}

test('three questions are ticked, put in order, noted and printed on one A4, and the link gives them to another', async () => {
  const { page, said, requests } = await open(path, phone);
  const sent = requests.length;
  await prepare(page, 3);
  const before = await sheet(page);
  expect(before).toHaveLength(3);
  await rows(page)
    .nth(2)
    .getByRole('button', { name: /^Omhoog/ })
    .focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Omhoog/);
  expect(await sheet(page)).toEqual([before[0], before[2], before[1]]);
  await rows(page).nth(0).locator('input').fill('Eerst vragen.');
  await page.fill('[data-own]', 'Wie belt wie?');
  await page.click('[data-add-own]');
  await page.fill('[data-notes]', 'Neem de kaart mee.');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-link]')?.value === location.href);
  const text = await printed(page);
  expect(text).toHaveLength(1);
  for (const words of [...before, 'Eerst vragen.', 'Wie belt wie?', 'Neem de kaart mee.', 'De buurtvereniging'])
    expect(text[0]?.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
  const { page: other } = await open(path + new URL(page.url()).hash);
  await other.locator('[data-list] > li').first().waitFor();
  expect(await sheet(other)).toEqual(await sheet(page));
  expect(await other.inputValue('[data-detail="who"]')).toBe('De buurtvereniging');
  // A page may be fetched ahead of a link under the pointer; nothing that was written goes along.
  expect(requests.slice(sent).filter((url) => !/^\/[a-z/-]*$/.test(url.slice(new URL(url).origin.length)))).toEqual([]);
  expect(said).toEqual([]);
  await page.context().close();
  await other.context().close();
});

test('a full sheet takes no more, says so, and still prints on one A4', async () => {
  const { page } = await open('/dilemmas/bemiddelen/gesprek/');
  await prepare(page, 10);
  await boxes(page).nth(10).click();
  expect(await page.locator('[data-status]').textContent()).toContain('Er passen 10 vragen');
  expect(await boxes(page).nth(10).isChecked()).toBe(false);
  expect(await printed(page)).toHaveLength(1);
  await boxes(page).nth(0).uncheck();
  expect(await rows(page).count()).toBe(9);
  await page.context().close();
});

test('it is saved for Word and as Markdown', async () => {
  const { page, said } = await open(path);
  await prepare(page, 2);
  const questions = await sheet(page);
  for (const [button, extension] of [
    ['[data-word]', 'docx'],
    ['[data-markdown]', 'md'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^gesprek-.*\\.${extension}$`));
    const bytes = readFileSync(await file.path());
    const text = extension === 'md' ? bytes.toString('utf8') : paragraphsOf(readDocx(bytes)).join('\n');
    for (const question of questions) expect(text).toContain(question);
    expect(text).toContain('De buurtvereniging');
  }
  expect(said).toEqual([]);
  await page.context().close();
});

test('an address that is not whole is told, and leaves an empty sheet', async () => {
  for (const hash of ['#gesprek=', '#gesprek=axyz', '#gesprek=%F0%9F', '#kies-vragen']) {
    const { page, said } = await open(path + hash);
    if (hash.startsWith('#gesprek')) await page.getByText('Deze link is niet heel').waitFor();
    expect(await rows(page).count()).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  }
});

test('every situation and dilemma has questions to take along, and without a script they print with a box for a pen', async () => {
  const paths = builtPages().filter((each) => /.\/gesprek\/$/.test(each));
  expect(paths.length).toBeGreaterThanOrEqual(20);
  const few = await walk(paths, async (page) => ((await boxes(page).count()) >= 5 ? [] : ['has too few questions']), {
    javaScriptEnabled: true,
  });
  expect(few).toEqual([]);
  const { page } = await open(path, { javaScriptEnabled: false });
  const text = (await printed(page)).join('').replace(/\s/g, '');
  const questions = await page.locator('[data-question] + span').allTextContents();
  for (const question of questions) expect(text).toContain(question.replace(/\s/g, ''));
  await page.context().close();
});

test('axe finds nothing in a sheet that is made, however it is seen', async () => {
  for (const circumstance of Object.values(circumstances)) {
    const { page } = await open(path, circumstance);
    await prepare(page, 3);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});
