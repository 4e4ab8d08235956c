import { HTMLElement, parse, TextNode } from 'node-html-parser';

/** Words in another language, per language: `{ en: ['best persons'] }`. */
export type ForeignWords = Readonly<Record<string, readonly string[]>>;

/** Says of every listed word on a page in which language it is, so that a screen reader pronounces it well. */
export function markForeign(html: string, words: ForeignWords): string {
  const patterns = Object.entries(words).map(([language, list]) => [language, patternOf(list)] as const);
  if (!patterns.some(([, pattern]) => pattern.test(html))) return html;
  const page = parse(html, { comment: true });
  const body = page.querySelector('body');
  if (body) markBelow(body, patterns);
  return page.toString();
}

/** Marks the words in the texts below an element, but where a language is named already. */
function markBelow(element: HTMLElement, patterns: readonly (readonly [language: string, pattern: RegExp])[]): void {
  for (const child of element.childNodes) {
    if (child instanceof TextNode)
      for (const [language, pattern] of patterns)
        child.rawText = child.rawText.replace(pattern, (word) => `<span lang="${language}">${word}</span>`);
    else if (child instanceof HTMLElement && !unmarkable.has(child.rawTagName) && !child.hasAttribute('lang'))
      markBelow(child, patterns);
  }
}

/** The language of a text that is one of these words as a whole, or undefined. */
export const languageOfText = (text: string, words: ForeignWords): string | undefined =>
  Object.entries(words).find(([, list]) => list.some((word) => word.toLowerCase() === text.toLowerCase()))?.[0];

/** Finds each of the words, whatever their capitals, not as a part of a longer one. */
export const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d-])(?:${words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|')})(?![\\p{L}\\d-])`,
    'giu',
  );

/** Elements that hold text alone, or no text for readers. */
const unmarkable = new Set(['script', 'style', 'option', 'textarea', 'title', 'code', 'pre']);
