import { readContent } from '../../src/library/node/content-files.ts';
import { hasSession, sessionUrlOf, urlOf, urlOfPath } from '../../src/lib/urls.ts';

const { entries } = readContent();

/** The page of an entry, or of the first of its kind where a fork does not show it. */
function shown(path: string): string {
  const [folder = ''] = path.split('/');
  const entry =
    entries.find((each) => each.path === path) ?? entries.find((each) => each.path.startsWith(`${folder}/`));
  return entry ? urlOf(entry) : urlOfPath(path);
}

/** The session of an example, or of the first that has one where a fork does not show it. */
function sessionOf(path: string): string {
  const cases = entries.filter((entry) => entry.kind === 'examples' && hasSession(entry));
  const entry = cases.find((each) => each.path === path) ?? cases[0];
  return entry ? sessionUrlOf(entry) : `${urlOfPath(path)}intervisie/`;
}

const municipality = shown('gemeenten/heusden');
const dilemma = shown('dilemmas/loslaten-of-sturen');
const situation = shown('situaties/boze-bewoners-morgenavond');

/** One page of each layout. */
export const layouts = {
  home: '/',
  practice: '/praktijken/werken-aan-relaties/',
  lesson: shown('lessen/investeer-in-vertrouwen'),
  dilemma,
  recommendation: shown('aanbevelingen/tijd-en-ruimte'),
  example: shown('voorbeelden/apeldoorn-initiatievenmakelaar'),
  municipality,
  situation,
  role: shown('rollen/wijkmanager'),
  concept: shown('begrippen/overheidsparticipatie'),
  source: shown('bronnen/platform31-2022'),
  page: '/bijdragen/',
  card: '/praktijken/werken-aan-relaties/kaart/',
  session: `${dilemma}intervisie/`,
  conversation: `${situation}gesprek/`,
  'learning case': sessionOf('voorbeelden/harderwijk-havendam'),
  'take along': '/meenemen/',
  news: '/nieuw/',
  about: '/over/',
  overview: '/voorbeelden/',
  map: '/gemeenten/',
  'a-z': '/a-z/',
  letter: '/a-z/b/',
  coherence: '/samenhang/',
  compare: '/vergelijken/',
  dossier: '/dossier/',
  teamscan: '/teamscan/',
  'conversation about anything': '/gesprek/',
  editors: '/redactie/',
  differences: '/over/afwijkingen/',
  narrowed: municipality.replace('/gemeenten/', '/voorbeelden/gemeente/'),
  data: '/data/',
  search: '/zoeken/',
  'how to search': '/zoeken/uitleg/',
  '404': '/bestaat-niet/',
} as const;
