import { expect, test } from 'vitest';
import { plain, type PlainDocument } from '../../../src/lib/document.ts';
import { wordOf } from '../../../src/lib/word.ts';
import { paragraphsOf, readDocx } from '../../docx.ts';

const made: PlainDocument = {
  title: 'Voor het MT & de raad <3 december>',
  blocks: [
    { type: 'heading', depth: 2, text: 'Vragen' },
    {
      type: 'list',
      isOrdered: true,
      items: [plain('Wie?'), [{ text: 'Wat?' }, { text: '\nNotitie', style: 'italic' }]],
    },
    { type: 'list', isOrdered: false, items: [plain('Los')] },
    { type: 'paragraph', runs: [{ text: 'Lees ' }, { text: 'de pagina', url: 'https://x.example/?a=1&b=2' }] },
    { type: 'table', head: ['Gegeven', 'Een'], rows: [[plain('Schaal'), plain('wijk')]] },
    { type: 'paragraph', runs: plain('Een \u0000teken\u001f en 🏘') },
  ],
};

test('a document for Word is sound XML with its words, headings, lists, table and link', async () => {
  const files = readDocx(Buffer.from(await (await wordOf(made)).arrayBuffer()));
  const document = files.get('word/document.xml') ?? '';
  expect(paragraphsOf(files)).toEqual([
    'Voor het MT &amp; de raad &lt;3 december&gt;',
    'Vragen',
    'Wie?',
    'Wat?Notitie',
    'Los',
    'Lees de pagina',
    'Gegeven',
    'Een',
    'Schaal',
    'wijk',
    'Een teken en 🏘',
  ]);
  expect(document).toContain('w:val="Title"');
  expect(document).toContain('w:val="Heading1"');
  expect(document.match(/<w:numPr>/g)).toHaveLength(3);
  expect(document).toContain('<w:tblHeader/>');
  expect(files.get('word/_rels/document.xml.rels')).toContain('https://x.example/?a=1&amp;b=2');
  expect(files.get('word/styles.xml')).toContain('nl-NL');
  expect(files.has('[Content_Types].xml')).toBe(true);
});

test('a wide document lies down', async () => {
  const files = readDocx(Buffer.from(await (await wordOf(made, true)).arrayBuffer()));
  expect(files.get('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});
