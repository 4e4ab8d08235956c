import type { Link, PhrasingContent } from 'mdast';
import type { MdastPluginEntry } from 'satteri';
import { numberReferences, referenceKey } from '../lib/citations.ts';
import { citationPattern } from '../lib/mistakes.ts';
import { citationsIn, readProse } from '../lib/prose.ts';

/** Turns each `[@source, part]` into a numbered link to the sources at the foot of the page. */
export const citationLinks: MdastPluginEntry = ({ source, sourceFormat }) => {
  const { citations } = readProse(source.replace(frontmatter, ''), sourceFormat === 'mdx' ? 'mdx' : 'md');
  const references = new Map(
    numberReferences(citations).map((reference) => [referenceKey(reference.source, reference.part), reference.number]),
  );
  const seen = new Map<number, number>();
  return {
    name: 'citation-links',
    text(node, context) {
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const group of node.value.matchAll(citationGroup)) {
        const before = node.value.slice(end, group.index) + (group.groups?.['stop'] ?? '');
        if (before) pieces.push({ type: 'text', value: before });
        for (const { source: id, part } of citationsIn(group[0])) {
          const number = references.get(referenceKey(id, part)) ?? 0;
          const time = (seen.get(number) ?? 0) + 1;
          seen.set(number, time);
          pieces.push(citationLink(number, time));
        }
        end = group.index + group[0].length;
      }
      if (pieces.length === 0) return;
      const rest = node.value.slice(end);
      if (rest) pieces.push({ type: 'text', value: rest });
      context.replaceNode(node, pieces);
    },
  };
};

/** Citations in a row with the mark that ends the sentence: on the page that mark stands before the numbers, as a printer sets it. */
export const citationGroup = new RegExp(`(?:\\s*${citationPattern.source})+(?<stop>[.,;:!?]?)`, 'g');

const frontmatter = /^---\n[\s\S]*?\n---\n/;

function citationLink(number: number, time: number): Link {
  return {
    type: 'link',
    url: `#bron-${number}`,
    data: {
      hProperties: {
        id: `aanhaling-${number}-${time}`,
        class: 'citation',
        'aria-label': `bron ${number}`,
        'data-pagefind-ignore': '',
      },
    },
    children: [{ type: 'text', value: String(number) }],
  };
}
