import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { digestOf } from '../../src/lib/digest.ts';
import { withWords, type Dossier } from '../../src/dossier/dossier.ts';
import { longestLink } from '../../src/lib/packed-text.ts';
import { dossierOf, inAddress, index, linkTo, names, openDossier, three, titleOf, told } from './dossier.ts';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

/** Waits until the address holds a dossier that fits. */
async function untilAddress(page: Page, fits: (dossier: Dossier | undefined) => boolean): Promise<void> {
  await expect.poll(async () => fits(await inAddress(page))).toBe(true);
}

describe('collecting', () => {
  test('a page is kept by its button, counted, and let go again', async () => {
    const { page } = await open(layouts.practice);
    const status = page.locator('[data-collect] [role="status"]');
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    expect(await status.textContent()).toContain('Bewaard.');
    expect(await page.locator('.above [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.locator('.site-nav a').first().click();
    await page.waitForURL(/situaties/);
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.goBack();
    await page.getByRole('button', { name: 'Haal uit dossier' }).click();
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier');
    await page.context().close();
  });

  test('a result of search is kept as well, and the dossier shows what was kept in its order', async () => {
    const { page } = await open('/zoeken/?q=burgerberaad');
    const links = page.locator('[data-results] h2 a');
    await links.nth(1).waitFor();
    const wanted = [await links.nth(1).textContent(), await links.nth(0).textContent()];
    const resultOf = (title: string | null) =>
      page.locator('[data-results] > li').filter({ has: page.getByRole('link', { name: title ?? '', exact: true }) });
    for (const title of wanted) await resultOf(title).getByRole('button', { name: 'Bewaar in dossier' }).click();
    await resultOf(wanted[1] ?? '')
      .locator('[aria-live] a')
      .click();
    await page.locator('[data-list] li').nth(1).waitFor();
    expect(await names(page)).toEqual(wanted);
    await untilAddress(page, (dossier) => dossier?.pages.length === 2);
    await page.context().close();
  });

  test('without storage it works on the page itself', async () => {
    const { page } = await open('/dossier/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(new URL(layouts.practice, page.url()).href);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    expect(await page.locator('[data-collect] [role="status"]').textContent()).toContain(
      'Uw browser onthoudt hier niets',
    );
    await page.locator('[data-collect] [role="status"] a').click();
    await page.getByLabel('Zet er een pagina bij: typ de titel').fill(titleOf(layouts.practice));
    await page.keyboard.press('Enter');
    await untilAddress(page, (dossier) => dossier?.pages.length === 1);
    await page.reload();
    await page.locator('[data-list] li').waitFor();
    expect(await names(page)).toEqual([titleOf(layouts.practice)]);
    await page.context().close();
  });
});

describe('editing', () => {
  test('pages are put in order by buttons; the focus and the address go along, and it is said', async () => {
    const page = await openDossier(dossierOf(three));
    await page.getByRole('button', { name: `Omlaag ‘${titleOf(layouts.practice)}’` }).focus();
    await page.keyboard.press('Enter');
    expect(await names(page)).toEqual([three[1], three[0], three[2]].map((path) => titleOf(path ?? '')));
    expect(await told(page).textContent()).toContain('staat nu op plaats 2 van 3');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Omlaag ‘${titleOf(layouts.practice)}’`,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Omhoog ‘${titleOf(layouts.practice)}’`,
    );
    await untilAddress(page, (dossier) => dossier?.pages[2]?.id === digestOf(layouts.practice));
    await page.context().close();
  });

  test('pages are put in order by dragging', async () => {
    const page = await openDossier(dossierOf(three));
    const grip = async (place: number) =>
      (await page.locator('[data-grip]').nth(place).boundingBox()) ?? { x: 0, y: 0 };
    const [first, last] = [await grip(0), await grip(2)];
    await page.mouse.move(first.x + 8, first.y + 8);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, last.y, { steps: 8 });
    await page.mouse.move(first.x + 8, last.y + 90, { steps: 8 });
    await page.mouse.up();
    expect(await names(page)).toEqual([three[1], three[2], three[0]].map((path) => titleOf(path ?? '')));
    await untilAddress(page, (dossier) => dossier?.pages[2]?.id === digestOf(layouts.practice));
    await page.context().close();
  });

  test('a title, a note and the title of the whole are in the address, in the document and after a reload', async () => {
    const page = await openDossier(dossierOf(three, ''));
    await page.locator('[data-words] summary').first().click();
    await page.getByLabel('Eigen titel').first().fill('Zo <b>leggen</b> wij contact');
    await page.getByLabel('Notitie').first().fill('Regel één\nRegel twee');
    await page.getByLabel('Titel van uw dossier').fill('Voor het MT van 3 december');
    await untilAddress(page, (dossier) => dossier?.title === 'Voor het MT van 3 december');
    expect((await inAddress(page))?.pages[0]).toEqual({
      id: digestOf(layouts.practice),
      title: 'Zo <b>leggen</b> wij contact',
      note: 'Regel één\nRegel twee',
    });
    await page.reload();
    await page.locator('.dossier__remark').waitFor({ state: 'attached' });
    expect(await page.locator('h1').textContent()).toBe('Voor het MT van 3 december');
    expect(await page.locator('#stuk-1').textContent()).toBe('1. Zo <b>leggen</b> wij contact');
    expect(await page.locator('.dossier__remark p').allTextContents()).toEqual(['Regel één', 'Regel twee']);
    await page.context().close();
  });

  test('what is taken away can be put back, also the whole', async () => {
    const page = await openDossier(dossierOf(three));
    await page.getByRole('button', { name: `Haal weg ‘${titleOf(layouts.dilemma)}’` }).click();
    expect(await names(page)).toHaveLength(2);
    // In the place of what is gone, and with the focus: near finger and keyboard.
    expect(await page.locator('[data-list] > li').nth(1).textContent()).toBe(`Zet ‘${titleOf(layouts.dilemma)}’ terug`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Zet ‘${titleOf(layouts.dilemma)}’ terug`,
    );
    expect(await told(page).textContent()).toContain('is eruit');
    await page.locator('[data-words] summary').first().click();
    await page.getByLabel('Notitie').first().fill('Blijft staan');
    await page.getByRole('button', { name: `Zet ‘${titleOf(layouts.dilemma)}’ terug` }).click();
    expect(await names(page)).toEqual(three.map(titleOf));
    expect(await page.locator('[data-note-text]').first().textContent()).toBe('Blijft staan');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `Haal weg ‘${titleOf(layouts.dilemma)}’`,
    );
    await page.getByRole('button', { name: 'Maak het dossier leeg' }).click();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await untilAddress(page, (dossier) => dossier?.pages.length === 3 && dossier.title === 'Voor het MT');
    await page.context().close();
  });

  test('a dossier that is too long for a link says how much must go, loses nothing, and has its link back when it fits', async () => {
    const page = await openDossier(dossierOf([...three, layouts.lesson]));
    await page.locator('[data-words] summary').first().click();
    const field = page.getByLabel('Notitie');
    for (const place of [0, 1, 2, 3]) {
      if (place > 0) await page.locator('[data-words] summary').nth(place).click();
      const words = Array.from({ length: 118 }, (_, part) => digestOf(`${place}-${part}`)).join('');
      await field.nth(place).fill(words);
    }
    const note = page.locator('[data-link-note]');
    await expect.poll(() => note.textContent()).toMatch(/Haal ongeveer \d+ tekens weg/);
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.locator('[data-list] li').nth(2).waitFor();
    expect(await page.locator('.dossier__note').first().textContent()).toHaveLength(590);
    await page.locator('[data-words] summary').first().click();
    await field.first().fill('Kort.');
    await expect.poll(() => page.getByLabel('Link naar dit dossier').inputValue()).toContain('#dossier=');
    expect(page.url().length).toBeLessThanOrEqual(longestLink);
    await page.context().close();
  });
});

describe('a link that was shared', () => {
  test('opens in another browser as it was made, and is then the dossier of that tab', async () => {
    const shared = withWords(dossierOf(three), digestOf(layouts.dilemma), { note: 'Bespreken' });
    const page = await openDossier(shared);
    expect(await names(page)).toEqual(three.map(titleOf));
    await page.goto(new URL(layouts.lesson, page.url()).href);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    await page.goBack();
    await page.locator('[data-list] li').nth(3).waitFor();
    expect(await names(page)).toEqual([...three, layouts.lesson].map(titleOf));
    expect(await page.locator('[data-offer]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('of before, with what it holds after a question mark, opens and is rewritten in place', async () => {
    const link = await linkTo(dossierOf(three));
    const { page, requests } = await open(link.replace('#dossier=', '?als=wijkmanager&p='));
    await untilAddress(page, (dossier) => dossier?.pages.length === 3);
    expect(page.url().endsWith(link.replace('#', '?als=wijkmanager#'))).toBe(true);
    expect(await names(page)).toEqual(three.map(titleOf));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(requests.slice(1).filter((url) => url.includes('p='))).toEqual([]);
    await page.context().close();
  });

  test('stays in the address when a reader follows a link within the page', async () => {
    const page = await openDossier(dossierOf(three));
    const address = page.url();
    await page.locator('.dossier__document summary').click();
    await page.locator('.dossier__contents a').last().click();
    await page.waitForFunction(() => document.querySelector('#stuk-3:target') !== null);
    await expect.poll(() => page.url()).toBe(address);
    expect(await page.locator('#stuk-3').evaluate((each) => Math.abs(each.getBoundingClientRect().top) < 200)).toBe(
      true,
    );
    await page.reload();
    await page.locator('[data-list] li').nth(2).waitFor();
    expect(await names(page)).toEqual(three.map(titleOf));
    await page.context().close();
  });

  test.each([
    ['Voeg ze samen', [layouts.lesson, ...three]],
    ['Ga verder met dit dossier', three],
    ['Terug naar mijn dossier', [layouts.lesson]],
  ])('does not overwrite what a reader collects, until asked: %s', async (choice, wanted) => {
    const { page } = await open(layouts.lesson);
    await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
    await page.goto(new URL(await linkTo(dossierOf(three)), page.url()).href);
    await page.locator('[data-offer]').waitFor();
    expect(await names(page)).toEqual(three.map(titleOf));
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe('Dossier (1)');
    await page.getByRole('button', { name: choice }).click();
    expect(await names(page)).toEqual(wanted.map(titleOf));
    expect(await page.locator('footer [data-collection="dossier"]').textContent()).toBe(`Dossier (${wanted.length})`);
    await untilAddress(page, (dossier) => dossier?.pages.length === wanted.length);
    await page.context().close();
  });

  test('that was cut off says so, until another is opened', async () => {
    const link = await linkTo(dossierOf(three));
    const { page, said } = await open(link.slice(0, -4));
    await told(page).filter({ hasText: 'niet heel' }).waitFor();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    await page.evaluate((whole) => location.replace(whole), link);
    await page.locator('[data-list] li').nth(2).waitFor();
    expect(await told(page).textContent()).toBe('');
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('with pages that moved, were taken away or never were here keeps the rest, and says what happened', async () => {
    const known = {
      ...index,
      moved: { [digestOf('/lessen/oud/')]: digestOf(layouts.lesson) },
      gone: { [digestOf('/lessen/weg/')]: { url: '/lessen/weg/', day: '21 november 2026', reason: 'Samengevoegd.' } },
    };
    const { page, said } = await open(layouts.lesson);
    await page.route('**/dossier/paginas.json', (route) => route.fulfill({ json: known }));
    const dossier = dossierOf([layouts.practice, '/lessen/oud/', '/lessen/weg/', '/elders/']);
    await page.goto(new URL(await linkTo(dossier), page.url()).href);
    await page.locator('#stuk-4').waitFor({ state: 'attached' });
    expect((await names(page)).slice(0, 3)).toEqual(
      [layouts.practice, layouts.lesson].map(titleOf).concat('/lessen/weg/'),
    );
    const list = await page.locator('[data-list]').innerText();
    expect(list).toContain('Deze pagina is weggehaald op 21 november 2026. Samengevoegd.');
    expect(list).toContain('Deze pagina kennen we hier niet.');
    expect(said).toEqual([]);
    await page.context().close();
  });
});

test('nothing that a reader writes or collects goes anywhere', async () => {
  const { page, requests } = await open(layouts.practice);
  await page.getByRole('button', { name: 'Bewaar in dossier' }).click();
  await page.locator('[data-collect] [role="status"] a').click();
  await page.locator('[data-document] h2').first().waitFor({ state: 'attached' });
  await page.getByLabel('Titel van uw dossier').fill('Geheim');
  await untilAddress(page, (dossier) => dossier?.title === 'Geheim');
  expect(requests.filter((url) => new URL(url).search !== '')).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});
