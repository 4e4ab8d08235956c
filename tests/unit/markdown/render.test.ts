import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readEntry } from '../../../src/library/entry.ts';
import { splitAtParts } from '../../../src/markdown/author-components.ts';
import { renderText, type TextSetting } from '../../../src/markdown/render.ts';

const text =
  'Een bewering.[^een] Nog een.[^twee] En weer de eerste.[^een]\n\n[^een]: De eerste noot.\n[^twee]: De tweede noot.\n';

const encoder = new TextEncoder();
const fields =
  'title: Over\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [een vraag, nog een]\nreviewed: 2026-11-21\norder: 1';

/** The text of a page as it stands on the site. */
function html(markdown: string, setting: Partial<TextSetting> = {}): string {
  const { entry } = readEntry({
    file: 'content/paginas/over.mdx',
    bytes: encoder.encode(`---\n${fields}\n---\n\n${markdown}\n`),
  });
  if (!entry) throw new Error('The fields of the test are not sound');
  return renderText(entry, { base: '/', hidden: new Set(), terms: [], photos: new Map(), ...setting });
}

const render = (markdown: string, setting?: Partial<TextSetting>) => parse(html(markdown, setting));

test('footnotes are in Dutch: their heading, and each way back with a name of its own', () => {
  const page = render(text);
  expect(page.querySelector('section h2')?.text).toBe('Voetnoten');
  const names = page.querySelectorAll('section li a').map((link) => link.getAttribute('aria-label'));
  expect(names).toEqual([
    'Terug naar de tekst bij voetnoot 1',
    'Terug naar de tekst bij voetnoot 1-2',
    'Terug naar de tekst bij voetnoot 2',
  ]);
});

test('a footnote is a link in the text, and its way back leads to where it was', () => {
  const page = render(text);
  const marks = page.querySelectorAll('p sup a');
  expect(marks.map((link) => link.text)).toEqual(['1', '2', '1']);
  for (const link of [...marks, ...page.querySelectorAll('section li a')])
    expect(page.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`), link.outerHTML).not.toBeNull();
});

test('a table has column headers, is called after its heading, and scrolls in a group that the keyboard reaches', () => {
  const table = '| Vorm | Aantal |\n| --- | ---: |\n| wijkbudget | 3 |\n';
  const page = render(`## Vormen\n\n${table}\nEn nog een.\n\n${table}\n### Jaren\n\n${table}`);
  expect(page.querySelectorAll('th').map((cell) => cell.getAttribute('scope'))).toEqual(Array(6).fill('col'));
  expect(page.querySelectorAll('caption').map((caption) => caption.text)).toEqual(['Vormen', 'Vormen (2)', 'Jaren']);
  const groups = page.querySelectorAll('[role="group"][tabindex="0"]');
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
    'Tabel: Vormen',
    'Tabel: Vormen (2)',
    'Tabel: Jaren',
  ]);
});

test('citations are numbered as they come, each with an id of its own, behind the mark that ends the sentence', () => {
  const page = render('Een [@a]. Twee [@b, deel] [@a]!');
  expect(page.querySelector('p')?.text).toBe('Een.1 Twee!21');
  expect(page.querySelectorAll('a').map(({ id }) => id)).toEqual(['aanhaling-1-1', 'aanhaling-2-1', 'aanhaling-1-2']);
  expect(page.querySelector('a')?.getAttribute('aria-label')).toBe('bron 1');
});

test('a term is linked at its first use, and never in a heading, in a link or where its word leads elsewhere', () => {
  const terms = [
    { word: 'doe-democratie', path: 'begrippen/doe-democratie' },
    { word: 'wijk', path: 'begrippen/wijk' },
  ];
  const page = render('## Wijk\n\nDoe-democratie is doe-democratie, in de wijk.', { base: '/kennis', terms });
  expect(page.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    '/kennis/begrippen/doe-democratie/',
  ]);
});

test('a link has the base of the site, and one to a page that is not shown reads as text', () => {
  const page = render('[Een](/lessen/een/) [twee](/lessen/twee/#kop) [drie](https://x.nl/)', {
    base: '/kennis/',
    hidden: new Set(['/lessen/twee/']),
  });
  expect(page.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    '/kennis/lessen/een/',
    undefined,
    'https://x.nl/',
  ]);
});

test('a heading has the id by which the page and its links know it', () => {
  expect(html('## Een kop\n\nx\n\n## Een kop')).toMatch(/<h2 id="een-kop">[\s\S]*<h2 id="een-kop-1">/);
});

test('what wraps becomes an element, and what the site fills in leaves its place', () => {
  const [before = '', part, after] = splitAtParts(
    html('<Handvat>\n\nVraag <Taal code="en">why</Taal>.\n\n<Route />\n\n</Handvat>\n\nKlaar.'),
  );
  expect(before).toContain('<div class="handvat">');
  expect(before).toContain('<span lang="en">why</span>');
  expect(part).toBe('Route');
  expect(after).toContain('</div>');
});

test('a moment of decision opens on what happened without script', () => {
  const page = render('<Beslismoment>\n\nWat nu?\n\n<Afloop>\n\nDit.\n\n</Afloop>\n\n</Beslismoment>');
  expect(page.querySelector('.decision details summary')?.text).toBe('Wat er gebeurde');
});

test.each(['{1 + 1}', 'import x from "y"', '<script>alert(1)</script>', 'www.a.b/{1 + 1}', '<b>x</b>'])(
  '%s never runs and never becomes an element',
  (text) => {
    const run = () => html(text);
    let made = '';
    try {
      made = run();
    } catch (error) {
      expect(String(error)).toContain('mag niet in een tekst');
    }
    expect(made).not.toMatch(/<(script|b)\b/);
    expect(made).not.toContain('2');
  },
);

test('a photo keeps its room, is fetched in the width that fits, and says whose it is', () => {
  const photo = '<Foto bestand="./tuin.jpg" alt="Een &quot;tuin&quot;" maker="Jan & co" licentie="CC BY-SA 3.0 NL" />';
  const photos = new Map([['tuin.jpg', { width: 3000, height: 2000, digest: 'aB3dE' }]]);
  const figure = render(`Een zin.\n\n${photo}`, { base: '/bank/', photos }).querySelector('figure.photo');
  const [source, image] = [figure?.querySelector('picture source'), figure?.querySelector('picture img')];
  expect(source?.attributes).toEqual({
    type: 'image/avif',
    srcset: [480, 960, 1440].map((width) => `/bank/_astro/tuin.aB3dE-${width}.avif ${width}w`).join(', '),
    sizes: 'min(100vw, 640px)',
  });
  expect(image?.attributes).toEqual({
    src: '/bank/_astro/tuin.aB3dE.webp',
    width: '960',
    height: '640',
    alt: 'Een "tuin"',
    loading: 'lazy',
    decoding: 'async',
    'data-pagefind-index-attrs': 'alt',
  });
  const caption = figure?.querySelector('figcaption');
  expect(caption?.text).toBe('Foto: Jan & co, CC BY-SA 3.0 NL');
  expect(caption?.querySelector('a')?.getAttribute('href')).toBe('https://creativecommons.org/licenses/by-sa/3.0/nl/');
  const own = render(photo.replace('CC BY-SA 3.0 NL', 'eigen foto'), { photos }).querySelector('figcaption');
  expect([own?.text, own?.querySelector('a')]).toEqual(['Foto: Jan & co, eigen foto', null]);
});
