import type { PhrasingContent } from 'mdast';
import { citationPattern } from '../../prose/citation-pattern.ts';
import { cleaned, plain } from '../phrases.ts';
import { written } from '../writer.ts';

/** Phrases that Word can hold, with what it cannot as the mark that stands in the file. */
export interface Marked {
  phrases: PhrasingContent[];
  /** The marks that a writer must leave as they are. */
  marks: string[];
}

/** The phrases of a text with citations, code, notes and components in a line as plain words: what one sees in Word, and what comes back. `body` is the text that they were read from. */
export function marked(phrases: readonly PhrasingContent[], body: string): Marked {
  const marks: string[] = [];
  const mark = (start = 0, end = 0): PhrasingContent => {
    const text = cleaned(body.slice(start, end));
    marks.push(text);
    return { type: 'text', value: text };
  };
  const shown = (node: PhrasingContent): PhrasingContent[] => {
    const { start, end } = node.position ?? {};
    switch (node.type) {
      case 'text':
        return [node];
      case 'break':
        return [{ type: 'text', value: '\n' }];
      case 'emphasis':
      case 'strong':
      case 'link':
        return [{ ...node, children: node.children.flatMap(shown) }];
      case 'mdxJsxTextElement': {
        const [first, last] = [node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset];
        if (first === undefined || last === undefined) return [mark(start?.offset, end?.offset)];
        return [mark(start?.offset, first), ...node.children.flatMap(shown), mark(last, end?.offset)];
      }
      default:
        return [mark(start?.offset, end?.offset)];
    }
  };
  return { phrases: phrases.flatMap(shown), marks };
}

/** Phrases as Markdown on one line, with their marks as they are; `marks` are those that are known besides what looks like one. */
export function writtenPhrases(
  phrases: readonly PhrasingContent[],
  { marks, emphasis }: { marks: readonly string[]; emphasis: '_' | '*' },
): string {
  const kept: string[] = [];
  const known = [...marks].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp([...known, citationPattern.source, code, component].join('|'), 'g');
  const hide = (found: string): string => {
    const straight = found.startsWith('<') ? found.replace(/[“”„]/g, '"') : found;
    kept.push(straight);
    return `\uE010${kept.length - 1}\uE011`;
  };
  const hidden = mapTexts(phrases, (text) => text.replace(/\s+/g, ' ').replace(pattern, hide));
  return (
    written([{ type: 'paragraph', children: hidden }], emphasis)
      .replace(/\s*\n\s*/g, ' ')
      // Where a citation was taken away, the space before it stays behind.
      .replace(/ +(?=[.,;:!?](?:\s|$))/g, '')
      .replace(/\uE010(\d+)\uE011/g, (_, place: string) => kept[Number(place)] ?? '')
  );
}

const code = '(?:`[^`\\n]+`)';
const component = '(?:</?[A-Z]\\w*(?:\\s+\\w+=["“”„][^"“”„<>]*["“”„])*\\s*/?>)';
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function mapTexts(phrases: readonly PhrasingContent[], change: (text: string) => string): PhrasingContent[] {
  return phrases.map((each) => {
    if (each.type === 'text') return { ...each, value: change(each.value) };
    return 'children' in each ? { ...each, children: mapTexts(each.children, change) as never[] } : each;
  });
}

/** A line that is nothing but a component, or the begin or end of one. */
export const isMark = (text: string): boolean => new RegExp(`^${component}$`).test(text);

/** What phrases say and how: the same for two that a reader of Word cannot tell apart. */
export function sameness(phrases: readonly PhrasingContent[]): string {
  let [said, style, gap] = ['', '', false];
  const say = (nodes: readonly PhrasingContent[], outer: string): void => {
    for (const node of nodes)
      if (node.type === 'text')
        for (const character of cleaned(node.value)) {
          if (character === ' ') gap = said !== '';
          else {
            said += `${gap ? ' ' : ''}${style === outer ? '' : `\u0001${outer}\u0002`}${character}`;
            [style, gap] = [outer, false];
          }
        }
      else if ('children' in node) say(node.children, [outer, styleOf(node)].filter(Boolean).sort().join(' '));
  };
  say(phrases, '');
  return said;
}

function styleOf(node: PhrasingContent): string {
  if (node.type === 'strong') return 'b';
  if (node.type === 'emphasis') return 'i';
  return node.type === 'link' ? readable(node.url) : '';
}

/** An address as it is read, however it was written: Word puts a slash behind a host, and other letters in their code. */
function readable(url: string): string {
  const whole = URL.canParse(url) ? new URL(url).href : url;
  try {
    return decodeURI(whole);
  } catch {
    return whole;
  }
}

/** The words of phrases on one line. */
export const wordsIn = (phrases: readonly PhrasingContent[]): string => cleaned(plain(phrases)).trim();
