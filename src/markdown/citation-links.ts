import type { Element, Text } from 'hast';
import { referenceKey, type Reference } from '../library/citations.ts';
import { citationGroup } from '../prose/citation-pattern.ts';
import { citationsIn } from '../prose/prose.ts';

/** For one text: turns each `[@source, part]` in a piece of it into a numbered link to the sources at the foot of the page. */
export function citationLinks(references: readonly Reference[]): (value: string) => (Text | Element)[] {
  const numbers = new Map(references.map(({ source, part, number }) => [referenceKey(source, part), number]));
  const seen = new Map<number, number>();
  return (value) => {
    const pieces: (Text | Element)[] = [];
    let end = 0;
    for (const group of value.matchAll(citationGroup)) {
      pieces.push(...textOf(value.slice(end, group.index) + (group.groups?.['stop'] ?? '')));
      for (const { source, part } of citationsIn(group[0])) {
        const number = numbers.get(referenceKey(source, part)) ?? 0;
        const time = (seen.get(number) ?? 0) + 1;
        seen.set(number, time);
        pieces.push(citationLink(number, time, pieces.at(-1)?.type === 'element'));
      }
      end = group.index + group[0].length;
    }
    return [...pieces, ...textOf(value.slice(end))];
  };
}

/** A text, without the spaces around its line ends; nothing for an empty one. */
export const textOf = (value: string): Text[] =>
  value === '' ? [] : [{ type: 'text', value: value.replace(/[ \t]*\n[ \t]*/g, '\n') }];

const citationLink = (number: number, time: number, isNext: boolean): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    href: `#bron-${number}`,
    id: `aanhaling-${number}-${time}`,
    className: isNext ? ['citation', 'citation--next'] : ['citation'],
    ariaLabel: `bron ${number}`,
    dataPagefindIgnore: '',
  },
  children: [{ type: 'text', value: String(number) }],
});
