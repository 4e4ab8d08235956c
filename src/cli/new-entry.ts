import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as prompts from '@clack/prompts';
import { keepBasis } from '../fork/node/differences.ts';
import { contentFiles, readContent, readContentFile } from '../library/node/content-files.ts';
import { kindList, kinds, type Kind } from '../kinds.ts';
import { placeOf, type Entry } from '../library/entry.ts';
import { fillTemplate } from '../fork/template.ts';
import { failureOf } from '../lib/node/failure.ts';
import { writeNewFile } from '../lib/node/write-files.ts';
import { fixWith } from '../lib/problem.ts';
import { pathOf } from '../library/path.ts';
import { slugOf } from '../lib/words.ts';

/** `npm run nieuw`: writes a new entry from the template of its kind, or a fork's own version of a shared one; asks what the arguments do not tell. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gemeente: { type: 'string' },
    lokaal: { type: 'boolean', default: false },
    vervang: { type: 'string' },
  },
});
if (values.vervang) replaceShared(values.vervang);
const entries = readContent().entries;
const municipalities = entries.filter(({ kind }) => kind === 'municipalities');
const asks = process.stdin.isTTY === true;

const kind = positionals[0] ? kindNamed(positionals[0]) : await askKind();
const title = positionals[1] ?? (await askTitle());
const municipality = kind === 'examples' ? municipalityNamed(values.gemeente ?? (await askMunicipality())) : undefined;
const name = slugOf(municipality && !slugOf(title).startsWith(municipality) ? `${municipality} ${title}` : title);
const folder = kinds[kind].folder;
const file = `content/${values.lokaal ? 'lokaal/' : ''}${folder}/${name}.mdx`;

if (!name) stop(`Van de titel \`${title}\` is geen bestandsnaam te maken.`, 'Gebruik letters of cijfers.');

const template = readFileSync(`content/${folder}/_sjabloon.mdx`, 'utf8');
const draft = fillTemplate(template, { title, today: new Date(), municipality, order: nextOrder(entries) });
if (!written(() => writeNewFile(file, draft)))
  stop(`\`${file}\` bestaat al; het is niet overschreven.`, 'Kies een andere titel.');
console.log(`Gemaakt: ${file}

Wat nu?
  1. Open het bestand en vul het in. Bij elk veld staat uitleg, en die regels mag u weghalen.
  2. Zet achter elke bewering haar bron: [@bron, deel]. Bronnen staan in content/bronnen/.
  3. Draai: npm run controle
  4. Bekijk het op de site: npm run dev, op /${kind === 'pages' ? '' : `${folder}/`}${name}/`);

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
    if (!own) writeNewFile(copy, Buffer.from(original.bytes));
  });
  console.log(
    own
      ? `Uw tekst blijft zoals hij is: ${copy}\nDe gedeelde tekst van nu is bewaard; verandert die weer, dan ziet u dat op /over/afwijkingen/`
      : `Gemaakt: ${copy}\nPas hem aan. Verandert de gedeelde tekst later, dan ziet u dat op /over/afwijkingen/`,
  );
  process.exit(0);
}

function kindNamed(name: string): Kind {
  const found = kindList.find((each) =>
    [kinds[each].singular, kinds[each].folder].includes(name.toLowerCase() as never),
  );
  const names = kindList.map((each) => kinds[each].singular);
  return found ?? stop(`De soort \`${name}\` is er niet.`, fixWith(name, names, `Kies uit: ${names.join(', ')}.`));
}

function municipalityNamed(name: string): string {
  const ids = municipalities.map(({ id }) => id);
  return ids.includes(name)
    ? name
    : stop(
        `De gemeente \`${name}\` is er niet.`,
        fixWith(name, ids, `Kies uit: ${ids.join(', ')}; of maak eerst de gemeente.`),
      );
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

function nextOrder(all: readonly Entry[]): number {
  const orders = all.filter((entry) => entry.kind === kind).map(({ fields }) => ('order' in fields ? fields.order : 0));
  return Math.max(0, ...orders) + 1;
}

/** Writes, and stops with what the disk said where that cannot be. */
function written<T>(write: () => T): T {
  try {
    return write();
  } catch (thrown) {
    return stop(`Er is niets gemaakt. ${failureOf(thrown)}`);
  }
}

function stop(message: string, fix?: string): never {
  console.error(fix ? `${message}\n→ ${fix}` : message);
  process.exit(1);
}
