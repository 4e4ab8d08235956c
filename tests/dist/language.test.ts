import type { HTMLElement, Node } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readForeignWords } from '../../src/checks/node/dictionary.ts';
import { patternOf } from '../../src/prose/foreign-words.ts';
import { pages, type Page } from './pages.ts';

const textNode = 3;

/** The texts of a page that readers hear as Dutch: code and addresses left out. */
function dutchTexts(page: Page): string[] {
  const textsOf = (node: Node): string[] => {
    if (node.nodeType === textNode) return [node.text.trim()];
    const element = node as HTMLElement;
    if (/^(script|style|code|pre|option)$/i.test(element.rawTagName ?? '')) return [];
    const language = element.getAttribute?.('lang');
    return language && language !== 'nl' ? [] : node.childNodes.flatMap(textsOf);
  };
  const body = page.root.querySelector('body');
  return body ? textsOf(body).filter((text) => text && !/^[\w.-]+\.[a-z]{2,}\//.test(text)) : [];
}

const texts = pages.map((page) => ({ url: page.url, dutch: dutchTexts(page) }));

test('words in another language that the editors listed, say which language they are in', () => {
  const foreign = Object.values(readForeignWords());
  expect(foreign.length).toBeGreaterThan(0);
  const unmarked = texts.flatMap(({ url, dutch }) =>
    foreign.flatMap((words) => dutch.filter((text) => patternOf(words).test(text)).map((text) => `${url} ${text}`)),
  );
  expect(unmarked).toEqual([]);
  const marked = pages.flatMap(({ root }) =>
    root.querySelectorAll('body [lang="en"]').map(({ text }) => text.toLowerCase()),
  );
  expect(marked).toContain('best persons');
});

test('no text that is English by its small words passes for Dutch', () => {
  const small = /\b(the|and|with|from|their|how|this|that|which|these|for|to|by|between|does|inside|outside)\b/gi;
  const english = texts.flatMap(({ url, dutch }) =>
    dutch
      .filter((text) => !/^https?:\S+$/.test(text) && (text.match(small)?.length ?? 0) >= 2).map((text) => `${url} ${text}`),
  );
  expect(english).toEqual([]);
});

test('titles of publications in another language say so wherever they stand', () => {
  const titles = new Set(
    pages
      .filter(({ url }) => /^\/bronnen\/./.test(url))
      .flatMap(({ root }) => root.querySelectorAll('h1[lang]').map(({ text }) => text.trim())),
  );
  expect(titles.size).toBeGreaterThan(3);
  const unmarked = texts.flatMap(({ url, dutch }) =>
    dutch.filter((text) => titles.has(text)).map((text) => `${url} ${text}`),
  );
  expect(unmarked).toEqual([]);
});

test('no text points at something by its place, shape or colour alone', () => {
  const pointing =
    /\b(rechtsboven|linksboven|rechtsonder|linksonder|hiernaast|aan de (rechter|linker)kant|(rode|groene|blauwe|gele|ronde|vierkante) (knop|link|tekst|letters?|rand|vak))\b/i;
  expect(
    texts.flatMap(({ url, dutch }) => dutch.filter((text) => pointing.test(text)).map((text) => `${url} ${text}`)),
  ).toEqual([]);
});
