import type { Block, Run } from '../document.ts';

/** What a reader sees in a part of the page, as plain parts of a document: for Markdown and for Word. */
export const blocksOf = (part: Element): Block[] => [...part.children].flatMap(blocksOfElement);

function blocksOfElement(element: Element): Block[] {
  if (element.matches(left)) return [];
  switch (element.localName) {
    case 'h1':
    case 'h2':
      return [{ type: 'heading', depth: 2, text: wordsOf(element) }];
    case 'h3':
    case 'h4':
    case 'h5':
      return [{ type: 'heading', depth: 3, text: wordsOf(element) }];
    case 'p':
      return paragraphOf(runsOf(element));
    case 'ul':
    case 'ol': {
      const items = [...element.children].map(runsOf).filter((runs) => runs.length > 0);
      return items.length > 0 ? [{ type: 'list', isOrdered: element.localName === 'ol', items }] : [];
    }
    case 'dl':
      return [...element.querySelectorAll('dt')].flatMap(factOf);
    case 'table':
      return [tableOf(element as HTMLTableElement)];
    default: {
      const hasBlocks = element.querySelector('p, ul, ol, dl, table, h2, h3, h4') !== null;
      return hasBlocks ? blocksOf(element) : paragraphOf(runsOf(element));
    }
  }
}

/** What only works on a screen. */
const left = 'svg, nav, button, input, select, script, style, [hidden], .visually-hidden, .sources__back';

/** A term with what is said of it. */
function factOf(term: Element): Block[] {
  const values = [...(term.parentElement?.querySelectorAll('dd') ?? [])].map(runsOf);
  const joined = values.flatMap((runs, index) => (index > 0 ? [{ text: '; ' }, ...runs] : runs));
  return [{ type: 'paragraph', runs: [{ text: `${wordsOf(term)}: `, style: 'bold' }, ...joined] }];
}

function tableOf(table: HTMLTableElement): Block {
  const [first, ...others] = [...table.rows];
  const rows = table.tHead ? others : [...table.rows];
  return {
    type: 'table',
    head: table.tHead && first ? [...first.cells].map(wordsOf) : [],
    rows: rows.map((row) => [...row.cells].map(cellOf)),
  };
}

/** A list in a cell stands below each other. */
function cellOf(cell: Element): Run[] {
  const items = [...cell.querySelectorAll('li')].map(runsOf);
  if (items.length === 0) return runsOf(cell);
  return items.flatMap((runs, index) => (index > 0 ? [{ text: '\n' }, ...runs] : runs));
}

const paragraphOf = (runs: readonly Run[]): Block[] => (runs.length > 0 ? [{ type: 'paragraph', runs }] : []);

const wordsOf = (element: Element): string =>
  runsOf(element)
    .map(({ text }) => text)
    .join('')
    .trim();

/** The words of an element in their styles, without white space around them. */
function runsOf(element: Element): Run[] {
  const runs = inline(element, {}).reduce<Run[]>((before, run) => {
    const last = before.at(-1);
    const text = !last || /\s$/.test(last.text) ? run.text.replace(/^ +/, '') : run.text;
    return text ? [...before, { ...run, text }] : before;
  }, []);
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return runs.filter(({ text }) => text);
}

function inline(node: Node, style: Omit<Run, 'text'>): Run[] {
  return [...node.childNodes].flatMap((child): Run[] => {
    if (child instanceof Text) return [{ ...style, text: child.data.replace(/\s+/g, ' ') }];
    if (!(child instanceof Element) || child.matches(left)) return [];
    if (child.matches('.citation')) return [{ ...style, text: ` [${child.textContent.trim()}]` }];
    const more = inline(child, { ...style, ...styleOf(child) });
    // Parts of a list item or cell that stand below each other on the page.
    return child.matches('p, div, li, ul, ol') && more.length > 0 ? [{ text: ' ' }, ...more, { text: ' ' }] : more;
  });
}

function styleOf(element: Element): Omit<Run, 'text'> {
  if (element.matches('strong, b')) return { style: 'bold' };
  if (element.matches('em, i')) return { style: 'italic' };
  const isElsewhere = element instanceof HTMLAnchorElement && !element.getAttribute('href')?.startsWith('#');
  return isElsewhere && /^(https?|mailto):/.test(element.protocol) ? { url: element.href } : {};
}
