import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx, writeDocx } from '../docx.ts';
import { tidyReport, uglyReport } from '../unit/drafts/documents.ts';
import { openSite } from './site.ts';
import { tight } from './tight.ts';

const open = openSite();
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const fileOf = async (name: string, bytes: Promise<ArrayBuffer>) => ({
  name,
  mimeType: type,
  buffer: Buffer.from(await bytes),
});

test('a document of Word becomes a draft in the browser, and nothing leaves it', async () => {
  const { page, said, requests } = await open('/bijdragen/');
  const word = page.locator('[data-word]');
  expect(await word.locator('[data-by-mail]').isVisible()).toBe(false);
  const before = requests.length;
  await word.getByLabel('Word-bestand').setInputFiles(await fileOf('verslag.docx', tidyReport()));
  await word.getByRole('heading', { name: 'Uw concept' }).waitFor();
  const draft = word.getByLabel('Het concept', { exact: true });
  expect(await draft.inputValue()).toContain('title: "Een tafel op het plein"');
  expect(await draft.inputValue()).toContain('## Wat de gemeente deed\n\nZij zette een **tafel** neer');
  expect(await word.locator('[data-list="sources"] li').allInnerTexts()).toEqual([
    'noot-1: Verslag van de wijkschouw, 2024.',
    'noot-2: Raadsbrief over het plein, https://www.voorbeeld.nl/brief.',
  ]);

  await word.getByLabel('Wat voor pagina wordt het?').selectOption({ label: 'vraag' });
  await expect.poll(() => draft.inputValue()).toContain('## Hoe het zit');

  const saving = page.waitForEvent('download');
  await word.getByRole('button', { name: 'Sla het concept op' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('een-tafel-op-het-plein.mdx');
  expect(readFileSync(await saved.path(), 'utf8')).toBe(await draft.inputValue());

  // Its own script and templates, and nothing with the document in it.
  const own = new URL(page.url()).origin;
  expect(requests.slice(before).filter((url) => !url.startsWith(`${own}/`) && !url.startsWith(`blob:${own}/`))).toEqual(
    [],
  );
  expect(said).toEqual([]);
  await page.context().close();
});

test('the text of a page is fetched for Word, and what was changed in it is shown when it comes back', async () => {
  const { page, said } = await open('/lessen/investeer-in-vertrouwen/', { viewport: { width: 320, height: 640 } });
  await page.getByRole('link', { name: 'Haal de tekst op in Word' }).click();
  const word = page.locator('[data-word]');
  const button = word.getByRole('button', { name: 'Haal de tekst op in Word' });
  const address = word.getByLabel('Adres van een pagina');
  await expect.poll(() => address.inputValue()).toBe('/lessen/investeer-in-vertrouwen/');
  const saving = page.waitForEvent('download');
  await button.press('Enter');
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('investeer-in-vertrouwen.docx');

  const files = readDocx(readFileSync(await saved.path()));
  const xml = files.get('word/document.xml') ?? '';
  const send = async (document: string) =>
    word
      .getByLabel('Word-bestand')
      .setInputFiles(await fileOf('terug.docx', Promise.resolve(writeDocx(files.set('word/document.xml', document)))));
  await send(xml);
  await word.getByText('Er is niets veranderd.').waitFor();
  await send(xml.replace(/<w:sectPr/, '<w:p><w:r><w:t>Een &lt;nieuwe&gt; zin.</w:t></w:r></w:p><w:sectPr'));
  await word.getByText('Er is één verschil').waitFor();
  expect(await word.locator('ins').innerText()).toContain('Een <nieuwe> zin.');
  const own = readFileSync('content/lessen/investeer-in-vertrouwen.mdx', 'utf8');
  expect(await word.getByLabel('Het veranderde bestand', { exact: true }).inputValue()).toBe(
    `${own.trimEnd()}\n\nEen \\<nieuwe> zin.\n`,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await tight(page)).toEqual([]);

  await address.fill('/lessen/die-is-er-niet/');
  await button.click();
  await word.getByText('Op deze site is geen pagina ‘/lessen/die-is-er-niet/’').waitFor();
  expect(said.filter((line) => !line.includes('404'))).toEqual([]);
  await page.context().close();
});

test('a file that is no document of Word is told, and an ugly one fits a phone', async () => {
  const { page, said } = await open('/bijdragen/', { viewport: { width: 320, height: 640 } });
  const word = page.locator('[data-word]');
  const file = word.getByLabel('Word-bestand');
  await file.setInputFiles({ name: 'brief.doc', mimeType: type, buffer: Buffer.from('gewone tekst') });
  await word.getByText('Dit is geen Word-bestand.').waitFor();
  expect(await word.getByRole('heading', { name: 'Uw concept' }).isVisible()).toBe(false);
  await file.setInputFiles(await fileOf('lelijk.docx', uglyReport()));
  await word.getByText('Een afbeelding gaat niet mee: Mensen om een tafel').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await tight(page)).toEqual([]);
  expect(said).toEqual([]);
  await page.context().close();
});

test('without a script, and in an old browser, the page says how to mail the document', async () => {
  for (const isOld of [false, true]) {
    const { page } = await open('/', { javaScriptEnabled: isOld });
    if (isOld) await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
    await page.goto(new URL('/bijdragen/', page.url()).href);
    expect(await page.locator('[data-by-mail]').isVisible()).toBe(true);
    expect(await page.locator('[data-word] [type="file"]').isVisible()).toBe(false);
    await page.context().close();
  }
});
