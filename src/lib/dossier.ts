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

/** The most characters in a title and in a note. */
export const limits = { title: 120, note: 600 } as const;

/** Whether a page is in a dossier. */
export const holds = ({ pages }: Dossier, id: string): boolean => pages.some((page) => page.id === id);

/** A dossier with a page at its end; the same where it has that page already. */
export const withPage = (dossier: Dossier, id: string): Dossier =>
  holds(dossier, id) ? dossier : { ...dossier, pages: [...dossier.pages, { id, title: '', note: '' }] };

/** A dossier without a page. */
export const withoutPage = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  pages: dossier.pages.filter((page) => page.id !== id),
});

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

/** Two dossiers in one: the first, and what only the second has. */
export const merged = (first: Dossier, second: Dossier): Dossier => ({
  title: first.title || second.title,
  pages: [...first.pages, ...second.pages.filter(({ id }) => !holds(first, id))],
});

/** A dossier with the ids that pages have now, each page once. */
export const withIds = (dossier: Dossier, nowOf: (id: string) => string): Dossier =>
  merged(emptyDossier, {
    ...dossier,
    pages: dossier.pages
      .map((page) => ({ ...page, id: nowOf(page.id) }))
      .filter(({ id }, index, pages) => pages.findIndex((each) => each.id === id) === index),
  });

/** A dossier as it was kept in the browser; an empty one where that cannot be read. */
export function readDossier(kept: string): Dossier {
  try {
    const { title, pages } = JSON.parse(kept) as Dossier;
    return { title: String(title), pages: pages.map((page) => ({ id: page.id, title: page.title, note: page.note })) };
  } catch {
    return emptyDossier;
  }
}
