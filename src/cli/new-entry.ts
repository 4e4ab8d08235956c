import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as prompts from '@clack/prompts';
import { draftOf, type Draft } from '../drafts/draft.ts';
import { readWord, WordError } from '../drafts/read-word.ts';
import type { WordDocument } from '../drafts/word-document.ts';
import { keepBasis } from '../fork/node/differences.ts';
import { findMunicipality } from '../fork/node/municipalities.ts';
import { contentFiles, readContent, readContentFile } from '../library/node/content-files.ts';
import { kindList, kinds, type Kind } from '../kinds.ts';
import { placeOf, type Entry } from '../library/entry.ts';
import { fieldHelp, fillTemplate, type DraftFields } from '../fork/template.ts';
import { loadSite, readSiteIn } from '../lib/node/load-site.ts';
import { isFork } from '../lib/node/url-locks.ts';
import { writeNewFile } from '../lib/node/write-files.ts';
import { stop, written } from '../lib/node/stop.ts';
import { fixWith } from '../lib/problem.ts';
import { pathOf } from '../library/path.ts';
import { besideOf } from '../library/photos.ts';
import { slugOf } from '../lib/words.ts';
import { takeBack } from './take-back.ts';

/** `npm run nieuw`: writes a new entry from the template of its kind, from a document of Word (`--uit`), or a fork's own version of a shared one; asks what the arguments do not tell. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gemeente: { type: 'string' },
    lokaal: { type: 'boolean', default: false },
    soort: { type: 'string' },
    uit: { type: 'string' },
    vervang: { type: 'string' },
  },
});
if (values.vervang) replaceShared(values.vervang);
const entries = readContent().entries;
const municipalities = entries.filter(({ kind }) => kind === 'municipalities');
const { organisation, forms } = readSiteIn().site ?? {};
const asks = process.stdin.isTTY === true;
const bytes = values.uit ? bytesIn(values.uit) : undefined;
if (values.uit && bytes) await takeBackOf(values.uit, bytes);
/** In a fork all that is new is its own. */
const layer = values.lokaal || isFork() ? 'content/lokaal' : 'content';

const [kindWord, titleWords] = values.soort ? [values.soort, positionals[0]] : positionals;
const kind = kindWord ? kindNamed(kindWord) : await askKind();
const document = values.uit && bytes ? await documentIn(values.uit, bytes) : undefined;
const title = titleWords ?? document?.title ?? (await askTitle());
const municipality = kind === 'examples' ? municipalityNamed(values.gemeente ?? (await ownOrAsked())) : undefined;
const named = municipality && !slugOf(title).startsWith(municipality) ? `${municipality} ${title}` : title;
const register = kind === 'municipalities' ? registered(title) : undefined;
const made = write(kind, named, { title, today: new Date(), municipality, register }, document);
if (!made) stop(`Er bestaat al een tekst met die naam; die is niet overschreven.`, 'Kies een andere titel.');
const { file, draft } = made;
const help = fieldHelp(kind, forms);
console.log(`Gemaakt: ${file}
${draft ? told(draft) : ''}
De velden, met een * als zij nodig zijn:
${help.map((field) => `  ${field.isNeeded ? '*' : ' '} ${field.field}: ${field.help}`).join('\n')}

Wat nu?
  1. Open het bestand en schrijf iets op elke plaats met VUL IN. Regels met een # zijn uitleg, en mogen weg.
  2. Zet achter elke bewering haar bron: [@bron, deel]. Bronnen staan in content/bronnen/.
  3. Hebt u een foto? Zet het bestand in dezelfde map, en in de tekst op een eigen regel:
     <Foto bestand="./naam.jpg" alt="Wat erop te zien is" maker="Wie haar maakte" licentie="CC BY 4.0" />
  4. Draai: npm run controle
  5. Bekijk het op de site: npm run dev, op ${file.replace(/^content\/(lokaal\/)?(paginas\/)?/, '/').replace(/\.mdx$/, '/')}`);

/** Writes an entry of a kind, from a document where there is one, and gives its place; nothing where there is a file of that name. */
function write(
  ofKind: Kind,
  named: string,
  fields: DraftFields,
  from?: WordDocument,
): { file: string; draft: Draft | undefined } | undefined {
  const name = slugOf(named);
  if (!name) stop(`Van de titel \`${named}\` is geen bestandsnaam te maken.`, 'Gebruik letters of cijfers.');
  const { folder } = kinds[ofKind];
  const template = readFileSync(`content/${folder}/_sjabloon.mdx`, 'utf8');
  const roles = entries.filter((entry) => entry.kind === 'roles').map(({ id }) => id);
  const place = `${layer}/${folder}/${name}.mdx`;
  const filled = fillTemplate(template, { ...fields, roles, order: nextOrder(entries, ofKind) });
  const draft = from && draftOf(from, filled, basename(values.uit ?? ''));
  return written(() => writeNewFile(place, draft?.text ?? filled)) ? { file: place, draft } : undefined;
}

/** Code and province of a municipality: of the site itself, or of the list of all. */
function registered(name: string): DraftFields['register'] {
  const { code, province } = organisation ?? {};
  return code && slugOf(ownPlace()) === slugOf(name) ? { code, province } : findMunicipality(name).found;
}

/** The bytes of a file; stops where it cannot be read. */
function bytesIn(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = written(() => readFileSync(path));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** Takes back a document that went out as the text of an entry, and stops; goes on with any other. */
async function takeBackOf(path: string, from: ArrayBuffer): Promise<void> {
  try {
    const told = await takeBack(from, path, loadSite());
    if (told === undefined) return;
    console.log(told);
    process.exit(0);
  } catch (thrown) {
    if (thrown instanceof WordError) stop(`\`${path}\`: ${thrown.message}`, 'Er is niets veranderd.');
    throw thrown;
  }
}

/** What a document of Word says; stops where it cannot be read. */
async function documentIn(path: string, from: ArrayBuffer): Promise<WordDocument> {
  try {
    return await readWord(from);
  } catch (thrown) {
    if (thrown instanceof WordError) return stop(`\`${path}\`: ${thrown.message}`, 'Er is niets gemaakt.');
    throw thrown;
  }
}

/** What a draft tells who made it. */
function told({ needed, sources, lost }: Draft): string {
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 ? `\n${title}\n${items.map((item) => `  - ${item}\n`).join('')}` : '';
  return `${list('Dit vult u nog aan:', needed)}${list('Deze bronnen legt u vast:', sources)}${list('Dit ging niet of anders mee:', lost)}
Dit staat ook bovenaan het bestand.
`;
}

/** Copies a shared text to the local layer and keeps how it is now; a text that is there already stays. */
function replaceShared(path: string): never {
  const files = contentFiles().flatMap((file) => {
    const place = placeOf(file);
    return 'level' in place ? [] : [{ file, path: pathOf(place), layer: place.layer }];
  });
  const shared = files.find((each) => each.layer === 'shared' && each.path === path);
  if (!shared) {
    const paths = files.filter(({ layer }) => layer === 'shared').map((each) => each.path);
    stop(
      `Er is geen gedeelde tekst \`${path}\`.`,
      fixWith(path, paths, 'Schrijf map en bestandsnaam, bijvoorbeeld lessen/x.'),
    );
  }
  const own = files.find((each) => each.layer === 'local' && each.path === path);
  const copy = own?.file ?? shared.file.replace('content/', 'content/lokaal/');
  const original = readContentFile(shared.file);
  written(() => {
    keepBasis(original);
    if (own) return;
    writeNewFile(copy, Buffer.from(original.bytes));
    for (const photo of photosOf(shared.file))
      writeNewFile(photo.replace('content/', 'content/lokaal/'), Buffer.from(readContentFile(photo).bytes));
  });
  console.log(
    own
      ? `Uw tekst blijft zoals hij is: ${copy}\nDe gedeelde tekst van nu is bewaard; verandert die weer, dan ziet u dat op /over/afwijkingen/`
      : `Gemaakt: ${copy}\nPas hem aan. Verandert de gedeelde tekst later, dan ziet u dat op /over/afwijkingen/`,
  );
  process.exit(0);
}

/** The photos that a text shows, which lie beside it. */
function photosOf(file: string): string[] {
  const { readings, photos } = readContent();
  const shown = readings.find((reading) => reading.file === file)?.entry?.prose.photos ?? [];
  return shown.map(({ name }) => besideOf({ file }, name)).filter((photo) => photos.has(photo));
}

function kindNamed(name: string): Kind {
  const found = kindList.find((each) =>
    [kinds[each].singular, kinds[each].folder].includes(name.toLowerCase() as never),
  );
  const names = kindList.map((each) => kinds[each].singular);
  return found ?? stop(`De soort \`${name}\` is er niet.`, fixWith(name, names, `Kies uit: ${names.join(', ')}.`));
}

/** The file name of a municipality, which is made where it is in the list of all municipalities and not yet on the site. */
function municipalityNamed(name: string): string {
  const ids = municipalities.map(({ id }) => id);
  if (ids.includes(name)) return name;
  const { found, hint } = findMunicipality(name);
  const own = organisation?.code && slugOf(ownPlace()) === slugOf(name) ? ownPlace() : undefined;
  const known = found && municipalities.find(({ fields }) => 'code' in fields && fields.code === found.code);
  if (known) return known.id;
  const place = found?.name ?? own;
  if (!place)
    return stop(`De gemeente \`${name}\` is er niet.`, fixWith(name, ids, hint || `Kies uit: ${ids.join(', ')}.`));
  const made = write('municipalities', place, { title: place, today: new Date(), register: registered(place) });
  if (made) console.log(`Gemaakt: ${made.file}, want deze gemeente stond er nog niet. Vul ook dit bestand in.\n`);
  return slugOf(place);
}

/** What the municipality of this site is called. */
function ownPlace(): string {
  return (organisation?.name ?? '').replace(/^Gemeente /, '');
}

/** The municipality of this site; that of another organisation is asked. */
async function ownOrAsked(): Promise<string> {
  return organisation?.code ? ownPlace() : askMunicipality();
}

async function askKind(): Promise<Kind> {
  needTerminal('de soort', `npm run nieuw -- voorbeeld "Titel" --gemeente heusden`);
  return answered(
    await prompts.select({
      message: 'Wat wilt u maken?',
      options: kindList.map((value) => ({ value, label: kinds[value].singular })),
    }),
  );
}

async function askTitle(): Promise<string> {
  needTerminal('de titel', `npm run nieuw -- ${kinds[kind].singular} "Titel"`);
  return answered(
    await prompts.text({
      message: 'Wat is de titel?',
      validate: (text) => (slugOf(text ?? '') ? undefined : 'Schrijf een titel met letters of cijfers.'),
    }),
  );
}

async function askMunicipality(): Promise<string> {
  needTerminal('de gemeente', `npm run nieuw -- voorbeeld "${title}" --gemeente heusden`);
  return answered(
    await prompts.select({
      message: 'Uit welke gemeente?',
      options: municipalities.map(({ id, fields }) => ({ value: id, label: fields.title })),
    }),
  );
}

function needTerminal(what: string, example: string): void {
  if (!asks) stop(`Zeg ook ${what}.`, `Bijvoorbeeld: ${example}`);
}

function answered<T>(answer: T): Exclude<T, symbol> {
  return prompts.isCancel(answer) ? stop('Gestopt.', 'Er is niets gemaakt.') : (answer as Exclude<T, symbol>);
}

function nextOrder(all: readonly Entry[], ofKind: Kind): number {
  const orders = all
    .filter((entry) => entry.kind === ofKind)
    .map(({ fields }) => ('order' in fields ? fields.order : 0));
  return Math.max(0, ...orders) + 1;
}
