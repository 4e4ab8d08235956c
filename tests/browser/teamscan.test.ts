import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { circumstances, openSite } from './site.ts';
import { violations } from './violations.ts';

const open = openSite();
const phone = { viewport: { width: 360, height: 740 } };

/** Chooses an answer at every statement: one that differs by person. */
async function answer(page: Page, person: number): Promise<void> {
  const statements = page.locator('[data-statement]');
  for (let place = 0; place < (await statements.count()); place += 1)
    await statements
      .nth(place)
      .locator('input')
      .nth((place * person + person) % 5)
      .check();
}

async function linkOf(person: number): Promise<string> {
  const { page } = await open('/teamscan/', phone);
  await answer(page, person);
  await page.click('[data-show-result]');
  const link = await page.inputValue('[data-own-link]');
  await page.context().close();
  return link;
}

const pagesOf = async (page: Page): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).numPages;

const pathOf = (link: string): string => new URL(link).pathname + new URL(link).hash;

const rows = (page: Page) => page.locator('[data-rows] tr');

test('one fills it in by keyboard and sees five bars, two places to read on and one conversation', async () => {
  const { page, said, requests } = await open('/teamscan/', phone);
  await page.click('[data-show-result]');
  expect(await page.locator('[data-told]').textContent()).toContain('Kies eerst');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-statement]') !== null)).toBe(true);
  const sent = requests.length;
  const count = await page.locator('[data-statement]').count();
  for (let place = 0; place < count; place += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    // Between two practices the title of the next is a link.
    if (await page.evaluate(() => document.activeElement?.localName === 'a')) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Uw uitslag');
  expect(await page.locator('[data-bars] li').count()).toBe(5);
  expect(await page.locator('[data-bars] .scan__words').allTextContents()).toEqual(Array(5).fill('4 × een keer'));
  expect(await page.locator('[data-read-on] a').count()).toBe(2);
  expect(await page.locator('[data-conversation]').textContent()).toMatch(/\?$/);
  // A page may be fetched ahead of a link that has the focus; nothing else is asked of the server.
  expect(requests.slice(sent).filter((url) => !/\/praktijken\/[a-z-]+\/$/.test(url))).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  expect(said).toEqual([]);
  await page.context().close();
});

test('the address holds the answers: it opens elsewhere as it was, and can be changed', async () => {
  const link = await linkOf(2);
  const { page } = await open(pathOf(link));
  expect(await page.locator('[data-result]').isVisible()).toBe(true);
  expect(await page.inputValue('[data-own-link]')).toBe(link);
  await page.click('[data-back]');
  expect(await page.locator('[data-statement] input:checked').count()).toBe(
    await page.locator('[data-statement]').count(),
  );
  await page.click('[data-show-result]');
  await page.click('[data-clear]');
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('[data-statement] input:checked').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zet mijn antwoorden terug');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(link);
  expect(await page.inputValue('[data-own-link]')).toBe(link);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Uw uitslag');
  await page.context().close();
});

describe('a team of five', () => {
  test('lays its links together: most different first, three questions, and one link for all', async () => {
    const links = await Promise.all([1, 2, 3, 4, 6].map(linkOf));
    const { page, said } = await open('/teamscan/', phone);
    await page.fill('[data-pasted]', `${links.join('\n')}\n${links[0]}\nhttps://example.org/`);
    await page.click('[data-lay]');
    const status = page.locator('[data-status="team"]');
    expect(await status.textContent()).toContain('5 uitslagen staan naast elkaar.');
    expect(await status.textContent()).toContain('1 keer stond er iets dat geen hele link');
    expect(await page.locator('[data-points] li').count()).toBe(3);
    const order = ['ver uit elkaar', 'verschilt', 'dicht bij elkaar', 'eens', 'te weinig antwoorden'];
    const agreements = await page.locator('.scan__agreement').allTextContents();
    expect(agreements).toEqual([...agreements].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(await rows(page).count()).toBe(await page.locator('[data-statement]').count());
    const link = await page.inputValue('[data-team-link]');
    const { page: other } = await open(pathOf(link));
    expect(await rows(other).allTextContents()).toEqual(await rows(page).allTextContents());
    expect(said).toEqual([]);
    await page.context().close();
    await other.context().close();
  });

  test('sees at most twelve, and is told of the others', async () => {
    const link = await linkOf(1);
    const code = new URL(link).hash.slice('#mijn='.length);
    const many = Array.from({ length: 14 }, (_, place) => `${code.slice(0, 5)}aa${10 + place}${code.slice(9)}`);
    const { page } = await open(`/teamscan/#team=${many.join('.')}`);
    expect(await page.locator('[data-status="team"]').textContent()).toContain('2 staan er niet bij');
    await page.context().close();
  });
});

test.each(['#mijn=', '#mijn=x', '#team=....', '#team=%E0%A4%A', '#mijn=aaaaaaaaa00000000000000000000', '#iets'])(
  'an address that is not whole, %s, is told and leaves an empty form',
  async (hash) => {
    const { page, said } = await open(`/teamscan/${hash}`);
    expect(await page.locator('[data-form]').isVisible()).toBe(true);
    expect(await page.locator('[data-statement] input:checked').count()).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  },
);

test('what was told of one address is gone with the next', async () => {
  const links = await Promise.all([1, 2, 3].map(linkOf));
  const codes = links.map((link) => new URL(link).hash.slice('#mijn='.length));
  const { page } = await open('/teamscan/#mijn=x');
  await page.getByText('Deze link is niet heel').waitFor();
  const follow = (hash: string) => page.evaluate((to) => location.replace(to), hash);
  await follow(`#team=${codes.join('.')}`);
  await page.getByText('3 uitslagen staan naast elkaar.').waitFor();
  expect(await page.getByText('Deze link is niet heel').count()).toBe(0);
  await follow(`#team=${codes.slice(1).join('.')}`);
  await page.getByText('2 uitslagen staan naast elkaar.').waitFor();
  await follow(`#mijn=${codes[0]}`);
  await page.locator('#uw-uitslag').waitFor();
  expect(await page.locator('[data-team-result]').isVisible()).toBe(false);
  await page.context().close();
});

test('the empty form, a result and that of a team each print on one A4, also without a script', async () => {
  const bare = await open('/teamscan/', { javaScriptEnabled: false });
  expect(await pagesOf(bare.page)).toBe(1);
  await bare.page.context().close();
  const links = await Promise.all([1, 2, 3].map(linkOf));
  const own = await open(pathOf(links[1] ?? ''));
  expect(await pagesOf(own.page)).toBe(1);
  const team = links.map((link) => new URL(link).hash.slice('#mijn='.length)).join('.');
  await own.page.context().close();
  const { page } = await open(`/teamscan/#team=${team}`);
  expect(await pagesOf(page)).toBe(1);
  await page.context().close();
});

test('without a script, every statement is there with its scale, and says how to go on', async () => {
  const { page } = await open('/teamscan/', { javaScriptEnabled: false });
  const statements = page.locator('[data-statement]');
  expect(await statements.count()).toBeGreaterThanOrEqual(15);
  expect(await page.locator('[data-statement] input').count()).toBe((await statements.count()) * 5);
  expect(await page.locator('.scan__about').innerText()).toContain('heeft JavaScript nodig');
  expect(
    await page
      .locator('[data-team], [data-result]')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
  ).toBe(0);
  await page.context().close();
});

test('axe finds nothing in a result and in that of a team, however it is seen', async () => {
  const links = await Promise.all([1, 2].map(linkOf));
  const team = `/teamscan/#team=${links.map((link) => new URL(link).hash.slice('#mijn='.length)).join('.')}`;
  for (const circumstance of Object.values(circumstances))
    for (const path of [pathOf(links[0] ?? ''), team]) {
      const { page } = await open(path, circumstance);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
});
