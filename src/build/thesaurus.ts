import type { Problem } from '../lib/problem.ts';
import { thesaurusOf, thesaurusProblems, type RulesFile, type Thesaurus } from '../lib/thesaurus.ts';
import { thesaurusRules } from '../schemas/thesaurus.ts';
import { readLayers } from './layers.ts';

/** The thesaurus of both layers, and what is wrong with it; `paths` are the entries that exist. */
export function readThesaurus(paths: ReadonlySet<string>): { thesaurus: Thesaurus; problems: Problem[] } {
  const readings = readLayers('zoekwoorden.yaml', thesaurusRules);
  const files = readings.flatMap(({ file, fields, lineOf }): RulesFile[] =>
    fields ? [{ file, rules: fields, lineOf }] : [],
  );
  return {
    thesaurus: thesaurusOf(files.map(({ rules }) => rules)),
    problems: [...readings.flatMap(({ problems }) => problems), ...thesaurusProblems(files, paths)],
  };
}
