/** A document in plain parts, that can be written as Markdown and for Word. */
export interface PlainDocument {
  title: string;
  blocks: readonly Block[];
  /** What a file for Word keeps about itself, by name, and shows nowhere in its text. */
  properties?: Readonly<Record<string, string>>;
}

/** A part of a document. An item is of a list that can have lists in it: its depth counts from 0, and those with one number of their list count on. */
export type Block =
  | { type: 'heading'; depth: 2 | 3 | 4; text: string }
  | { type: 'paragraph'; runs: readonly Run[]; look?: Look }
  | { type: 'list'; isOrdered: boolean; items: readonly (readonly Run[])[] }
  | { type: 'item'; isOrdered: boolean; depth: number; list: number; runs: readonly Run[] }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly (readonly Run[])[])[] };

/** What a paragraph is, where it is no running text: a summary, a quotation, or what is told of the document itself. */
export type Look = 'summary' | 'quotation' | 'aside';

/** Words in one style; with an address, a link. A new line in them stays one. `mark` is for what stands in a text and is no word of it. */
export interface Run {
  text: string;
  style?: 'bold' | 'italic' | 'both' | 'mark' | undefined;
  url?: string | undefined;
}

/** Words without style. */
export const plain = (text: string): Run[] => [{ text }];

/** A paragraph of words without style. */
export const paragraph = (text: string): Block => ({ type: 'paragraph', runs: plain(text) });

/** A document as Markdown. */
export const markdownOf = ({ title, blocks }: PlainDocument): string =>
  [`# ${escapeMarkdown(title)}`, ...blocks.map(markdownOfBlock)].join('\n\n').concat('\n');

function markdownOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return markdownOfRuns(block.runs);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.isOrdered ? `${index + 1}. ` : '- ';
          return mark + markdownOfRuns(item).replaceAll('\n', () => `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'item':
      return `${'   '.repeat(block.depth)}${block.isOrdered ? '1.' : '-'} ${markdownOfRuns(block.runs)}`;
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const cellOf = (runs: readonly Run[]) => markdownOfRuns(runs).replaceAll('\\\n', '<br>');
      return [
        row(block.head.map(escapeMarkdown)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cellOf))),
      ].join('\n');
    }
  }
}

const markdownOfRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, style, url }) => {
      const mark = { bold: '**', italic: '*', both: '***', mark: '' }[style ?? 'mark'];
      const lines = text
        .split('\n')
        .map((line) => line.replace(/\S(?:.*\S)?/, (inner) => mark + escapeMarkdown(inner) + mark));
      const words = lines.join('\\\n');
      return url ? `[${words}](<${url}>)` : words;
    })
    .join('');

/** Plain words that Markdown must not read as marks; a new line stays one. */
export const escapeMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>#|~&!]|^(?:[-+]|\d+[.)])(?=\s)/gm, (mark) => mark.replace(/([^\d])$/, '\\$1'))
    .replace(/\n/g, '\\\n');
