import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { Block, PlainDocument, Run } from './document.ts';

/** A document as a file for Word, on A4, lying down when it is wide: styles for headings, real lists and tables, Dutch. */
export function wordOf({ title, blocks }: PlainDocument, isWide = false): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title,
      styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } } } },
      numbering: { config: blocks.map((_, index) => orderedList(`lijst-${index}`)) },
      sections: [
        {
          properties: { page: { size: isWide ? { ...a4, orientation: 'landscape' } : a4 } },
          children: [
            new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
            ...blocks.flatMap((block, index) => childrenOf(block, `lijst-${index}`)),
          ],
        },
      ],
    }),
  );
}

/** A4 in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Each ordered list counts from one. */
const orderedList = (reference: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 500, hanging: 360 } } },
    },
  ],
});

function childrenOf(block: Block, list: string): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: headings[block.depth] })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs), spacing: { after: 120 } })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runsOf(item),
            spacing: { after: 60 },
            ...(block.isOrdered ? { numbering: { reference: list, level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return [tableOf(block.head, block.rows)];
  }
}

const tableOf = (head: readonly string[], rows: readonly (readonly (readonly Run[])[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cellOf([{ text, style: 'bold' }])) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cellOf) })),
    ],
  });

const cellOf = (runs: readonly Run[]): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: runsOf(runs) })],
  });

const runsOf = (runs: readonly Run[]): (TextRun | ExternalHyperlink)[] =>
  runs.flatMap((run): (TextRun | ExternalHyperlink)[] =>
    run.url ? [new ExternalHyperlink({ link: run.url, children: linesOf(run, 'Hyperlink') })] : linesOf(run),
  );

const linesOf = ({ text, style }: Run, named?: string): TextRun[] =>
  clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          bold: style === 'bold',
          italics: style === 'italic',
          ...(index > 0 ? { break: 1 } : {}),
          ...(named ? { style: named } : {}),
        }),
    );

/** XML has no place for signs that cannot be typed. */
const clean = (words: string): string => words.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '');
