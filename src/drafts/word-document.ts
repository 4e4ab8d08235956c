import type { Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { parse, type HTMLElement } from 'node-html-parser';
import { Losses } from './losses.ts';
import { noteMark, phrasesOf, plain, trimmed, wordsOf } from './phrases.ts';

/** What a document of Word says, as far as a page can hold it. */
export interface WordDocument {
  /** The title, where the document has one. */
  title?: string;
  blocks: RootContent[];
  /** The footnotes, in the order of the text; the text cites the first as `noot-1`. */
  notes: string[];
  /** What could not be kept, in Dutch. */
  lost: string[];
}

/** Reads the HTML that Mammoth makes of a document. Never throws. */
export function readWordHtml(html: string): WordDocument {
  const losses = new Losses();
  const root = parse(html);
  const notes = takeNotes(root);
  for (const comment of root.querySelectorAll('dl dd'))
    losses.tell(`Een opmerking gaat niet mee: ${wordsOf(comment).replace(/ ?↑$/, '').slice(0, 160)}`);
  for (const list of root.querySelectorAll('dl')) list.remove();
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.querySelector('a[href^="#_Toc"]')) {
      losses.tell('De inhoudsopgave gaat niet mee: de pagina maakt er zelf een');
      paragraph.remove();
    }
  const title = takeTitle(root);
  const blocks = withLists(
    root.childNodes.flatMap((node) =>
      node instanceof Object && 'tagName' in node ? blockOf(node as HTMLElement, losses) : [],
    ),
  );
  const headed = blocks.some(({ type }) => type === 'heading') ? blocks : withHeadings(blocks, losses);
  const numbers = new Map<string, number>();
  const numbered = mapText(headed, (text) =>
    text.replace(/\uE000([^\uE001]*)\uE001/g, (_, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return noteMark(String(numbers.get(id)));
    }),
  );
  return {
    ...(title && { title }),
    blocks: levelled(numbered),
    notes: [...numbers.keys()].map((id) => notes.get(id) ?? ''),
    lost: losses.all,
  };
}

/** Takes the footnotes and endnotes from the end of a document: their words, by id. */
export function takeNotes(root: HTMLElement): Map<string, string> {
  const items = root.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]');
  const notes = new Map(items.map((item) => [item.id, wordsOf(item).replace(/ ?↑$/, '')]));
  for (const item of items) item.remove();
  for (const list of root.querySelectorAll('ol')) if (wordsOf(list) === '') list.remove();
  return notes;
}

/** Takes the title from a document: what has that style, or the one heading of the first level where it begins. */
export function takeTitle(root: HTMLElement): string | undefined {
  const [first, ...more] = root.querySelectorAll('h1');
  const styled = root.querySelector('h1.title');
  const found = styled ?? (more.length === 0 ? first : undefined);
  if (!found || wordsOf(found) === '') return undefined;
  found.remove();
  return wordsOf(found);
}

/** A part of a document as the blocks that it becomes. Notes leave a mark, see `noteMark`; headings keep their level in Word. */
export function blockOf(element: HTMLElement, losses: Losses): RootContent[] {
  switch (element.tagName) {
    case 'P':
      return paragraphOf(element, losses);
    case 'UL':
    case 'OL':
      return [listOf(element, losses)].filter(({ children }) => children.length > 0);
    case 'TABLE':
      return tableOf(element, losses);
    default: {
      const level = /^H([1-6])$/.exec(element.tagName)?.[1];
      if (!level) return element.children.flatMap((child) => blockOf(child, losses));
      if (element.querySelector('sup'))
        losses.tell(`Een kop kan geen voetnoot hebben: ${wordsOf(element).slice(0, 80)}`);
      for (const note of element.querySelectorAll('sup')) note.remove();
      const value = wordsOf(element);
      return /[\p{L}\p{N}]/u.test(value)
        ? [{ type: 'heading', depth: Number(level) as Heading['depth'], children: [{ type: 'text', value }] }]
        : [];
    }
  }
}

function paragraphOf(element: HTMLElement, losses: Losses): Paragraph[] {
  const children = trimmed(phrasesOf(element, losses));
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function listOf(element: HTMLElement, losses: Losses): List {
  const items = element.children.map((item): ListItem => {
    const nested = item.children.filter(({ tagName }) => tagName === 'UL' || tagName === 'OL');
    for (const list of nested) list.remove();
    const lists = nested.map((list) => listOf(list, losses)).filter(({ children }) => children.length > 0);
    return { type: 'listItem', spread: false, children: [...paragraphOf(item, losses), ...lists] };
  });
  return {
    type: 'list',
    ordered: element.tagName === 'OL',
    spread: false,
    children: items.filter(({ children }) => children.length > 0),
  };
}

function tableOf(element: HTMLElement, losses: Losses): RootContent[] {
  const rows = element.querySelectorAll('tr').filter((row) => row.closest('table') === element);
  if (element.querySelector('table')) losses.tell('Een tabel in een tabel staat nu in één cel');
  if (element.querySelector('[colspan], [rowspan]'))
    losses.tell('Samengevoegde cellen van een tabel zijn losse cellen geworden, waarvan er een paar leeg zijn');
  if (!element.querySelector('thead')) losses.tell('De bovenste rij van een tabel is de kop geworden');
  const cells = rows.map((row) =>
    row.children.flatMap((cell) => {
      const parts = cell.children.length > 0 ? cell.children : [cell];
      const phrases = parts.flatMap((part, index) => [
        ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
        ...phrasesOf(part, losses),
      ]);
      const empty = Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) - 1 }, () => []);
      return [trimmed(phrases), ...empty.slice(0, 30)];
    }),
  );
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const filled = cells.filter((row) => row.some((cell) => cell.length > 0));
  if (width < 2 || filled.length < 2) {
    losses.tell('Een tabel van één rij of kolom is gewone tekst geworden');
    return filled.flatMap((row) =>
      row.filter((cell) => cell.length > 0).map((children): Paragraph => ({ type: 'paragraph', children })),
    );
  }
  const table: Table = {
    type: 'table',
    children: filled.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => ({ type: 'tableCell', children: row[at] ?? [] })),
    })),
  };
  return [table];
}

/** Paragraphs that begin with a bullet or a number that somebody typed, as the lists they were meant to be. */
function withLists(blocks: readonly RootContent[]): RootContent[] {
  return blocks.reduce<RootContent[]>((done, block) => {
    const first = block.type === 'paragraph' ? block.children[0] : undefined;
    const mark = first?.type === 'text' ? /^(?:[•·▪◦‣●○■□➢➤✓✔–—*-]|(\d{1,3})[.)])\s+/.exec(first.value) : null;
    if (block.type !== 'paragraph' || first?.type !== 'text' || !mark) return [...done, block];
    const ordered = mark[1] !== undefined;
    const rest: Paragraph = {
      type: 'paragraph',
      children: trimmed([{ type: 'text', value: first.value.slice(mark[0].length) }, ...block.children.slice(1)]),
    };
    const item: ListItem = { type: 'listItem', spread: false, children: [rest] };
    const last = done.at(-1);
    if (last?.type === 'list' && last.ordered === ordered && typed.has(last)) last.children.push(item);
    else {
      const list: List = { type: 'list', ordered, spread: false, children: [item] };
      typed.add(list);
      done.push(list);
    }
    return done;
  }, []);
}

/** The lists that were made of typed marks. */
const typed = new WeakSet<List>();

/** A document without headings, in which short bold lines are those. */
function withHeadings(blocks: readonly RootContent[], losses: Losses): RootContent[] {
  return blocks.map((block) => {
    const [only, ...more] = block.type === 'paragraph' ? block.children : [];
    const value = only?.type === 'strong' && more.length === 0 ? plain(only.children).trim() : '';
    if (!value || value.length > 80 || /[.!,;]$/.test(value) || value.includes('\uE000')) return block;
    losses.tell('Vette regels zijn koppen geworden');
    return { type: 'heading', depth: 1, children: [{ type: 'text', value: value.replace(/:$/, '') }] };
  });
}

/** The same blocks with headings from the second level, without a step over. */
function levelled(blocks: readonly RootContent[]): RootContent[] {
  const depths = [...new Set(blocks.flatMap((each) => (each.type === 'heading' ? each.depth : [])))].sort();
  let above = 1;
  return blocks.map((each) => {
    if (each.type !== 'heading') return each;
    above = Math.min(depths.indexOf(each.depth) + 2, above + 1, 4);
    return { ...each, depth: above as Heading['depth'] };
  });
}

/** The same tree with every text changed. */
function mapText<T extends RootContent>(nodes: readonly T[], change: (text: string) => string): T[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: change(node.value) };
    return 'children' in node ? { ...node, children: mapText(node.children as RootContent[], change) as [] } : node;
  });
}
