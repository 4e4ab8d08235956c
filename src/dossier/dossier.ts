/** Pages that a reader collects for a meeting, in the order of the reader. */
export interface Dossier {
  title: string;
  pages: readonly DossierPage[];
}

/** A page in a dossier: its short id, and what the reader wrote with it. */
export interface DossierPage {
  id: string;
  /** The reader's own title; empty where the page keeps its title. */
  title: string;
  note: string;
}

/** The dossier of a reader who collected nothing yet. */
export const emptyDossier: Dossier = { title: '', pages: [] };

/** The most pages in a dossier, and the most characters in a title and in a note. */
export const limits = { pages: 100, title: 120, note: 600 } as const;

/** Whether no page fits in a dossier any more. */
export const isFull = ({ pages }: Dossier): boolean => pages.length >= limits.pages;

/** Whether a page is in a dossier. */
export const holds = ({ pages }: Dossier, id: string): boolean => pages.some((page) => page.id === id);

/** A dossier with a page at its end; the same where it has that page already, or is full. */
export const withPage = (dossier: Dossier, id: string): Dossier =>
  holds(dossier, id) || isFull(dossier)
    ? dossier
    : { ...dossier, pages: [...dossier.pages, { id, title: '', note: '' }] };

/** A dossier without a page. */
export const withoutPage = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  pages: dossier.pages.filter((page) => page.id !== id),
});

/** A dossier with a page put back at the place where it stood, from 0. */
export function withPutBack(dossier: Dossier, page: DossierPage, place: number): Dossier {
  const { pages } = withoutPage(dossier, page.id);
  return { ...dossier, pages: [...pages.slice(0, place), page, ...pages.slice(place)] };
}

/** A dossier in which the page at one place stands at another, counted from 0. */
export function withMoved(dossier: Dossier, from: number, to: number): Dossier {
  const pages = [...dossier.pages];
  pages.splice(to, 0, ...pages.splice(from, 1));
  return { ...dossier, pages };
}

/** A dossier with what a reader wrote with a page. */
export const withWords = (dossier: Dossier, id: string, words: Partial<DossierPage>): Dossier => ({
  ...dossier,
  pages: dossier.pages.map((page) => (page.id === id ? { ...page, ...words, id } : page)),
});

/** Two dossiers in one: the first, and what only the second has, as far as it fits. */
export const merged = (first: Dossier, second: Dossier): Dossier => ({
  title: first.title || second.title,
  pages: [...first.pages, ...second.pages.filter(({ id }) => !holds(first, id))].slice(0, limits.pages),
});

/** A dossier with the ids that pages have now, each page once. */
export const withIds = (dossier: Dossier, nowOf: (id: string) => string): Dossier =>
  merged(emptyDossier, {
    ...dossier,
    pages: dossier.pages
      .map((page) => ({ ...page, id: nowOf(page.id) }))
      .filter(({ id }, index, pages) => pages.findIndex((each) => each.id === id) === index),
  });

/** A dossier as it was kept in the browser; an empty one where that is none, or more than one may be. */
export function readDossier(kept: string): Dossier {
  try {
    const dossier = JSON.parse(kept) as Dossier;
    return isSound(dossier) ? dossier : emptyDossier;
  } catch {
    return emptyDossier;
  }
}

/** Whether what comes from outside is a dossier, within its limits. Throws a TypeError where it is nothing like one. */
export const isSound = ({ title, pages }: Dossier): boolean =>
  isText(title, limits.title) &&
  pages instanceof Array &&
  pages.length <= limits.pages &&
  pages.every(
    ({ id, title, note }) =>
      typeof id === 'string' && /^[0-9A-Za-z]{5}$/.test(id) && isText(title, limits.title) && isText(note, limits.note),
  );

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && [...value].length <= most;
