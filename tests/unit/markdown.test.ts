import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import config from '../../astro.config.ts';

const text =
  'Een bewering.[^een] Nog een.[^twee] En weer de eerste.[^een]\n\n[^een]: De eerste noot.\n[^twee]: De tweede noot.\n';

async function render(markdown: string) {
  const renderer = await config.markdown?.processor?.createRenderer({ syntaxHighlight: false });
  if (!renderer) throw new Error('The site has no Markdown processor of its own');
  return parse((await renderer.render(markdown)).code);
}

test('footnotes are in Dutch: their heading, and each way back with a name of its own', async () => {
  const page = await render(text);
  expect(page.querySelector('section h2')?.text).toBe('Voetnoten');
  const names = page.querySelectorAll('section li a').map((link) => link.getAttribute('aria-label'));
  expect(names).toEqual([
    'Terug naar de tekst bij voetnoot 1',
    'Terug naar de tekst bij voetnoot 1-2',
    'Terug naar de tekst bij voetnoot 2',
  ]);
});

test('a footnote is a link in the text, and its way back leads to where it was', async () => {
  const page = await render(text);
  const marks = page.querySelectorAll('p sup a');
  expect(marks.map((link) => link.text)).toEqual(['1', '2', '1']);
  for (const link of [...marks, ...page.querySelectorAll('section li a')])
    expect(page.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`), link.outerHTML).not.toBeNull();
});

test('a table has column headers, is called after its heading, and scrolls in a group that the keyboard reaches', async () => {
  const table = '| Vorm | Aantal |\n| --- | ---: |\n| wijkbudget | 3 |\n';
  const page = await render(`## Vormen\n\n${table}\nEn nog een.\n\n${table}\n### Jaren\n\n${table}`);
  expect(page.querySelectorAll('th').map((cell) => cell.getAttribute('scope'))).toEqual(Array(6).fill('col'));
  expect(page.querySelectorAll('caption').map((caption) => caption.text)).toEqual(['Vormen', 'Vormen (2)', 'Jaren']);
  const groups = page.querySelectorAll('[role="group"][tabindex="0"]');
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
    'Tabel: Vormen',
    'Tabel: Vormen (2)',
    'Tabel: Jaren',
  ]);
});
