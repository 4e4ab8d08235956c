import type { PhrasingContent } from 'mdast';
import type { HTMLElement, Node } from 'node-html-parser';
import { hiddenCharacters, tidyText } from '../schemas/plain-text.ts';
import { isWebAddress } from '../schemas/values.ts';
import type { Losses } from './losses.ts';

/** The mark that a footnote leaves in a text until it is written: a citation would be escaped. */
export const noteMark = (number: string): string => `\uE000${number}\uE001`;

/** The words of an element of Word, with what Markdown has for them: bold, slanting, links and marks of footnotes. */
export function phrasesOf(element: HTMLElement, losses: Losses): PhrasingContent[] {
  return tidied(element.childNodes.flatMap((node) => phrase(node, losses)));
}

/** The plain words of an element. */
export const wordsOf = (element: HTMLElement): string => cleaned(element.text).trim();

function phrase(node: Node, losses: Losses): PhrasingContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: told(node.text, losses) }];
  if (!isElement(node)) return [];
  const children = () => node.childNodes.flatMap((each) => phrase(each, losses));
  switch (node.tagName) {
    case 'STRONG':
      return [{ type: 'strong', children: tidied(children()) }];
    case 'EM':
      return [{ type: 'emphasis', children: tidied(children()) }];
    case 'A':
      return linked(node, children(), losses);
    case 'IMG':
      losses.tell(imageOf(node));
      return [];
    case 'BR':
      return [{ type: 'text', value: ' ' }];
    case 'SUP':
    case 'SUB':
      if (!node.querySelector('a[href^="#footnote"], a[href^="#endnote"], a[href^="#comment"]'))
        losses.tell('Hoge of lage tekens staan nu op de regel');
      return children();
    case 'S':
      losses.tell('Doorgehaalde woorden staan er gewoon');
      return children();
    default:
      return children();
  }
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

function imageOf(image: HTMLElement): string {
  const name = cleaned(image.getAttribute('alt') ?? '').trim();
  return `Een afbeelding gaat niet mee${name ? `: ${name.slice(0, 80)}` : ''}. Zeg in woorden wat erop te zien is`;
}

function linked(link: HTMLElement, children: PhrasingContent[], losses: Losses): PhrasingContent[] {
  // A link as a field has its fragment behind a switch.
  const url = (link.getAttribute('href') ?? '').trim().replace(/" \\l "([^"]*)"?$/, '#$1');
  const note = /^#(footnote|endnote)-(\d+)$/.exec(url);
  if (note) return [{ type: 'text', value: noteMark(`${note[1]}-${note[2]}`) }];
  if (url.startsWith('#comment-') || !url) return url ? [] : children;
  if (isWebAddress(url)) return [{ type: 'link', url, children: tidied(children) }];
  if (!url.startsWith('#'))
    losses.tell(`Een link gaat niet mee, omdat hij naar geen webpagina leidt: ${url.slice(0, 80)}`);
  return children;
}

/** Text on one line, without what nobody sees. */
export const cleaned = (text: string): string => withoutHidden(tidyText(text)).replace(/\s+/g, ' ');

function withoutHidden(text: string): string {
  const hidden = new Set(hiddenCharacters(text).map(({ offset }) => offset));
  return hidden.size === 0 ? text : [...text].filter((_, at) => !hidden.has(at)).join('');
}

function told(text: string, losses: Losses): string {
  if (hiddenCharacters(tidyText(text)).length > 0) losses.tell('Tekens die niemand ziet, zijn weggehaald');
  return cleaned(text);
}

/** Phrases joined where they are alike, without empty ones, and with spaces outside bold and slanting words. */
function tidied(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  const spaced = phrases.flatMap((each): PhrasingContent[] => {
    if (each.type !== 'strong' && each.type !== 'emphasis' && each.type !== 'link') return [each];
    const words = plain(each.children);
    if (words.trim() === '') return [{ type: 'text', value: words }];
    const inner = trimmed(each.children);
    return [...(/^\s/.test(words) ? [space] : []), { ...each, children: inner }, ...(/\s$/.test(words) ? [space] : [])];
  });
  return spaced.reduce<PhrasingContent[]>((joined, each) => {
    const last = joined.at(-1);
    if (last?.type === 'text' && each.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: (last.value + each.value).replace(/ +/g, ' ') };
    else if (last && (last.type === 'strong' || last.type === 'emphasis') && last.type === each.type)
      joined[joined.length - 1] = { ...last, children: tidied([...last.children, ...each.children]) };
    else joined.push(each);
    return joined;
  }, []);
}

const space: PhrasingContent = { type: 'text', value: ' ' };

/** Phrases without spaces at either end. */
export function trimmed(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  const last = phrases.length - 1;
  return phrases
    .map((each, at) => {
      if (each.type !== 'text') return each;
      const from = at === 0 ? each.value.trimStart() : each.value;
      return { ...each, value: at === last ? from.trimEnd() : from };
    })
    .filter((each) => each.type !== 'text' || each.value !== '');
}

/** The plain words of phrases. */
export const plain = (phrases: readonly PhrasingContent[]): string =>
  phrases.map((each) => ('value' in each ? each.value : 'children' in each ? plain(each.children) : '')).join('');
