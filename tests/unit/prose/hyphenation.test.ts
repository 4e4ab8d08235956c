import { expect, test } from 'vitest';
import { markHyphens } from '../../../src/prose/hyphenation.ts';

const mark = '<span class="shy"></span>';
const broken = (html: string) => markHyphens(html).replaceAll(mark, '-');

test('a long word in a heading or a cell may break between its syllables, with no piece of one or two letters', () => {
  expect(broken('<h1>Oproep voor gemeentesecretarissen</h1>')).toBe('<h1>Oproep voor gemeen-te-se-cre-ta-ris-sen</h1>');
  expect(broken('<h2 id="overheidsparticipatie">Overheidsparticipatie</h2>')).toBe(
    '<h2 id="overheidsparticipatie">Over-heids-par-ti-ci-pa-tie</h2>',
  );
  expect(broken('<thead><tr><th>Inspraakverordening</th></tr></thead><dd>Inspraakverordening</dd>')).toBe(
    '<thead><tr><th>Inspraak-ver-or-de-ning</th></tr></thead><dd>Inspraak-ver-or-de-ning</dd>',
  );
});

test('words that fit, and words in running text, stay whole', () => {
  const html = '<title>Gemeentesecretarissen</title><h1>Loslaten of sturen</h1><p>Gemeentesecretarissen</p>';
  expect(markHyphens(html)).toBe(html);
});

test('a title or a word in another language stays whole, and Dutch around it does not', () => {
  const english = '<h1 data-x lang="en">Administrative responsibilities</h1>';
  expect(markHyphens(english)).toBe(english);
  expect(broken('<h3>De <span lang="en">responsibilities <b>administrative</b></span> gemeentesecretaris</h3>')).toBe(
    '<h3>De <span lang="en">responsibilities <b>administrative</b></span> gemeen-te-se-cre-ta-ris</h3>',
  );
});

test('elements and addresses in a heading stay as they are', () => {
  expect(
    broken(
      '<h2><svg class="gemeentesecretaris"><title>Gemeentesecretaris</title></svg><a href="/gemeentesecretaris/">Gemeentesecretaris</a><br />x</h2>',
    ),
  ).toBe(
    '<h2><svg class="gemeentesecretaris"><title>Gemeentesecretaris</title></svg><a href="/gemeentesecretaris/">Gemeen-te-se-cre-ta-ris</a><br />x</h2>',
  );
});
