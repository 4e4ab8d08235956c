import type { Dossier, DossierPage } from '../dossier.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';

/** A page or question in a dossier with what the site knows of it. */
export interface KnownPage {
  /** What the reader calls it, or else its title. */
  name: string;
  title: string;
  language: string;
  folder: string;
  kind: string;
  summary: string;
  /** The address below the root; empty when the page is not here. */
  url: string;
  /** What is told of a page that is not here; empty for one that is. */
  trouble: string;
  /** Whether it is a question of a page, and not a page. */
  isQuestion: boolean;
  sources: readonly string[];
  reviewed: string;
  words: DossierPage;
}

/** The pages of a dossier, in its order. What was taken away or never was here stays in it, and says so. */
export const knownPages = ({ pages }: Dossier, index: DossierIndex): KnownPage[] =>
  pages.map((words) => {
    const page = ownValue(index.pages, words.id);
    if (page)
      return {
        ...page,
        language: page.language ?? '',
        name: words.title || page.title,
        trouble: '',
        isQuestion: false,
        words,
      };
    const question = ownValue(index.questions, words.id);
    if (question)
      return {
        name: words.title || question.text,
        title: question.text,
        language: '',
        folder: '',
        kind: 'vraag',
        summary: `Een vraag van de redactie, bij ‘${question.title}’.`,
        url: question.url,
        trouble: '',
        isQuestion: true,
        sources: [],
        reviewed: '',
        words,
      };
    const gone = ownValue(index.gone, words.id);
    const title = gone ? gone.url : `Onbekende pagina ${words.id}`;
    const trouble = gone
      ? `Deze pagina is weggehaald op ${gone.day}. ${gone.reason}`
      : 'Deze pagina kennen we hier niet. De link komt van een andere site, of van een andere versie van deze site.';
    return {
      name: words.title || title,
      title,
      language: '',
      folder: '',
      kind: 'niet meer hier',
      summary: '',
      url: '',
      trouble,
      isQuestion: false,
      sources: [],
      reviewed: '',
      words,
    };
  });

/** The id that a page has now, also by an address that it had. */
export const idNow = (id: string, index: DossierIndex): string => ownValue(index.moved, id) ?? id;
