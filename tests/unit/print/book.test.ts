import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { bindBook, bookEntry } from '../../../src/print/book.ts';
import { cardSet } from '../../../src/print/card-set.ts';

const site = 'https://voorbeeld.example/kennisbank/';
const places = new Set(['/lessen/x/', '/lessen/y/', '/lessen/']);
const page = `<!doctype html><html lang="nl"><body data-accent="lessen"><main>
  <article class="entry" data-pagefind-body><h1>Les X</h1><nav>Op deze pagina</nav>
  <h2 id="wat">Wat</h2><p data-pagefind-ignore>Zie <a href="/kennisbank/lessen/y/#doen" data-note="a">les Y</a>,
  <a href="#bron-1">1</a>, <a href="/kennisbank/lessen/">alle lessen</a>, <a href="/kennisbank/zoeken/">zoeken</a> en <a href="https://elders.example/">elders</a>.</p>
  <details class="fold"><summary>Nog 2</summary><ul class="rows"><li>Een</li></ul></details>
  <section aria-labelledby="bronnen"><h2 id="bronnen">Bronnen</h2><p id="bron-1">Boek</p></section>
  <div hidden data-zoek></div></article></main></body></html>`;
const entry = parse(bookEntry(page, '/lessen/x/', { site, places }));

test('an entry has its place as id, the colour of its kind, and headings one level down', () => {
  const article = entry.querySelector('article');
  expect([article?.id, article?.getAttribute('data-accent')]).toEqual(['lessen/x', 'lessen']);
  expect(entry.querySelectorAll('h1, h2, h3').map(({ rawTagName, text }) => `${rawTagName} ${text}`)).toEqual([
    'h2 Les X',
    'h3 Wat',
    'h3 Bronnen',
  ]);
});

test('ids are its own, and its parts are no landmarks among those of all other entries', () => {
  expect(entry.querySelectorAll('[id]').map(({ id }) => id)).toEqual([
    'lessen/x',
    'lessen/x/wat',
    'lessen/x/bronnen',
    'lessen/x/bron-1',
  ]);
  expect(entry.querySelector('section')?.hasAttribute('aria-labelledby')).toBe(false);
});

test('links lead within the book where they can, and to full addresses where not', () => {
  expect(entry.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    '#lessen/y/doen',
    '#lessen/x/bron-1',
    '#lessen',
    'https://voorbeeld.example/kennisbank/zoeken/',
    'https://elders.example/',
  ]);
});

test('what only works on the site is left out, and what was folded stands open', () => {
  expect(entry.querySelector('nav, details, [data-zoek], [data-note], [data-pagefind-ignore]')).toBeNull();
  expect(entry.querySelector('.rows li')?.text).toBe('Een');
  expect(entry.querySelector('[data-unsearched]')).not.toBeNull();
});

test('a page without an article cannot be an entry', () => {
  expect(() => bookEntry('<main></main>', '/lessen/x/', { site, places })).toThrow('/lessen/x/: has no article');
});

test('a book has its entries in their places, and a link to a part that is not there leads to the entry', () => {
  const shell = '<main><div data-page="/lessen/x/"></div><div data-page="/lessen/y/"></div></main>';
  const bound = bindBook(shell, (url) => `<article id="${url.slice(1, -1)}"><a href="#lessen/y/doen">Y</a></article>`);
  expect(bound).toBe(
    '<main><article id="lessen/x"><a href="#lessen/y">Y</a></article><article id="lessen/y"><a href="#lessen/y">Y</a></article></main>',
  );
});

test('a set of cards is their sheets and nothing else, each in its own colour with its own ids', () => {
  const card = (accent: string) =>
    `<!doctype html><html lang="nl"><head><title>Kaart</title><link rel="stylesheet" href="/s.css"><script src="/p.js"></script></head><body data-accent="${accent}"><header>Menu</header><main><p>Druk af</p><section class="sheet"><a href="#bron-1">1</a><b id="bron-1">1</b></section></main></body></html>`;
  const set = parse(
    cardSet(
      [
        { url: '/praktijken/a/', html: card('praktijken') },
        { url: '/dilemmas/b/', html: card('dilemmas') },
      ],
      'Alle kaarten',
      site,
    ),
  );
  expect(set.querySelector('title')?.text).toBe('Alle kaarten');
  expect(set.querySelector('script, header, main > p')).toBeNull();
  expect(set.querySelectorAll('article').map((each) => each.getAttribute('data-accent'))).toEqual([
    'praktijken',
    'dilemmas',
  ]);
  expect(set.querySelectorAll('b').map(({ id }) => id)).toEqual(['praktijken/a/bron-1', 'dilemmas/b/bron-1']);
  expect(set.querySelector('a')?.getAttribute('href')).toBe('#praktijken/a/bron-1');
});
