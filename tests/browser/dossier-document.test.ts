import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import { withWords } from '../../src/dossier/dossier.ts';
import { paragraphsOf, readDocx } from '../docx.ts';
import { breakage } from './breakage.ts';
import { dossierOf, index, openDossier, titleOf, told } from './dossier.ts';
import { circumstances, under, type Look } from './site.ts';
import { tight } from './tight.ts';
import { styleViolations, violations } from './violations.ts';

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** What a dossier is looked at for, in the ways in which people see it. */
const seen: Record<string, Look> = {
  'axe, light': violations,
  'axe, dark': under({ colorScheme: 'dark' }, styleViolations),
  'axe, in forced colours': under({ forcedColors: 'active' }, styleViolations),
  'axe, at 320 px': under(circumstances['at 320 px'], violations),
  'all of it fits': breakage,
  'all of it fits on 320 px': under(circumstances['at 320 px'], breakage),
  'room to click': tight,
  'room to click at 320 px': under(circumstances['at 320 px'], tight),
};

describe('a dossier of 20 pages', () => {
  const kinds = ['praktijken', 'lessen', 'dilemmas', 'voorbeelden', 'gemeenten', 'begrippen', 'bronnen', 'rollen'];
  const twenty = kinds
    .flatMap((folder) =>
      Object.values(index.pages)
        .filter((page) => page.folder === folder)
        .slice(0, 3),
    )
    .slice(0, 20)
    .map(({ url }) => url);
  const dossier = withWords(dossierOf(twenty), digestOf(twenty[3] ?? ''), { note: 'Bij agendapunt 4.' });

  test('prints as one document: a cover with its contents, each page anew, and every source once with its address', async () => {
    const page = await openDossier(dossier);
    const sources = page.locator('.dossier__chapter.sources li');
    const addresses = await sources.evaluateAll((all) =>
      all.map((each) => each.querySelector<HTMLElement>('[data-url]')?.dataset['url'] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(20);
    const texts = await sources.allTextContents();
    expect(new Set(texts).size).toBe(texts.length);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const sheets = (await extractText(pdf, { mergePages: false })).text.map(squeezed);
    const [cover = ''] = sheets;
    expect(cover).toContain(squeezed('Voor het MT'));
    expect(cover).toMatch(/Samengesteldop\d{1,2}[a-z]+20\d\d/);
    expect(cover).toContain(squeezed(index.publisher));
    // What leads to the dossier on a screen is no part of it on paper.
    expect(cover).not.toContain(squeezed('Dossier (20)'));
    for (const [place, path] of twenty.entries()) {
      const heading = squeezed(`${place + 1}. ${titleOf(path)}`);
      expect(cover).toContain(heading);
      expect(sheets.slice(1).filter((text) => text.includes(heading))).toHaveLength(1);
    }
    const runningHead = /^VoorhetMT–.*?\d+\/\d+https?:\/\/\S+?\/dossier\//;
    expect(sheets.slice(1).filter((text) => text.replace(runningHead, '').length < 30)).toEqual([]);
    const whole = sheets.join('');
    expect(whole).toContain(squeezed('Bij agendapunt 4.'));
    for (const url of addresses) expect(whole).toContain(squeezed(url));
    await page.context().close();
  });

  test('is a document in which every id is there once and every citation leads to its source', async () => {
    const page = await openDossier(dossier);
    const faults = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-document] a[href^="#"]')];
      const citations = [...document.querySelectorAll<HTMLAnchorElement>('[data-document] a.citation')];
      return [
        ...ids.filter((id, place) => ids.indexOf(id) !== place),
        ...links.map(({ hash }) => decodeURIComponent(hash.slice(1))).filter((id) => !ids.includes(id)),
        ...citations
          .filter(({ hash, textContent }) => hash !== `#gezamenlijke-bron-${textContent}`)
          .map(({ hash }) => hash),
        ...(citations.length > 50 ? [] : ['few citations']),
      ];
    });
    expect(faults).toEqual([]);
    const numbers = await page.locator('.dossier__chapter.sources li').evaluateAll((all) => all.map(({ id }) => id));
    expect(numbers).toEqual(numbers.map((_, place) => `gezamenlijke-bron-${place + 1}`));
    await page.context().close();
  });

  test('downloads as Markdown with every page, the note and the sources', async () => {
    const page = await openDossier(dossier);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als Markdown' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('voor-het-mt.md');
    const markdown = readFileSync(await download.path(), 'utf8');
    expect(markdown.startsWith('# Voor het MT\n')).toBe(true);
    expect(markdown.match(/^## \d+\. /gm)).toHaveLength(20);
    expect(markdown).toContain('> **Notitie:** Bij agendapunt 4.');
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect([...used].sort((a, b) => a - b)).toEqual(defined);
    expect(defined.length).toBeGreaterThan(20);
    await page.context().close();
  });

  test('gives its sources in APA style, in the order of the alphabet, to copy with their italics', async () => {
    const page = await openDossier(dossier);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.dossier__references summary').click();
    const shown = await page.locator('[data-references] li').allTextContents();
    expect(shown.length).toBeGreaterThan(30);
    expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'nl')));
    expect(await page.locator('[data-references] em').count()).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Kopieer de lijst' }).click();
    await told(page).filter({ hasText: 'gekopieerd' }).waitFor();
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text() ?? ''));
    });
    expect(plain?.split(/\r?\n/)).toEqual(shown);
    expect(html).toContain('<em>');
    await page.context().close();
  });

  test('is for everyone, with all that folds open, however it is seen', async () => {
    const page = await openDossier(dossier);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    for (const [name, look] of Object.entries(seen)) expect(await look(page), name).toEqual([]);
    await page.context().close();
  });
});

describe('the short form', () => {
  const examples = Object.values(index.pages)
    .filter(({ folder }) => folder === 'voorbeelden')
    .map(({ url }) => url);

  test.each([
    [6, 2],
    [12, 4],
  ])('of %i examples prints on at most %i pages, with summary, facts and sources of each', async (count, most) => {
    const chosen = examples.slice(0, count);
    const page = await openDossier(dossierOf(chosen));
    await page.locator('[data-short]').check();
    await page.locator('[data-form="short"]').waitFor();
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(pdf.numPages).toBeLessThanOrEqual(most);
    const whole = squeezed((await extractText(pdf, { mergePages: true })).text);
    for (const path of chosen) {
      expect(whole).toContain(squeezed(titleOf(path)));
      expect(whole).toContain(squeezed(index.pages[digestOf(path)]?.summary ?? ''));
    }
    expect(whole.match(/Uitkomst:/g)?.length).toBeGreaterThan(count / 2);
    expect(whole.match(/Bronnen:/g)).toHaveLength(count);
    await page.context().close();
  });

  test('and the long one are saved for Word', async () => {
    const page = await openDossier(dossierOf(examples.slice(0, 2)));
    const words = async () => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-word]')]);
      expect(file.suggestedFilename()).toBe('voor-het-mt.docx');
      return paragraphsOf(readDocx(readFileSync(await file.path())));
    };
    const long = await words();
    await page.locator('[data-short]').check();
    await page.locator('[data-form="short"]').waitFor();
    const short = await words();
    for (const [place, path] of examples.slice(0, 2).entries())
      for (const said of [long, short]) {
        expect(said).toContain(`${place + 1}. ${titleOf(path)}`.replaceAll('&', '&amp;'));
        expect(said).toContain((index.pages[digestOf(path)]?.summary ?? '').replaceAll('&', '&amp;'));
      }
    expect(long.length).toBeGreaterThan(2 * short.length);
    await page.context().close();
  });

  test('has nothing that axe finds', async () => {
    const page = await openDossier(dossierOf(examples.slice(0, 2)));
    await page.locator('[data-short]').check();
    await page.locator('.dossier__document').evaluate((details) => ((details as HTMLDetailsElement).open = true));
    await page.locator('[data-form="short"]').waitFor();
    for (const [name, look] of Object.entries(seen)) expect(await look(page), name).toEqual([]);
    await page.context().close();
  });
});
