import type { Parents, PhrasingContent } from 'mdast';
import type { MdastPluginEntry, MdastVisitorContext } from 'satteri';
import { placeOf } from '../lib/document.ts';
import { findTerms, type Term } from '../lib/glossary.ts';
import { pathOf } from '../lib/relations.ts';
import { urlOfPath } from '../lib/urls.ts';
import { normalise } from '../lib/words.ts';

/** Links each term of the glossary at its first use in a text: never in a heading or a link, never to the text itself, and never in words that lead elsewhere. */
export const glossaryLinks =
  (terms: readonly Term[]): MdastPluginEntry =>
  ({ fileURL, source }) => {
    const linked = new Set(ownPath(fileURL));
    const taken = new Set([...source.matchAll(leading)].map(([, link, heading]) => normalise(link ?? heading ?? '')));
    return {
      name: 'glossary-links',
      text(node, context) {
        if (isInside(context.parent(node), context)) return;
        const pieces: PhrasingContent[] = [];
        let end = 0;
        for (const use of findTerms(node.value, terms)) {
          if (linked.has(use.path) || taken.has(normalise(node.value.slice(use.start, use.end)))) continue;
          linked.add(use.path);
          pieces.push({ type: 'text', value: node.value.slice(end, use.start) });
          pieces.push({
            type: 'link',
            url: urlOfPath(use.path),
            data: { hProperties: { class: 'term' } },
            children: [{ type: 'text', value: node.value.slice(use.start, use.end) }],
          });
          end = use.end;
        }
        if (pieces.length > 0) context.replaceNode(node, [...pieces, { type: 'text', value: node.value.slice(end) }]);
      },
    };
  };

/** The words of a link, or of a heading, which the table of contents links to. */
const leading = /\[([^\]]+)\]\(|^#+ (.+)$/gm;

/** Whether a node stands in a heading or a link, or is one. */
function isInside(node: Readonly<Parents> | undefined, context: MdastVisitorContext): boolean {
  if (!node || node.type === 'root') return false;
  return node.type === 'heading' || node.type === 'link' || isInside(context.parent(node), context);
}

function ownPath(file: URL | undefined): string[] {
  const inside = /content\/.*$/.exec(file?.pathname ?? '')?.[0];
  const place = inside ? placeOf(inside) : undefined;
  return place && !('level' in place) ? [pathOf(place)] : [];
}
