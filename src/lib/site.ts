import { siteSettings, type SiteSettings } from '../schemas/settings/site.ts';
import { complaint, type FieldPath } from './field-problems.ts';
import { readFields } from './yaml.ts';
import { error, type Problem } from './problem.ts';

/** Where the settings of the site stand, from the root of the project. */
export const siteFile = 'content/lokaal/site.yaml';

/** What came of reading the settings: they are there when they are sound. */
export interface SiteReading {
  site?: SiteSettings;
  lineOf: (path: FieldPath) => number | undefined;
  problems: Problem[];
}

/** Values from the environment that go before those in the file, by setting. */
export type Overrides = Partial<Record<keyof typeof variables, string | undefined>>;

/** The variable of the environment that goes before a setting. */
export const variables = { url: 'SITE_URL', base: 'BASE_PATH', environment: 'SITE_PROFILE' } as const;

/** Reads the text of `site.yaml`; `undefined` stands for a file that is not there. Never throws. */
export function readSite(text: string | undefined, overrides: Overrides = {}): SiteReading {
  if (!text?.trim())
    return {
      lineOf: () => undefined,
      problems: [
        error('WB-501', {
          file: siteFile,
          message: text === undefined ? 'Dit bestand is er niet.' : 'Dit bestand is leeg.',
          fix: 'Zet er ten minste name, url en organisation in, of draai: npm run fork:init',
        }),
      ],
    };
  const { fields, lineOf, problems } = readFields(siteFile, siteSettings, text, 1);
  const { values, problems: wrong } = readOverrides(overrides);
  const site = fields && { ...fields, ...values };
  const all = [...problems, ...wrong, ...(site ? contradictions(site, lineOf) : [])];
  return site && all.length === 0 ? { site, lineOf, problems: [] } : { lineOf, problems: all };
}

/** Whether search engines may show this installation. */
export const isOpen = ({ environment }: Pick<SiteSettings, 'environment'>): boolean =>
  environment === 'productie' || environment === 'voorbeeld';

function readOverrides(overrides: Overrides): { values: Partial<SiteSettings>; problems: Problem[] } {
  const read = (Object.keys(variables) as (keyof typeof variables)[]).flatMap((setting) => {
    const value = overrides[setting];
    return value ? [{ setting, value, result: siteSettings.shape[setting].safeParse(value) }] : [];
  });
  return {
    values: Object.fromEntries(read.flatMap(({ setting, result }) => (result.success ? [[setting, result.data]] : []))),
    problems: read.flatMap(({ setting, value, result }) =>
      result.success
        ? []
        : [
            error('WB-502', {
              file: `${variables[setting]} (omgeving)`,
              message: `\`${value}\` ${complaint(result.error.issues[0])}.`,
              fix: `${siteSettings.shape[setting].description}.`,
            }),
          ],
    ),
  };
}

/** Settings that are sound by themselves and do not go together. */
function contradictions(site: SiteSettings, lineOf: SiteReading['lineOf']): Problem[] {
  const at = (...path: string[]) => ({ file: siteFile, line: lineOf(path), field: path.join('.') });
  const { environment, accessibility, cms, feedback, repository, search, upstream, url } = site;
  return [
    ...(environment === 'productie' && !accessibility
      ? [
          error('WB-503', {
            ...at('environment'),
            message:
              'Een site in productie heeft een toegankelijkheidsverklaring, en bij `accessibility` staat er geen.',
            fix: 'Vul accessibility in zodra uw verklaring in het register staat; tot dan is environment acceptatie.',
          }),
        ]
      : []),
    ...(environment === 'productie' && /\.(example|test|invalid|localhost)$|\/\/localhost(:|$)/.test(url)
      ? [
          error('WB-503', {
            ...at('url'),
            message: `\`${url}\` is een adres om te oefenen, en deze site is voor productie.`,
            fix: 'Zet bij url het adres waarop lezers de site vinden.',
          }),
        ]
      : []),
    ...(feedback?.edit && !repository
      ? [
          error('WB-503', {
            ...at('feedback', 'edit'),
            message: 'Lezers kunnen de tekst niet aanpassen: bij `repository` staat niet waar de bestanden zijn.',
            fix: 'Vul repository in met url en forge, of haal edit weg.',
          }),
        ]
      : []),
    ...(cms && !repository
      ? [
          error('WB-503', {
            ...at('cms'),
            message: 'De redactie kan niets bewaren: bij `repository` staat niet waar de bestanden zijn.',
            fix: 'Vul repository in met url en forge, of haal cms weg.',
          }),
        ]
      : []),
    ...(repository && (forgeAt(repository.url) ?? repository.forge) !== repository.forge
      ? [
          error('WB-503', {
            ...at('repository', 'forge'),
            message: `Bij forge staat \`${repository.forge}\`, en \`${repository.url}\` is een adres van ${forgeAt(repository.url)}.`,
            fix: `Zet bij forge: ${forgeAt(repository.url)}.`,
          }),
        ]
      : []),
    ...(cms?.login && repository?.forge === 'github'
      ? [
          error('WB-503', {
            ...at('cms', 'login'),
            message: 'Bij GitHub kan een site zonder server geen inlogscherm tonen; daar werkt een toegangstoken.',
            fix: 'Haal login weg.',
          }),
        ]
      : []),
    ...(upstream === url
      ? [
          error('WB-503', {
            ...at('upstream'),
            message: `\`${upstream}\` is het adres van uw eigen site.`,
            fix: 'Zet bij upstream het adres van de gedeelde site, of haal de regel weg.',
          }),
        ]
      : []),
    ...(search && !upstream
      ? [
          error('WB-503', {
            ...at('search', 'upstream'),
            message: 'Lezers kunnen niet op de gedeelde site zoeken: bij `upstream` staat niet waar die is.',
            fix: 'Zet bij upstream het adres van de gedeelde site, of haal search weg.',
          }),
        ]
      : []),
    ...(search && upstream?.startsWith('http:') && url.startsWith('https:')
      ? [
          error('WB-503', {
            ...at('upstream'),
            message: `\`${upstream}\` begint met http://, en daar haalt een browser voor uw site niets op om in te zoeken.`,
            fix: 'Zet bij upstream het adres met https://, of haal search weg.',
          }),
        ]
      : []),
  ];
}

/** The forge that an address is of, where its host is known. */
const forgeAt = (url: string): string | undefined =>
  ({ 'github.com': 'github', 'gitlab.com': 'gitlab', 'codeberg.org': 'gitea' })[new URL(url).hostname];
