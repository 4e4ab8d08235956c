import { expect, test } from 'vitest';
import { entryTextOf } from '../../../src/drafts/node/entry-text.ts';
import { originOf } from '../../../src/drafts/review/origin.ts';
import { returnedOf, type Returned } from '../../../src/drafts/review/returned.ts';
import { reviewDocument } from '../../../src/drafts/review/review-document.ts';
import { readContent } from '../../../src/library/node/content-files.ts';
import { wordOf } from '../../../src/lib/word.ts';
import { differenceInWords } from '../../../src/proposal/differences.ts';
import type { EntryText } from '../../../src/schemas/published/entry-text.ts';
import { readDocx, writeDocx } from '../../docx.ts';
import { plainLetter } from './documents.ts';

const site = { url: 'https://werkbank.example.nl', base: '/kennis' };
const header = `---
title: "Een tafel op het plein" # zo heet het daar
summary: Hoe buren een leeg plein gingen gebruiken.
practices:
  - id: werken-aan-relaties
    why: De tafel bracht mensen bij elkaar.
---
`;
const body = `
## Aanleiding

Het plein was *altijd* leeg & stil [@verslag-2024, plein]. Dat zei ook een [buurvrouw](/rollen/wijkmanager/).

De wethouder kwam kijken [@brief-2024].

## Wat de gemeente deed

<Handvat>

1. Zet een tafel neer.
2. Wacht een week.
3. Vraag wie er zat.

</Handvat>

- Koffie, met \`npm run controle\`
  - en <Taal code="en">tea</Taal>
- Een bank [@verslag-2024]

| Wat   | Euro |
| :---- | ---: |
| Tafel | 400  |
| Bank  | 250  |

> Wij zaten er **elke** avond.

\`\`\`yaml
practices:
  - id: x
\`\`\`

<Foto bestand="./plein.jpg" alt="Buren aan een tafel." maker="Gemeente" licentie="CC BY 4.0" />

Een noot[^1].

[^1]: Zo staat het in het verslag.
`;
const entry: EntryText = {
  address: `${site.url}${site.base}/voorbeelden/tafel/`,
  file: 'content/voorbeelden/tafel.mdx',
  text: header + body,
};

const goOut = async (of: EntryText) => (await wordOf(reviewDocument(of))).arrayBuffer();

async function comeBack(bytes: ArrayBuffer, now: EntryText): Promise<Returned> {
  const origin = await originOf(bytes);
  if (!origin) throw new Error('The document does not say where it came from.');
  return returnedOf(bytes, origin, now);
}

/** What comes back of a document that was edited, part by part. */
async function edited(
  edit: (xml: string) => string,
  now = entry,
  more: Record<string, string> = {},
): Promise<Returned> {
  const files = readDocx(Buffer.from(await goOut(entry)));
  const [part, xml] = ['word/document.xml', files.get('word/document.xml') ?? ''];
  const after = edit(xml);
  expect(after).not.toBe(xml);
  for (const [name, text] of Object.entries(more)) files.set(name, text);
  return comeBack(writeDocx(files.set(part, after)), now);
}

const swap = (from: string, to: string) => (xml: string) => xml.replace(from, () => to);
/** The paragraph of Word in which words stand. */
const paragraphWith = (words: string, xml: string) =>
  (xml.match(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g) ?? []).find((each) => each.includes(words)) ?? '';
const told = ({ differences }: Returned) => differences.map(differenceInWords);
const bodyWith = (from: string, to: string) => header + body.replace(from, () => to);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('the text of every entry goes to Word and comes back to the letter', { timeout: 120_000 }, async () => {
  const all = readContent().all.filter(({ kind }, at) => kind !== 'sources' || at % 20 === 0);
  expect(all.length).toBeGreaterThan(200);
  for (const each of all) {
    const text = entryTextOf(each, site);
    const { isChanged, text: back, ...rest } = await comeBack(await goOut(text), text);
    expect(back, each.file).toBe(text.text);
    expect({ isChanged, ...rest }, each.file).toEqual({
      file: each.file,
      isChanged: false,
      differences: [],
      comments: [],
      needed: [],
      sources: [],
      lost: [],
    });
  }
});

test('what Word has no form for comes back too: tables, quotations, code, photos, notes, and line ends of Windows', async () => {
  for (const text of [entry.text, entry.text.replaceAll('\n', '\r\n'), header, `${header}\n`]) {
    const back = await comeBack(await goOut({ ...entry, text }), { ...entry, text });
    expect(back.text).toBe(text);
    expect(back.differences).toEqual([]);
  }
});

test('a document shows what it is of, its title, summary and marks, and leads to sources and pages', async () => {
  const files = readDocx(Buffer.from(await goOut(entry)));
  const xml = files.get('word/document.xml') ?? '';
  const words = xml.replace(/<[^>]*>/g, '');
  expect(words).toContain(`Dit is de tekst van ${entry.address}. Verander wat u wilt`);
  expect(words).toContain('[@verslag-2024, plein]');
  expect(xml).toMatch(/w:val="Subtitle"\/>[\s\S]{0,200}Hoe buren een leeg plein/);
  expect(files.get('word/_rels/document.xml.rels')).toContain(`${site.url}/kennis/rollen/wijkmanager/`);
  expect(files.get('word/_rels/document.xml.rels')).toContain(`${site.url}/kennis/bronnen/verslag-2024/`);
});

test('a sentence that changed changes its paragraph alone, with its marks as they were', async () => {
  const back = await edited(swap('leeg &amp; stil', 'vol &amp; druk'));
  expect(back.text).toBe(bodyWith('leeg & stil', 'vol & druk'));
  expect(told(back)).toEqual([
    'Veranderd: alinea onder ‘Aanleiding’. Het plein was altijd [weg: leeg][erbij: vol] & [weg: stil][erbij: druk] [@verslag-2024, plein]. Dat zei ook een buurvrouw.',
  ]);
  expect(back.needed).toEqual([]);
});

test('a bullet that is gone is gone, and a numbered list counts on', async () => {
  const back = await edited((xml) => xml.replace(paragraphWith('Wacht een week', xml), ''));
  expect(back.text).toBe(bodyWith('2. Wacht een week.\n3. Vraag', '2. Vraag'));
  expect(told(back)).toEqual(['Weg: punt onder ‘Wat de gemeente deed’. Wacht een week.']);
});

test('a paragraph and a heading that were added stand where they were put', async () => {
  const fresh = `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run('Een maand later')}</w:p><w:p>${run('Er stond een_tweede tafel.')}</w:p>`;
  const back = await edited((xml) => {
    const old = paragraphWith('De wethouder', xml);
    return xml.replace(old, () => old + fresh);
  });
  expect(back.text).toBe(
    bodyWith('[@brief-2024].\n', '[@brief-2024].\n\n### Een maand later\n\nEr stond een_tweede tafel.\n'),
  );
  expect(told(back)).toEqual([
    'Erbij: kop. Een maand later',
    'Erbij: alinea onder ‘Een maand later’. Er stond een_tweede tafel.',
  ]);
  expect(back.needed).toContain(
    'Zet achter wat erbij kwam zijn bron, zoals [@bron, deel]; in <Handvat> hoeft dat niet.',
  );
});

test('a cell that changed leaves the other rows as they were', async () => {
  const back = await edited(swap('>250<', '>300<'));
  expect(back.text).toBe(bodyWith('| Bank  | 250  |', '| Bank | 300 |'));
  expect(told(back)).toEqual([
    'Veranderd: tabel onder ‘Wat de gemeente deed’. Wat | Euro / Tafel | 400 / Bank | [weg: 250][erbij: 300]',
  ]);
});

test('a citation that was taken away is asked about, and so is a component that does not close', async () => {
  const back = await edited((xml) =>
    xml.replace('[@brief-2024]', '').replace(paragraphWith('&lt;/Handvat&gt;', xml), ''),
  );
  expect(back.text).toContain('De wethouder kwam kijken.\n');
  expect(back.needed.join('\n')).toContain('Een verwijzing naar een bron is weg: [@brief-2024]. Klopt dat?');
  expect(back.needed.join('\n')).toContain('Een component is niet goed gesloten');
  expect(told(back)).toContain('Weg: merkteken onder ‘Wat de gemeente deed’. </Handvat>');
});

test('title and summary go to their fields, which keep their comments', async () => {
  const back = await edited((xml) =>
    xml.replace('Een tafel op het plein', 'Twee tafels').replace('een leeg plein', 'hun plein'),
  );
  expect(back.text).toBe(
    entry.text
      .replace('"Een tafel op het plein" # zo', '"Twee tafels" # zo')
      .replace('een leeg plein gingen', 'hun plein gingen'),
  );
  expect(told(back)).toEqual([
    'Veranderd: titel. [weg: Een][erbij: Twee] [weg: tafel op het plein][erbij: tafels]',
    'Veranderd: samenvatting. Hoe buren [weg: een][erbij: hun] [weg: leeg] plein gingen gebruiken.',
  ]);
});

test('tracked changes are taken as accepted, comments are listed, and a footnote is a source to record', async () => {
  const tracked = (name: string, inner: string) =>
    `<w:${name} w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">${inner}</w:${name}>`;
  const files = readDocx(Buffer.from(await goOut(entry)));
  const back = await edited(
    (xml) => {
      const old = paragraphWith('De wethouder', xml);
      const words = /<w:r>(?:(?!<w:r>)[\s\S])*?De wethouder kwam kijken[\s\S]*?<\/w:r>/.exec(old)?.[0] ?? '';
      const deleted = tracked('del', '<w:r><w:delText>kwam</w:delText></w:r>');
      return xml.replace(
        words,
        () =>
          `${run('De wethouder ')}${deleted}${tracked('ins', run('ging'))}${run(' kijken ')}<w:r><w:commentReference w:id="0"/></w:r>`,
      );
    },
    entry,
    {
      'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="An" w:initials="A"><w:p>${run('Klopt dit wel?')}</w:p></w:comment></w:comments>`,
      '[Content_Types].xml': (files.get('[Content_Types].xml') ?? '').replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml" PartName="/word/comments.xml"/></Types>',
      ),
    },
  );
  expect(back.text).toBe(bodyWith('kwam kijken', 'ging kijken'));
  expect(back.comments).toEqual(['‘Klopt dit wel?’, bij: De wethouder ging kijken [@brief-2024].']);
  expect(back.lost).toEqual([
    'Bijgehouden wijzigingen zijn overgenomen alsof u ze accepteerde: wat erbij kwam staat er, wat weg moest is weg',
  ]);
});

test('a paragraph that was moved is told as moved, and one that only became bold as such', async () => {
  const moved = await edited((xml) => {
    const old = paragraphWith('De wethouder', xml);
    return xml.replace(old, '').replace(/<w:sectPr/, () => `${old}<w:sectPr`);
  });
  expect(told(moved)).toEqual([
    'Verplaatst: alinea onder ‘Wat de gemeente deed’. De wethouder kwam kijken [@brief-2024].',
  ]);
  const bold = await edited(
    swap(
      'Een bank ',
      'Een bank '.trim() +
        ' </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hier</w:t></w:r><w:r><w:t xml:space="preserve"> ',
    ),
  );
  expect(bold.text).toBe(bodyWith('- Een bank [', '- Een bank **hier** ['));
});

test('what changed on the site in the meantime stays, and where both changed one is asked to look', async () => {
  const now = {
    ...entry,
    text: entry.text.replace('Wacht een week', 'Wacht twee weken').replace('kwam kijken', 'kwam langs'),
  };
  const apart = await edited(swap('leeg &amp; stil', 'vol &amp; druk'), now);
  expect(apart.text).toBe(now.text.replace('leeg & stil', 'vol & druk'));
  expect(apart.needed).toEqual([]);
  const both = await edited(swap('kwam kijken', 'ging kijken'), now);
  expect(both.text).toBe(now.text.replace('kwam langs', 'ging kijken'));
  expect(both.needed.join('\n')).toContain('Dit veranderde intussen ook op de site.');
  const unchanged = await comeBack(await goOut(entry), now);
  expect(unchanged.text).toBe(now.text);
  expect(unchanged.isChanged).toBe(false);
});

test('a document that lost what it kept about itself is known by its first words, and one from elsewhere is not', async () => {
  const files = readDocx(Buffer.from(await goOut(entry)));
  files.set('docProps/custom.xml', '<Properties/>');
  const bytes = writeDocx(files);
  expect(await originOf(bytes)).toEqual({ address: entry.address, path: 'voorbeelden/tafel', stand: undefined });
  expect((await comeBack(bytes, entry)).isChanged).toBe(false);
  expect(await originOf(await plainLetter())).toBeUndefined();
  expect(await originOf(new Uint8Array(40).buffer)).toBeUndefined();
});
