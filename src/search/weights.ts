/** How much a word counts by where it stands on a page, in the order of `levels`. */
export const fits = [0.5, 0.8, 0.8, 1.1, 1.8, 2, 2.4, 2.8];

/** What stands for a typed word, beside the word itself in any form, which counts as 1. */
export const variants = {
  /** The name of a person, as it is written: whoever types it means that. */
  person: 4,
  /** Words that begin with it, beside the word itself. */
  beginning: 0.6,
  /** Words that begin with it, when it is no word of the site: somebody is still typing. */
  typing: 0.9,
  /** Compounds that end with it. */
  tail: 0.55,
  /** Words that the thesaurus has for it. */
  synonym: 0.6,
  /** The word that it is made from. */
  root: 0.75,
  /** Both halves of a compound. */
  halves: 0.55,
  /** Its first half alone. */
  head: 0.5,
  /** The word that it was taken for. */
  corrected: 0.85,
};

/** How much more a word counts as a share of the title. */
export const wholeTitle = 0.6;

/** How much the name of a kind counts for its pages. */
export const ofKind = { alone: 3.6, beside: 1.8 };

/** How much the name of a municipality counts beside other words: there it says where, and they say what. */
export const ofPlace = { inside: 2.8, named: 1.2, mentioned: 0.6 };

/** How much a word that says little weighs. */
export const lightWeight = 0.3;

/** How steeply a page falls that has a part of the query. */
export const coveragePower = 1.5;

/** What a page gets for the query as a whole: it is its title letter by letter, or in other forms, the query holds its title and more, the thesaurus names the page, or its own names and questions have all the words. */
export const bonuses = { title: 20, within: 3, name: 5, named: 4, asked: 1.5 };

/** How a kind fares between equals: what helps at once before what lies behind it. */
export const kindWeights: Readonly<Record<string, number>> = {
  bronnen: 0.3,
  voorbeelden: 0.7,
  gemeenten: 0.9,
  rollen: 1,
  begrippen: 1,
  aanbevelingen: 0.9,
};

/** What a page on paper is worth beside the page itself, unless it is asked for. */
export const paperWeight = { asked: 1.2, beside: 0.3 };
