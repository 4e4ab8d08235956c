import type { Problem } from '../../lib/problem.ts';
import { countersOf, thesaurusOf, thesaurusProblems, toolsOf, type RulesFile, type SearchWords } from '../thesaurus.ts';
import { thesaurusRules } from '../../schemas/settings/thesaurus.ts';
import { readLayers } from '../../lib/node/yaml-layers.ts';

/** The thesaurus of both layers, and what is wrong with it; `paths` are the entries that exist. */
export function readThesaurus(paths: ReadonlySet<string>, root = '.'): SearchWords & { problems: Problem[] } {
  const readings = readLayers('zoekwoorden.yaml', thesaurusRules, root);
  const files = readings.flatMap(({ file, fields, lineOf }): RulesFile[] =>
    fields ? [{ file, rules: fields, lineOf }] : [],
  );
  return {
    thesaurus: thesaurusOf(files.map(({ rules }) => rules)),
    elsewhere: countersOf(files.map(({ rules }) => rules)),
    tools: toolsOf(files.map(({ rules }) => rules)),
    problems: [...readings.flatMap(({ problems }) => problems), ...thesaurusProblems(files, paths)],
  };
}
