import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentProblems } from '../../../src/checks/content.ts';
import { templateProblems } from '../../../src/checks/templates.ts';
import { draftOf, type Draft } from '../../../src/drafts/draft.ts';
import { readWord } from '../../../src/drafts/read-word.ts';
import { readWordHtml } from '../../../src/drafts/word-document.ts';
import { fillTemplate } from '../../../src/fork/template.ts';
import { kindList, kinds, type Kind } from '../../../src/kinds.ts';
import { contentOf } from '../../../src/library/content.ts';
import { readEntry } from '../../../src/library/entry.ts';
import { readContent } from '../../../src/library/node/content-files.ts';
import { plainLetter, tidyReport, uglyReport } from './documents.ts';

const templateOf = (kind: Kind) => readFileSync(`content/${kinds[kind].folder}/_sjabloon.mdx`, 'utf8');
const { readings } = readContent();

async function draftFrom(bytes: Promise<ArrayBuffer>, kind: Kind): Promise<Draft> {
  const document = await readWord(await bytes);
  const title = document.title ?? 'Een brief over tafels';
  const filled = { title, today: new Date(), municipality: 'heusden', order: 99 };
  return draftOf(document, fillTemplate(templateOf(kind), filled), 'verslag.docx');
}

/** The text below the fields. */
const bodyOf = ({ text }: Draft) => text.split(/^---$/m).slice(2).join('---').trim();

test('a tidy report becomes a draft: its headings those of the kind, its footnotes sources to record', async () => {
  const draft = await draftFrom(tidyReport(), 'examples');
  expect(draft.text).toContain('title: "Een tafel op het plein"');
  expect(bodyOf(draft).split('\n\n## Hoe het er nu voor staat')[0]).toBe(
    [
      '## Aanleiding',
      'Het plein was leeg. [@noot-1]',
      '## Wat de gemeente deed',
      'Zij zette een **tafel** neer, en _vroeg_ wie er kwam. Zie [het verslag](https://www.voorbeeld.nl/verslag). [@noot-2]',
      '- Een tafel\n  - Met koffie\n- Een bank',
      '### Kosten',
      '| Wat   | Euro |\n| ----- | ---- |\n| Tafel | 400  |',
      '## Buren over de tafel',
      'Zij bleven staan \\{en} zaten \\< een uur.',
    ].join('\n\n'),
  );
  expect(draft.sources).toEqual([
    'noot-1: Verslag van de wijkschouw, 2024.',
    'noot-2: Raadsbrief over het plein, https://www.voorbeeld.nl/brief.',
  ]);
  expect(draft.lost).toEqual([
    'De bovenste rij van een tabel is de kop geworden',
    'De kop ‘2. Wat de gemeente deed’ heet nu ‘Wat de gemeente deed’',
  ]);
});

test('an ugly document keeps its words, and what could not be kept is told', async () => {
  const draft = await draftFrom(uglyReport(), 'examples');
  const body = bodyOf(draft);
  expect(body).toContain('## Aanleiding\n\nEr was een vraag van bewoners.');
  expect(body).toContain(
    '- eerste punt met \\*sterretjes\\* en \\_streepjes\\_\n- tweede punt\n\n1. een stap\n2. nog een stap',
  );
  expect(body).toContain('## Wat de gemeente deed\n\nZij ');
  expect(body).not.toMatch(/(?<!\\)<script|[\u00a0\u00ad\u200b\ue000]/);
  const lost = draft.lost.join('\n');
  for (const what of [
    'Een afbeelding gaat niet mee: Mensen om een tafel',
    'Een opmerking gaat niet mee: Klopt dit wel?',
    'file:///G:/wijk/plan.docx',
    'Doorgehaalde woorden',
    'Hoge of lage tekens',
    'Samengevoegde cellen',
    'Een tabel van één rij of kolom',
    'Vette regels zijn koppen geworden (2 keer)',
  ])
    expect(lost).toContain(what);
  const needed = draft.needed.join('\n');
  for (const what of ['06 12 34 56 78', 'jan@voorbeeld.nl', '[@bron]']) expect(needed).toContain(what);
});

test.each([
  ['tidy', tidyReport],
  ['plain', plainLetter],
  ['ugly', uglyReport],
])('what the check says of a draft of a %s document, of any kind, is what an editor was told', async (_, made) => {
  for (const kind of kindList) {
    const draft = await draftFrom(made(), kind);
    const file = `content/${kinds[kind].folder}/een-proef-uit-word.mdx`;
    const reading = readEntry({ file, bytes: Buffer.from(draft.text) });
    const content = contentOf([...readings, reading]);
    const problems = [
      ...reading.problems,
      ...contentProblems(content),
      ...templateProblems(reading.entry ? [reading.entry] : [], new Map([[kind, templateOf(kind)]])),
    ].filter((problem) => problem.file === file && problem.level === 'error');
    const all = [...draft.needed, ...draft.sources].join('\n');
    const lines = draft.text.split('\n');
    const untold = problems.filter(({ code, line = 0, message }) => {
      const word = /`([^`]+)`/.exec(message)?.[1] ?? '';
      if (code === 'WB-414') return !all.includes('Zet achter elke alinea, lijst en tabel haar bron');
      if (code === 'WB-411' || code === 'WB-319') return !all.includes(word.replace('mailto:', ''));
      if (code !== 'WB-117') return true;
      const above = lines.slice(0, line).toReversed();
      const [heading] = above.flatMap((each) => /^## (.*)$/.exec(each)?.[1] ?? []);
      const [field] = above.flatMap((each) => /^(\w+):/.exec(each)?.[1] ?? []);
      return !all.includes(heading ? `Schrijf ‘${heading}’` : `Vul ${field} in.`);
    });
    // A page without sections has only its fields to fill in.
    expect(untold.map(({ code, message }) => `${kind} ${code} ${message}`)).toEqual([]);
  }
});

test('what is no document of Word is refused before it is unpacked', async () => {
  const bytes = (...all: number[]) => new Uint8Array([...all, ...new Uint8Array(60)]).buffer;
  await expect(readWord(bytes(0xd0, 0xcf, 0x11, 0xe0))).rejects.toThrow('oud Word-bestand');
  await expect(readWord(bytes(0x25, 0x50, 0x44, 0x46))).rejects.toThrow('geen Word-bestand');
  await expect(readWord(bytes(0x50, 0x4b, 3, 4))).rejects.toThrow('niet heel');
  const bomb = new Uint8Array(100);
  bomb.set([0x50, 0x4b, 3, 4]);
  bomb.set([0x50, 0x4b, 1, 2], 40);
  new DataView(bomb.buffer).setUint32(64, 4_000_000_000, true);
  await expect(readWord(bomb.buffer)).rejects.toThrow('te groot');
});

test('headings begin at the second level and step over none, and a document says its title once', () => {
  const { title, blocks } = readWordHtml('<h1>Titel</h1><h3>Diep</h3><h6>Dieper</h6><h3>Terug</h3><p>x</p>');
  expect(title).toBe('Titel');
  expect(blocks.map((block) => ('depth' in block ? block.depth : 0))).toEqual([2, 3, 2, 0]);
  expect(readWordHtml('<h1>Een</h1><p>x</p><h1>Twee</h1>').title).toBeUndefined();
});
