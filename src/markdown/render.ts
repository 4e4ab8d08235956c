import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Link, ListItem, Parents, Table, Text } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { withBase } from '../lib/urls.ts';
import type { Entry } from '../library/entry.ts';
import type { Term } from '../library/glossary.ts';
import { photoOf } from '../prose/photo.ts';
import { questionsIn } from '../prose/questions.ts';
import { citationLinks } from './citation-links.ts';
import { componentElement, type AuthorNode } from './author-components.ts';
import { glossaryLinks } from './glossary-links.ts';
import { photoElement, type ShownPhoto } from './photo.ts';
import { fitTable } from './tables.ts';

/** What a text needs to know of the site that shows it. */
export interface TextSetting {
  base: string;
  /** The addresses of pages that this site does not show; a link to one reads as text. */
  hidden: ReadonlySet<string>;
  terms: readonly Term[];
  /** The photos that lie beside the text, by the name of their file. */
  photos: ReadonlyMap<string, ShownPhoto>;
}

/** The text of an entry as HTML, made from the tree that was judged: nothing is parsed again, and nothing in it can run. Throws on a photo that is not there: the check lets none through. */
export function renderText(entry: Entry, { base, hidden, terms, photos }: TextSetting): string {
  const cite = citationLinks(entry.references);
  const explain = glossaryLinks(entry, terms, base);
  const slugs = entry.prose.headings.map(({ slug }) => slug);
  const questions = questionsIn(entry.tree).flatMap((group) => group.questions);
  const tableNames = new Map<string, number>();
  let heading = 0;
  let inLink = false;

  const inside = (state: State, node: Parents, element: Element): Element => {
    const outer = inLink;
    inLink = true;
    element.children = state.all(node);
    inLink = outer;
    return element;
  };
  const shown = (node: AuthorNode): Element => {
    const photo = photoOf(node);
    const file = photo && photos.get(photo.name);
    if (!photo || !file) throw new Error(`${entry.file}: een foto is er niet.`);
    return photoElement(photo, file, base);
  };
  const handlers = {
    text: (_: State, { value }: Text): ElementContent[] =>
      cite(value).flatMap((piece) => {
        if (piece.type !== 'text' || inLink) return [piece];
        return explain(piece.value);
      }),
    heading: (state: State, node: Heading) =>
      inside(state, node, elementOf(`h${node.depth}`, { id: slugs[heading++] ?? '' })),
    link: (state: State, node: Link) => {
      const { url, title } = node;
      const isHidden = hidden.has(url.split('#')[0] ?? '');
      const href = url.startsWith('/') ? withBase(url, base) : url;
      return inside(state, node, elementOf('a', { ...(!isHidden && { href }), ...(title && { title }) }));
    },
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => {
      const item = defaultHandlers.listItem(state, node, parent);
      const question = questions.find((each) => each.item === node);
      if (question) item.properties['dataQuestion'] = question.id;
      return item;
    },
    table: (state: State, node: Table) => {
      const above = entry.prose.headings[heading - 1]?.text ?? 'Tabel';
      const count = (tableNames.get(above) ?? 0) + 1;
      tableNames.set(above, count);
      return fitTable(defaultHandlers.table(state, node), count > 1 ? `${above} (${count})` : above);
    },
    mdxJsxFlowElement: (state: State, node: AuthorNode) =>
      node.name === 'Foto' ? shown(node) : componentElement(state, node),
    mdxJsxTextElement: (state: State, node: AuthorNode) => componentElement(state, node),
  };
  return toHtml(
    toHast(entry.tree, { handlers, clobberPrefix: 'noot-', footnoteLabel: 'Voetnoten', footnoteBackLabel }),
  );
}

/** The name of the way back from a footnote: its number, and which of its uses where it has more. */
const footnoteBackLabel = (reference: number, again: number): string =>
  `Terug naar de tekst bij voetnoot ${reference + 1}${again > 1 ? `-${again}` : ''}`;

const elementOf = (tagName: string, properties: Properties): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});
