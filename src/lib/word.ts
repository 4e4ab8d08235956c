import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { Block, Look, PlainDocument, Run } from './document.ts';

/** A document as a file for Word, on A4, lying down when it is wide: styles for headings, real lists and tables, Dutch. */
export function wordOf({ title, blocks, properties = {} }: PlainDocument, isWide = false): Promise<Blob> {
  const lists = blocks.map((block, index) => (block.type === 'item' ? `telling-${block.list}` : `lijst-${index}`));
  return Packer.toBlob(
    new Document({
      title,
      customProperties: Object.entries(properties).map(([name, value]) => ({ name, value: clean(value) })),
      styles: {
        default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } } },
        paragraphStyles: [
          { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 26, color: soft } },
          { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', paragraph: { indent: { left: 500 } } },
        ],
      },
      numbering: { config: [...new Set(lists)].map(orderedList) },
      sections: [
        {
          properties: { page: { size: isWide ? { ...a4, orientation: 'landscape' } : a4 } },
          children: [
            new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
            ...blocks.flatMap((block, index) => [
              // Word makes one table of two that follow on each other.
              ...(block.type === 'table' && blocks[index - 1]?.type === 'table' ? [new Paragraph('')] : []),
              ...childrenOf(block, lists[index] ?? ''),
            ]),
          ],
        },
      ],
    }),
  );
}

/** A4 in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };

/** The colour of what is no running text: dark enough to read on white paper. */
const soft = '595959';

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** How deep a list can stand in others: what is deeper stands as deep as this. */
const deepest = 8;

/** Each ordered list counts from one. */
const orderedList = (reference: string) => ({
  reference,
  levels: Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 360 } } },
  })),
});

function childrenOf(block: Block, list: string): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: headings[block.depth] })];
    case 'paragraph':
      return [
        new Paragraph({ children: runsOf(block.runs), spacing: { after: 120 }, ...looks[block.look ?? 'plain'] }),
      ];
    case 'item': {
      const level = Math.min(block.depth, deepest);
      return [
        new Paragraph({
          children: runsOf(block.runs),
          spacing: { after: 60 },
          ...(block.isOrdered ? { numbering: { reference: list, level } } : { bullet: { level } }),
        }),
      ];
    }
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

const looks: Readonly<Record<Look | 'plain', IParagraphOptions>> = {
  plain: {},
  summary: { style: 'Subtitle' },
  quotation: { style: 'Quote' },
  aside: { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } },
};

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
    run.url
      ? [
          new ExternalHyperlink({
            link: run.url,
            children: linesOf(run, run.style === 'mark' ? undefined : 'Hyperlink'),
          }),
        ]
      : linesOf(run),
  );

const linesOf = ({ text, style }: Run, named?: string): TextRun[] =>
  clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          bold: style === 'bold' || style === 'both',
          italics: style === 'italic' || style === 'both',
          ...(style === 'mark' ? { color: soft, size: 18 } : {}),
          ...(index > 0 ? { break: 1 } : {}),
          ...(named ? { style: named } : {}),
        }),
    );

/** XML has no place for signs that cannot be typed. */
const clean = (words: string): string => words.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '');
