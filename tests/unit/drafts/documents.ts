import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IPropertiesOptions,
} from 'docx';

const p = (text: string) => new Paragraph(text);
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });
const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
const cell = (text: string, columnSpan = 1) => new TableCell({ children: [p(text)], columnSpan });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

/** The bytes of a document with these parts. */
async function bytesOf(children: FileChild[], more: Partial<IPropertiesOptions> = {}): Promise<ArrayBuffer> {
  const buffer = await Packer.toBuffer(new Document({ ...more, sections: [{ children }] }));
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}

/** A tidy report: styles for title and headings, lists, a table, a link and two footnotes. */
export const tidyReport = () =>
  bytesOf(
    [
      heading('Een tafel op het plein', HeadingLevel.TITLE),
      heading('Aanleiding', HeadingLevel.HEADING_1),
      new Paragraph({ children: [new TextRun('Het plein was leeg.'), new FootnoteReferenceRun(1)] }),
      heading('2. Wat de gemeente deed', HeadingLevel.HEADING_1),
      new Paragraph({
        children: [
          new TextRun('Zij zette een '),
          new TextRun({ text: 'tafel ', bold: true }),
          new TextRun('neer, en '),
          new TextRun({ text: 'vroeg', italics: true }),
          new TextRun(' wie er kwam. Zie '),
          new ExternalHyperlink({ children: [new TextRun('het verslag')], link: 'https://www.voorbeeld.nl/verslag' }),
          new TextRun('.'),
          new FootnoteReferenceRun(2),
        ],
      }),
      bullet('Een tafel'),
      bullet('Met koffie', 1),
      bullet('Een bank'),
      heading('Kosten', HeadingLevel.HEADING_2),
      new Table({ rows: [row(cell('Wat'), cell('Euro')), row(cell('Tafel'), cell('400'))] }),
      heading('Buren over de tafel', HeadingLevel.HEADING_1),
      p('Zij bleven staan {en} zaten < een uur.'),
    ],
    {
      footnotes: {
        1: { children: [p('Verslag van de wijkschouw, 2024.')] },
        2: { children: [p('Raadsbrief over het plein, https://www.voorbeeld.nl/brief.')] },
      },
    },
  );

/** A letter with nothing but paragraphs. */
export const plainLetter = () =>
  bytesOf([p('Beste redactie,'), p('Wij hebben een voorbeeld voor u.'), p('Groet van ons.')]);

/** What people hand in: bold lines for headings, typed bullets, merged cells, a picture, a comment, and signs that mean something else on a page. */
export const uglyReport = () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return bytesOf(
    [
      bold('AANLEIDING:'),
      p('Er was\u00a0een vraag\u00ad van  bewoners\u200b. Bel 06 12 34 56 78 of mail jan@voorbeeld.nl.'),
      p('•\u00a0eerste punt met *sterretjes* en _streepjes_'),
      p('- tweede punt'),
      p('1) een stap'),
      p('2) nog een stap'),
      p(''),
      bold('Wat deed de gemeente'),
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun('Zij '),
          new TextRun({ text: 'vergad', bold: true }),
          new TextRun('erde. '),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          new TextRun({ text: 'oud', strike: true }),
          new TextRun({ text: '2', superScript: true }),
          new ImageRun({
            type: 'png',
            data: pixel,
            transformation: { width: 10, height: 10 },
            altText: { name: 'foto', title: 'foto', description: 'Mensen om een tafel' },
          }),
        ],
      }),
      new Paragraph({
        children: [new ExternalHyperlink({ children: [new TextRun('de map')], link: 'file:///G:/wijk/plan.docx' })],
      }),
      new Table({ rows: [row(cell('Kosten van alles', 2)), row(cell('a | b'), cell('<script>'))] }),
      new Table({ rows: [row(cell('Een kader met één cel'))] }),
      p('## Kop met hekjes'),
      p('[@bron] en [ ] en {accolade} &lt; en www.voorbeeld.nl/{x}'),
    ],
    { comments: { children: [{ id: 0, author: 'A', date: new Date(0), children: [p('Klopt dit wel?')] }] } },
  );
};
