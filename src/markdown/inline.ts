import type { Link, Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { withBase } from '../lib/urls.ts';
import { filledIn, type Values } from '../schemas/settings/texts/text-types.ts';

/** Where a text of the site is shown. */
interface Setting {
  base: string;
  /** The addresses of pages that this site does not show; a link to one reads as text. */
  hidden: ReadonlySet<string>;
}

/** A text of one paragraph as HTML, without the paragraph itself. What is filled in is plain text: nothing in it is read as Markdown or HTML. */
export function renderInline(tree: Root, values: Values, { base, hidden }: Setting): string {
  const hast = toHast(tree, {
    handlers: {
      text: (_, { value }: { value: string }) => ({ type: 'text', value: filledIn(value, values) }),
      link: (state, node: Link) => {
        const url = filledIn(decodeURI(node.url), values);
        const isHidden = hidden.has(url.split('#')[0] ?? '');
        const properties = isHidden ? {} : { href: url.startsWith('/') ? withBase(url, base) : url };
        return { type: 'element', tagName: 'a', properties, children: state.all(node) };
      },
    },
  });
  const [paragraph] = hast.type === 'root' ? hast.children : [];
  return paragraph?.type === 'element' ? toHtml(paragraph.children) : '';
}
