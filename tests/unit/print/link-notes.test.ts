import { expect, test } from 'vitest';
import { annotate, letterOf } from '../../../src/print/link-notes.ts';

const page = new URL('https://bank.example/kennis/lessen/x/');

test('a link in running text gets a letter, and its full address is noted', () => {
  expect(annotate('<p>Lees <a class="term" href="/kennis/begrippen/y/">y</a> eerst.</p>', page)).toEqual({
    html: '<p>Lees <a data-note="a" class="term" href="/kennis/begrippen/y/">y</a> eerst.</p>',
    addresses: ['https://bank.example/kennis/begrippen/y/'],
  });
});

test('the same address keeps its letter, and the next address gets the next', () => {
  const { html, addresses } = annotate(
    '<p>Zie <a href="/a/">een</a>, <em><a href="https://elders.nl/">twee</a></em> en <a href="/a/">drie</a>.</p>',
    page,
  );
  expect([...html.matchAll(/data-note="(\w*)"/g)].map(([, letter]) => letter)).toEqual(['a', 'b', 'a']);
  expect(addresses).toEqual(['https://bank.example/a/', 'https://elders.nl/']);
});

test('a link that stands alone, a link within the page and a link in navigation get no note', () => {
  const html = [
    '<ul><li><a href="/a/">Titel</a> <span>Breda</span> <p>Waarom</p></li></ul>',
    '<p>Tekst<a href="#bron-1">1</a></p>',
    '<nav>U bent op <a href="/">begin</a></nav>',
    '<p data-url="https://x.nl/">Auteur. <a href="/bronnen/x/">Titel</a>.</p>',
  ].join('');
  expect(annotate(html, page)).toEqual({ html, addresses: [] });
});

test('a link whose text is its address is not told twice', () => {
  expect(annotate('<dd><a href="https://www.elders.nl/">elders.nl</a></dd>', page).html).toBe(
    '<dd><a data-note="" href="https://www.elders.nl/">elders.nl</a></dd>',
  );
});

test('a search that one can try is not noted', () => {
  expect(annotate('<p>Bijvoorbeeld: <a href="/zoeken/?q=boos">boos</a></p>', page).addresses).toEqual([]);
});

test('comments and entities before a link do not move its mark', () => {
  expect(annotate('<!-- <a href="/n/">n</a> --><p>A&amp;O &hellip; <a href="/a/">b</a></p>', page).html).toBe(
    '<!-- <a href="/n/">n</a> --><p>A&amp;O &hellip; <a data-note="a" href="/a/">b</a></p>',
  );
});

test('letters go on after z as a list counts them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa']);
});

test('in a table a name gets a letter, for there is no room beside it, and a number gets nothing', () => {
  const { html } = annotate(
    '<table><tr><th><a href="/a/">Breda</a></th><td><a href="/b/">0</a></td></tr></table>',
    page,
  );
  expect([...html.matchAll(/data-note="(\w*)"/g)].map(([, letter]) => letter)).toEqual(['a', '']);
});
