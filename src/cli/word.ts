import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { entryTextOf } from '../drafts/node/entry-text.ts';
import { WordError } from '../drafts/read-word.ts';
import { pathIn } from '../drafts/review/origin.ts';
import { reviewDocument } from '../drafts/review/review-document.ts';
import { readContent } from '../library/node/content-files.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { stop, written } from '../lib/node/stop.ts';
import { fixWith } from '../lib/problem.ts';
import { wordOf } from '../lib/word.ts';
import { takeBack } from './take-back.ts';

/** `npm run word -- voorbeelden/x` writes the text of an entry as a document of Word, for a round of comments; `npm run word -- x.docx` takes it back. */
const { positionals } = parseArgs({ allowPositionals: true });
const [asked] = positionals;
if (!asked) stop('Zeg van welke pagina.', 'npm run word -- voorbeelden/x, en later terug: npm run word -- x.docx');
await (asked.endsWith('.docx') ? comeBack(asked) : goOut(asked));

async function goOut(address: string): Promise<void> {
  const entries = readContent().all;
  const path = pathIn(address.replace(/^content\/(?:lokaal\/)?|\.mdx?$/g, ''));
  const entry = entries.find((each) => each.path === path);
  if (!entry)
    return stop(
      `Er is geen pagina \`${address}\`.`,
      fixWith(
        address,
        entries.map((each) => each.path),
        'Schrijf map en bestandsnaam, bijvoorbeeld lessen/x.',
      ),
    );
  const file = `${entry.id}.docx`;
  if (existsSync(file))
    stop(`\`${file}\` is er al; dat is niet overschreven.`, 'Haal het weg, of geef het een andere naam.');
  const made = await wordOf(reviewDocument(entryTextOf(entry, loadSite())));
  const bytes = Buffer.from(await made.arrayBuffer());
  written(() => writeFileSync(file, bytes, { flag: 'wx' }));
  console.log(`Gemaakt: ${file}, de tekst van ${entry.file}.
Laat collega’s erin schrijven, ook met bijgehouden wijzigingen en opmerkingen.
Daarna terug, hier: npm run word -- ${file}
Of op de site, op /bijdragen/.`);
}

async function comeBack(file: string): Promise<void> {
  const { buffer, byteOffset, byteLength } = written(() => readFileSync(file));
  try {
    const told = await takeBack(buffer.slice(byteOffset, byteOffset + byteLength), basename(file), loadSite());
    if (told === undefined)
      stop(
        `\`${file}\` is geen tekst van deze site.`,
        `Wilt u er een concept van maken? npm run nieuw -- --uit ${file} --soort voorbeeld`,
      );
    console.log(told);
  } catch (thrown) {
    if (thrown instanceof WordError) stop(`\`${file}\`: ${thrown.message}`, 'Er is niets veranderd.');
    throw thrown;
  }
}
