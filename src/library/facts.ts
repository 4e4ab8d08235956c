import { kinds } from '../kinds.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';
import { dayOf, publicationDate } from '../lib/dates.ts';
import { pathOf } from './path.ts';
import { unknown } from '../schemas/kinds/example.ts';
import { depthOf } from './depth.ts';
import { bibtexUrlOf, tooiUrl, urlOf } from '../lib/urls.ts';

/** One line of the facts list of an entry. */
export interface Fact {
  term: string;
  values: readonly FactValue[];
}

/** A value, with an address below the root or elsewhere when it is a link. */
export interface FactValue {
  text: string;
  url?: string;
}

/** What the figures of an example are called among its facts. */
export const figuresTerm = 'Cijfers';

/** The facts that stand at the top of an entry; empty for kinds that have none. */
export function factsOf(entry: Entry, library: Library): Fact[] {
  switch (entry.kind) {
    case 'examples':
      return exampleFacts(entry, library);
    case 'municipalities':
      return municipalityFacts(entry);
    case 'sources':
      return [
        ...sourceFacts(entry),
        { term: 'Verwijzing', values: [{ text: 'als BibTeX', url: bibtexUrlOf(entry.id) }] },
      ];
    case 'recommendations':
      return [{ term: 'Voor wie', values: [{ text: entry.fields.audience }] }];
    case 'concepts':
      return entry.fields.aliases.length
        ? [{ term: 'Ook gezocht als', values: [{ text: entry.fields.aliases.join(', ') }] }]
        : [];
    case 'questions':
      return [
        { term: 'Geldig in', values: [{ text: publicationDate(entry.fields.validIn) }] },
        { term: 'Vraag het na bij', values: [{ text: entry.fields.ask }] },
      ];
    case 'practices':
    case 'lessons':
    case 'dilemmas':
    case 'situations':
    case 'roles':
    case 'pages':
      return [];
  }
}

function exampleFacts(example: Entry<'examples'>, library: Library): Fact[] {
  const { fields } = example;
  const municipality = library.at(pathOf({ kind: 'municipalities', id: fields.municipality.id }));
  const evidence = new Set(library.sourcesAbout(example).map(({ fields: { kind } }) => kind));
  const roles = fields.roles.map((id) => library.at(pathOf({ kind: 'roles', id })));
  return [
    { term: 'Gemeente', values: [linkTo(municipality)] },
    { term: 'Periode', values: [{ text: fields.period }] },
    { term: 'Schaal', values: [{ text: fields.scale }] },
    { term: 'Vorm', values: [{ text: fields.form }] },
    ...(roles.length ? [{ term: 'Rollen', values: roles.map(linkTo) }] : []),
    ...known('Uitkomst', fields.outcome),
    ...known('Stand van', fields.stand === unknown ? unknown : publicationDate(fields.stand)),
    ...known('Wat lastig was', fields.hard),
    ...(fields.figures.length
      ? [{ term: figuresTerm, values: fields.figures.map(({ label, value, source }) => figure(label, value, source)) }]
      : []),
    { term: 'Hoe uitgebreid', values: [{ text: depthOf(example) }] },
    ...(evidence.size ? [{ term: 'Soort bronnen', values: [{ text: [...evidence].sort().join(', ') }] }] : []),
  ];
}

/** A fact that a source tells; what is not known is not printed. */
const known = (term: string, text: string): Fact[] => (text === unknown ? [] : [{ term, values: [{ text }] }]);

const figure = (label: string, value: string, source: string): FactValue => ({
  text: `${label}: ${value}`,
  url: urlOf({ kind: 'sources', id: source }),
});

function municipalityFacts({ fields }: Entry<'municipalities'>): Fact[] {
  return [
    { term: 'Provincie', values: [{ text: fields.province }] },
    { term: 'Gemeentecode', values: [{ text: `${fields.code} (CBS)`, url: tooiUrl(fields.code) }] },
    {
      term: 'Onderzoek 2017–2021',
      values: [{ text: fields.inResearch ? 'een van de zes onderzoeksgemeenten' : 'geen onderzoeksgemeente' }],
    },
  ];
}

function sourceFacts({ fields }: Entry<'sources'>): Fact[] {
  const link = (url: string): FactValue => ({ text: url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), url });
  return [
    ...(fields.authors.length ? [{ term: 'Auteurs', values: [{ text: fields.authors.join('; ') }] }] : []),
    { term: 'Uitgever', values: [{ text: fields.publisher }] },
    { term: 'Verschenen', values: [{ text: fields.date === 'z.d.' ? 'zonder datum' : publicationDate(fields.date) }] },
    { term: 'Soort', values: [{ text: fields.kind }] },
    { term: 'Adres', values: [fields.url ? link(fields.url) : { text: 'niet bij ons bekend' }] },
    ...(fields.archived ? [{ term: 'Bewaarde kopie', values: [link(fields.archived)] }] : []),
    { term: 'Geraadpleegd', values: [{ text: dayOf(fields.consulted) }] },
    { term: 'Gelezen', values: [{ text: fields.read }] },
    ...(fields.note ? [{ term: 'Let op', values: [{ text: fields.note }] }] : []),
  ];
}

const linkTo = (entry: Entry): FactValue => ({ text: entry.fields.title, url: urlOf(entry) });

/** The line above a title: the kind, and the place in its order where it has one. */
export function kickerOf(entry: Entry, library: Library): string {
  const name = kinds[entry.kind].singular;
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  if (entry.kind === 'practices' || entry.kind === 'lessons')
    return `${label} ${entry.fields.order} van ${library.of(entry.kind).length}`;
  if (entry.kind === 'examples')
    return `${label} uit ${library.at(pathOf({ kind: 'municipalities', id: entry.fields.municipality.id })).fields.title}`;
  return label;
}
