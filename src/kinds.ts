/**
 * The one table that joins Dutch and English: every kind of entry, in navigation order.
 * `folder` is the folder under `content/` and the first part of the address.
 */
export const kinds = {
  situations: {
    folder: 'situaties',
    singular: 'situatie',
    plural: 'Situaties',
    intro: 'Begin bij wat u nu meemaakt. Elke situatie wijst stap voor stap de weg.',
  },
  questions: {
    folder: 'vragen',
    singular: 'vraag',
    plural: 'Vragen',
    intro:
      'Korte antwoorden op wat collega’s in dit werk vaak vragen. Geen juridisch advies: bij elk antwoord staat wie het in uw gemeente weet.',
  },
  practices: {
    folder: 'praktijken',
    singular: 'praktijk',
    plural: 'Praktijken',
    intro: 'Vijf manieren van werken waarin het vakmanschap van de publieke bricoleur zit.',
  },
  lessons: {
    folder: 'lessen',
    singular: 'les',
    plural: 'Lessen',
    intro: 'Zeven lessen voor een goed samenspel tussen gemeente en bewoners.',
  },
  dilemmas: {
    folder: 'dilemmas',
    singular: 'dilemma',
    plural: 'Dilemma’s',
    intro: 'Keuzes waarbij beide kanten goede redenen hebben. Om samen te bespreken.',
  },
  recommendations: {
    folder: 'aanbevelingen',
    singular: 'aanbeveling',
    plural: 'Aanbevelingen',
    intro: 'Wat onderzoekers gemeenten aanraden, en waarmee u volgende week kunt beginnen.',
  },
  examples: {
    folder: 'voorbeelden',
    singular: 'voorbeeld',
    plural: 'Voorbeelden',
    intro: 'Hoe gemeenten het deden: de aanleiding, de aanpak, en wat lastig was.',
  },
  municipalities: {
    folder: 'gemeenten',
    singular: 'gemeente',
    plural: 'Gemeenten',
    intro: 'Negen gemeenten, hun voorbeelden, en wat we van hen nog niet weten.',
  },
  roles: {
    folder: 'rollen',
    singular: 'rol',
    plural: 'Rollen',
    intro: 'Wat dit werk van u vraagt, en waar u het best begint.',
  },
  concepts: {
    folder: 'begrippen',
    singular: 'begrip',
    plural: 'Begrippen',
    intro: 'Woorden uit het vak, kort uitgelegd.',
  },
  sources: {
    folder: 'bronnen',
    singular: 'bron',
    plural: 'Bronnen',
    intro: 'Elke bewering op deze site komt uit een van deze publicaties.',
  },
  pages: {
    folder: 'paginas',
    singular: 'pagina',
    plural: 'Pagina’s',
    intro: 'Over deze site.',
  },
} as const satisfies Record<string, KindNames>;

/** The code name of a kind, for instance `practices`. */
export type Kind = keyof typeof kinds;

/** All kinds, in navigation order. */
export const kindList = Object.keys(kinds) as Kind[];

/** The kinds that have an overview and entry pages under their own folder: all but `pages`, which live at the root. */
export const listedKinds = kindList.filter((kind) => kind !== 'pages');

/** The kinds of which every entry has a card to print, in navigation order. */
export const cardKinds = ['situations', 'practices', 'dilemmas', 'roles'] as const satisfies readonly Kind[];

/** A kind of which every entry has a card to print. */
export type CardKind = (typeof cardKinds)[number];

/** Whether a kind has a card. */
export const hasCard = (kind: Kind): kind is CardKind => (cardKinds as readonly Kind[]).includes(kind);

/** The kind that lives in a folder of `content/`, or undefined. */
export function kindOfFolder(folder: string): Kind | undefined {
  return kindList.find((kind) => kinds[kind].folder === folder);
}

interface KindNames {
  folder: string;
  singular: string;
  plural: string;
  /** One line that opens the overview. */
  intro: string;
}
