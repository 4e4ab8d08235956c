import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { withComparison } from '../../src/compare/comparison.ts';
import { dossierOf, index, openDossier, three } from '../browser/dossier.ts';
import { layouts } from '../browser/layouts.ts';
import { openSite } from '../browser/site.ts';
import { paragraphsOf, readDocx } from '../docx.ts';

const open = openSite();
const scratch = mkdtempSync(join(tmpdir(), 'werkbank-office-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** The file that a press on the button for Word saves. */
async function saved(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word' }).first().click();
  const download = await waiting;
  const file = join(scratch, download.suggestedFilename());
  await download.saveAs(file);
  await page.context().close();
  return file;
}

/** The words of a document as LibreOffice lays them out, with the size of its pages in points. Throws when it does not open it. */
async function openedInOffice(file: string): Promise<{ text: string; width: number; height: number }> {
  const { error, status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${scratch}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', scratch, file],
    { encoding: 'utf8' },
  );
  if (error) throw new Error('LibreOffice is not here: install libreoffice-writer-nogui', { cause: error });
  expect(status, stderr).toBe(0);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(scratch, `${basename(file, '.docx')}.pdf`))));
  const { text } = await extractText(pdf, { mergePages: true });
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  return { text: squeezed(text), width, height };
}

const marks: Readonly<Record<string, string>> = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' };

const paragraphsIn = (file: string): string[] =>
  paragraphsOf(readDocx(readFileSync(file)))
    .map((paragraph) => paragraph.replace(/&(amp|apos|quot|lt|gt);/g, (_, name: string) => marks[name] ?? ''))
    .filter((paragraph) => paragraph.trim());

/** The paragraphs of a document that are not on its pages in LibreOffice. */
const missingFrom = (text: string, file: string): string[] =>
  paragraphsIn(file).filter((paragraph) => !text.includes(squeezed(paragraph)));

test.each([
  ['of three kinds of pages', three],
  [
    'of six examples',
    Object.values(index.pages)
      .filter(({ folder }) => folder === 'voorbeelden')
      .slice(0, 6)
      .map(({ url }) => url),
  ],
])('LibreOffice opens a dossier %s, with every paragraph on its pages', async (_, paths) => {
  const file = await saved(await openDossier(dossierOf(paths)));
  const { text, width, height } = await openedInOffice(file);
  expect(paragraphsIn(file).length).toBeGreaterThan(50);
  expect(missingFrom(text, file)).toEqual([]);
  expect(width).toBeLessThan(height);
});

test('LibreOffice opens a comparison of three examples, lying down, with every cell on its pages', async () => {
  const examples = ['heusden-g1000-vliedberg', 'apeldoorn-initiatievenmakelaar', 'heusden-wijkcooperatie-de-vliedberg'];
  const { page } = await open(withComparison(layouts.compare, examples));
  const file = await saved(page);
  const { text, width, height } = await openedInOffice(file);
  expect(paragraphsIn(file).length).toBeGreaterThan(20);
  expect(missingFrom(text, file)).toEqual([]);
  expect(width).toBeGreaterThan(height);
});
