import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as prompts from '@clack/prompts';
import { findMunicipality, listYear } from '../fork/node/municipalities.ts';
import { forgeOf, forkFiles, forkLock, ownerOf, type ForkAnswers } from '../fork/fork-files.ts';
import { failureOf } from '../lib/node/failure.ts';
import { writeFiles } from '../lib/node/write-files.ts';
import { stop } from '../lib/node/stop.ts';
import { formatProblems } from '../lib/problem.ts';
import { readSite, siteFile } from '../lib/site.ts';
import { environments, siteSettings } from '../schemas/settings/site.ts';

/** `npm run fork:init`: makes of a copy a site of an organisation of its own; asks what the arguments do not tell, and writes everything or nothing. */
const { values } = parseArgs({
  options: {
    gemeente: { type: 'string' },
    code: { type: 'string' },
    provincie: { type: 'string' },
    organisatie: { type: 'string' },
    naam: { type: 'string' },
    adres: { type: 'string' },
    pad: { type: 'string' },
    omgeving: { type: 'string' },
    mail: { type: 'string' },
    repository: { type: 'string' },
    forge: { type: 'string' },
    tak: { type: 'string' },
    security: { type: 'string' },
    beoordelaars: { type: 'string' },
    gedeeld: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
});
const asks = process.stdin.isTTY === true;
const example =
  'npm run fork:init -- --gemeente Ede --adres https://kennisbank.voorbeeld.nl --mail redactie@voorbeeld.nl --repository https://github.com/voorbeeld/kennisbank';

const current = existsSync(siteFile) ? readSite(readFileSync(siteFile, 'utf8')).site : undefined;
const isOurs = existsSync(forkLock) || current?.environment !== 'voorbeeld';
if (isOurs && !values.force)
  stop(`\`${siteFile}\` is al van een organisatie; er is niets veranderd.`, 'Opnieuw beginnen? Geef --force mee.');
if (!existsSync('publiccode.yml')) stop('`publiccode.yml` is er niet.', 'Haal het terug uit de gedeelde versie.');

const organisation = await askOrganisation();
const place = organisation.name.replace(/^Gemeente /, '');
const repository = await text(
  'repository',
  'Waar staan de bestanden van uw site?',
  'https://github.com/naam/kennisbank',
);
const email = await text('mail', 'Op welk e-mailadres bereiken lezers u?', 'redactie@voorbeeld.nl');
const address = splitAddress(
  await text('adres', 'Op welk adres komt de site te staan?', 'https://kennisbank.voorbeeld.nl'),
);
const answers: ForkAnswers = {
  name: await text('naam', 'Hoe heet uw site?', '', `Kennisbank ${place}`),
  url: address.url,
  base: await text('pad', 'Onder welk pad? Alleen / als de site dat hele adres heeft.', '/kennisbank', address.path),
  environment: (values.omgeving ?? 'acceptatie') as (typeof environments)[number],
  organisation,
  email,
  repository: {
    url: repository,
    forge: (values.forge ?? forgeOf(repository) ?? (await askForge())) as ForkAnswers['repository']['forge'],
    branch: values.tak ?? 'main',
  },
  security: await text('security', 'Waar meldt iemand een lek?', 'een e-mailadres of een webadres', email),
  owners: await text(
    'beoordelaars',
    'Wie beoordeelt wijzigingen?',
    '@naam/team',
    `@${ownerOf(repository) ?? 'redactie'}`,
  ),
  upstream: await sharedSite(),
};

const files = forkFiles(answers, readFileSync('publiccode.yml', 'utf8'));
if (existsSync(forkLock)) files.delete(forkLock);
const { problems } = readSite(files.get(siteFile));
if (problems.length > 0)
  stop(`Zo kan het niet; er is niets geschreven.\n\n${formatProblems(problems)}`, 'Pas uw antwoorden aan.');
try {
  writeFiles(files);
} catch (thrown) {
  stop(`Er is niets geschreven. ${failureOf(thrown)}`);
}
console.log(`Geschreven:
${[...files.keys()].map((file) => `  ${file}`).join('\n')}

Wat nu?
  1. Bekijk de site: npm run dev
  2. Zet uw beeldmerk in content/lokaal/logo.svg, en uw teksten in mappen daarnaast.
  3. Leg het vast: git add -A && git commit -m "${answers.name}"
  4. Haalt u later nieuwe gedeelde teksten op, draai dan eerst: npm run upgrade:proef${
    answers.upstream
      ? ''
      : `

Bij upstream in ${siteFile} staat nog niets. Zet er het adres van de gedeelde site: dan weten zoekmachines waar
gedeelde teksten vandaan komen, en verwijst uw site daarheen voor wie zo'n tekst wil verbeteren.`
  }`);

async function askOrganisation(): Promise<ForkAnswers['organisation']> {
  if (values.organisatie) return given({ name: values.organisatie });
  const name = await text('gemeente', 'Voor welke gemeente is de site?', 'Ede');
  const { found, hint } = findMunicipality(name);
  if (found) return given({ name: `Gemeente ${found.name}`, code: found.code, province: found.province });
  if (values.code) return given({ name: `Gemeente ${name}` });
  if (!asks || hint)
    stop(
      `De gemeente \`${name}\` staat niet in de lijst van ${listYear}.`,
      `${hint} Is zij nieuwer? Geef dan ook --code GM0000 en --provincie; is het geen gemeente, geef dan --organisatie.`.trim(),
    );
  const code = await text('code', `${name} staat niet in de lijst van ${listYear}. Wat is de gemeentecode?`, 'GM0000');
  return given({ name: `Gemeente ${name}`, code });
}

/** An organisation with what the arguments say of it. */
function given(organisation: ForkAnswers['organisation']): ForkAnswers['organisation'] {
  const province = values.provincie as ForkAnswers['organisation']['province'];
  return { ...organisation, ...(values.code ? { code: values.code } : {}), ...(province ? { province } : {}) };
}

async function text(
  flag: keyof typeof values,
  message: string,
  placeholder: string,
  standard?: string,
): Promise<string> {
  const value = values[flag];
  if (typeof value === 'string') return value;
  if (!asks && standard !== undefined) return standard;
  needTerminal(flag);
  return answered(
    await prompts.text({
      message,
      placeholder,
      ...(standard === undefined ? {} : { initialValue: standard }),
      validate: (answer) => (answer?.trim() ? undefined : 'Vul iets in.'),
    }),
  ).trim();
}

async function askForge(): Promise<string> {
  needTerminal('forge');
  const options = siteSettings.shape.repository.unwrap().shape.forge.options;
  return answered(
    await prompts.select({
      message: 'Wat voor server is dat?',
      options: options.map((value) => ({ value, label: value })),
    }),
  );
}

/** An address and the path behind it, which is a setting of its own. */
function splitAddress(given: string): { url: string; path: string } {
  const [, url = given, path = ''] = /^(https?:\/\/[^/]+)(\/.*)$/.exec(given) ?? [];
  return { url, path: path.replace(/\/$/, '') || '/' };
}

/** Where the shared site is: told, kept from the settings, asked, or not known. */
async function sharedSite(): Promise<string | undefined> {
  const kept = current?.upstream ?? (current && isReal(current.url) && !isOurs ? current.url : undefined);
  if (values.gedeeld || kept || !asks) return values.gedeeld ?? kept;
  const message = 'Waar staat de gedeelde site, voor lezers? Leeg als u het niet weet.';
  return answered(await prompts.text({ message, placeholder: 'https://…' })).trim() || undefined;
}

/** Whether an address can be one of a site that readers reach. */
function isReal(url: string): boolean {
  return !url.endsWith('.example');
}

function needTerminal(flag: string): void {
  if (!asks) stop(`Zeg ook --${flag}.`, `Bijvoorbeeld: ${example}`);
}

function answered<T>(answer: T): Exclude<T, symbol> {
  return prompts.isCancel(answer) ? stop('Gestopt.', 'Er is niets geschreven.') : (answer as Exclude<T, symbol>);
}
