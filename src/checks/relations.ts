import { kinds, kindOfFolder, type Kind } from '../kinds.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import type { Entry } from '../library/entry.ts';
import { pathOf, type Path } from '../library/path.ts';
import { declarationsOf } from '../library/relations.ts';

/**
 * All that is wrong with the relations of these entries: targets that do not exist or are of the wrong kind,
 * an entry that refers to itself, a pair related twice, a reason used twice.
 * `known` holds every path that exists, also of entries that could not be read.
 */
export function relationProblems(entries: readonly Entry[], known: ReadonlySet<Path>): Problem[] {
  const seen = new Map<string, string>();
  const reasons = new Map<string, string>();
  return entries.flatMap((entry) =>
    declarationsOf(entry).flatMap(({ field, index, relation, target, path }) => {
      const at = { file: entry.file, line: entry.lineOf([...path, 'id']), field: [...path, 'id'].join('.') };
      const to = target === 'any' ? relation.id : pathOf({ kind: target, id: relation.id });
      if (!known.has(to)) return [brokenProblem(relation.id, target, known, at)];
      if (to === entry.path)
        return [
          error('WB-422', {
            ...at,
            message: `\`${relation.id}\` verwijst naar zichzelf.`,
            fix: 'Haal deze relatie weg.',
          }),
        ];
      const pair = [entry.path, to].sort().join(' ');
      const here = `${entry.file}${at.line ? `:${at.line}` : ''} (${field}.${index})`;
      const problems: Problem[] = [];
      const earlier = seen.get(pair);
      if (earlier)
        problems.push(
          error('WB-423', {
            ...at,
            message: `De relatie met \`${relation.id}\` staat er dubbel: ook in ${earlier}.`,
            fix: 'Houd er één, aan één kant; de site toont haar aan beide kanten.',
          }),
        );
      const said = relation.why
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const twin = reasons.get(said);
      if (twin)
        problems.push(
          error('WB-424', {
            ...at,
            line: entry.lineOf([...path, 'why']),
            field: [...path, 'why'].join('.'),
            message: `Deze reden staat ook in ${twin}: "${relation.why}"`,
            fix: 'Schrijf wat juist deze twee verbindt.',
          }),
        );
      seen.set(pair, earlier ?? here);
      reasons.set(said, twin ?? here);
      return problems;
    }),
  );
}

function brokenProblem(
  id: string,
  target: Kind | 'any',
  known: ReadonlySet<Path>,
  at: Pick<Problem, 'file' | 'line' | 'field'>,
): Problem {
  const paths = [...known];
  if (target === 'any') {
    const folder = id.split('/')[0] ?? '';
    const message = kindOfFolder(folder) ? `\`${id}\` bestaat niet.` : `\`${id}\`: de map \`${folder}\` bestaat niet.`;
    return error('WB-421', {
      ...at,
      message,
      fix: fixWith(id, paths, 'Kijk in de map welke bestanden er zijn, of maak dit bestand eerst.'),
    });
  }
  const { folder, singular } = kinds[target];
  const name = id.replace(/\.mdx?$/, '').replace(/^.*\/(?=.)|\/$/g, '');
  if (name !== id && known.has(`${folder}/${name}`))
    return error('WB-421', {
      ...at,
      message: `\`${id}\` is meer dan de naam van een bestand.`,
      fix: `Schrijf alleen \`${name}\`.`,
    });
  const elsewhere = paths.find((path) => path.endsWith(`/${id}`));
  if (elsewhere) {
    const kind = kindOfFolder(elsewhere.split('/')[0] ?? '');
    return error('WB-421', {
      ...at,
      message: `\`${id}\` is een ${kind ? kinds[kind].singular : 'pagina'} en geen ${singular}.`,
      fix: `Kies een bestand uit de map \`${folder}\`.`,
    });
  }
  const ids = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  return error('WB-421', {
    ...at,
    message: `Er is geen ${singular} \`${id}\`.`,
    fix: fixWith(id, ids, `Kies uit: ${ids.join(', ')}.`),
  });
}
