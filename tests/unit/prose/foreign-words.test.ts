import { expect, test } from 'vitest';
import { markForeign } from '../../../src/prose/foreign-words.ts';

const words = { en: ['best persons', 'right to challenge'], fr: ['bricoler'] };
const page = (text: string) =>
  `<!doctype html><html lang="nl"><head><title>Best persons</title></head><body>${text}</body></html>`;

test('a listed word gets its language, with its capitals, wherever it stands', () => {
  expect(
    markForeign(page('<h1>Best persons</h1><p>Het Franse bricoler, <a href="/x/">right to challenge</a>.</p>'), words),
  ).toBe(
    page(
      '<h1><span lang="en">Best persons</span></h1><p>Het Franse <span lang="fr">bricoler</span>, <a href="/x/"><span lang="en">right to challenge</span></a>.</p>',
    ),
  );
});

test('a word that stands in another language already, or is a part of a longer word, stays as it is', () => {
  const html = page(
    '<p lang="en">The <b>best persons</b></p><p>best-persons, bricolering, verbricoler</p><a href="/best persons/">x</a>',
  );
  expect(markForeign(html, words)).toBe(html);
});

test('titles, options and code hold text alone', () => {
  const html = page('<select><option>best persons</option></select><code>bricoler</code>');
  expect(markForeign(html, words)).toBe(html);
});

test('what the rest of a page says, is left as it was', () => {
  const html = page(
    '<p class="a" hidden>Een &amp; ander</p><br><!-- best persons --><svg><path d="M0 0"></path></svg><p>x</p>',
  );
  expect(markForeign(html, words)).toBe(html);
});
