import { kinds, kindOfFolder, type Kind } from '../kinds.ts';
import { relationFields, type Relation } from '../schemas/relation.ts';
import { fault, mendWith, type Problem } from './problem.ts';

/** What a relation needs to know of an entry. */
export interface Relatable {
  kind: Kind;
  id: string;
  file: string;
  fields: object;
  lineOf?: (path: readonly PropertyKey[]) => number | undefined;
}

/** A relation as declared: from the side that knows to the other side. */
export interface Declared {
  from: Path;
  to: Path;
  why: string;
  /** The field that declares it, and its place there from 0. */
  field: string;
  index: number;
}

/** A relation as seen from one of its ends. */
export interface Related {
  /** The entry at the other end. */
  path: Path;
  why: string;
  /** Whether this end declared it. */
  declaredHere: boolean;
  field: string;
}

/** Whether a relation is a step of the ordered route that an entry declares. */
export const isStep = ({ declaredHere, field }: Related): boolean =>
  declaredHere && (field === 'route' || field === 'startWith');

/** Kind and id of an entry as one string, in the words of the content: `praktijken/werken-aan-relaties`. */
export type Path = string;

/** The path of an entry. */
export const pathOf = ({ kind, id }: { kind: Kind; id: string }): Path => `${kinds[kind].folder}/${id}`;

/** All relations that entries declare, in the order of the entries and their fields; references are not checked. */
export function declaredRelations(entries: readonly Relatable[]): Declared[] {
  return entries.flatMap((entry) =>
    declarationsOf(entry).map(({ field, index, relation, target }) => ({
      from: pathOf(entry),
      to: target === 'any' ? relation.id : pathOf({ kind: target, id: relation.id }),
      why: relation.why,
      field,
      index,
    })),
  );
}

/** Every relation from both ends: per path, in the order in which they were declared. */
export function relationsByPath(declared: readonly Declared[]): Map<Path, Related[]> {
  const ends = new Map<Path, Related[]>();
  const add = (path: Path, related: Related) => ends.set(path, [...(ends.get(path) ?? []), related]);
  for (const { from, to, why, field } of declared) {
    add(from, { path: to, why, declaredHere: true, field });
    add(to, { path: from, why, declaredHere: false, field });
  }
  return ends;
}

/**
 * All that is wrong with the relations of these entries: targets that do not exist or are of the wrong kind,
 * an entry that refers to itself, a pair related twice, a reason used twice.
 * `known` holds every path that exists, also of entries that could not be read.
 */
export function relationProblems(entries: readonly Relatable[], known: ReadonlySet<Path>): Problem[] {
  const seen = new Map<string, string>();
  const reasons = new Map<string, string>();
  return entries.flatMap((entry) =>
    declarationsOf(entry).flatMap(({ field, index, relation, target, path }) => {
      const at = { file: entry.file, line: entry.lineOf?.([...path, 'id']), field: [...path, 'id'].join('.') };
      const to = target === 'any' ? relation.id : pathOf({ kind: target, id: relation.id });
      if (!known.has(to)) return [brokenProblem(relation.id, target, known, at)];
      if (to === pathOf(entry))
        return [
          fault({ ...at, message: `\`${relation.id}\` verwijst naar zichzelf.`, mend: 'Haal deze relatie weg.' }),
        ];
      const pair = [pathOf(entry), to].sort().join(' ');
      const here = `${entry.file}${at.line ? `:${at.line}` : ''} (${field}.${index})`;
      const problems: Problem[] = [];
      const earlier = seen.get(pair);
      if (earlier)
        problems.push(
          fault({
            ...at,
            message: `De relatie met \`${relation.id}\` staat er dubbel: ook in ${earlier}.`,
            mend: 'Houd er één, aan één kant; de site toont haar aan beide kanten.',
          }),
        );
      const twin = reasons.get(relation.why);
      if (twin)
        problems.push(
          fault({
            ...at,
            line: entry.lineOf?.([...path, 'why']),
            field: [...path, 'why'].join('.'),
            message: `Deze reden staat ook in ${twin}: "${relation.why}"`,
            mend: 'Schrijf wat juist deze twee verbindt.',
          }),
        );
      seen.set(pair, earlier ?? here);
      reasons.set(relation.why, twin ?? here);
      return problems;
    }),
  );
}

interface Declaration {
  field: string;
  index: number;
  relation: Relation;
  target: Kind | 'any';
  path: readonly PropertyKey[];
}

function declarationsOf(entry: Relatable): Declaration[] {
  const fields: Partial<Record<string, Kind | 'any'>> = relationFields[entry.kind as keyof typeof relationFields] ?? {};
  const values = entry.fields as Record<string, Relation | Relation[] | undefined>;
  return Object.entries(fields).flatMap(([field, target]) => {
    const value = values[field];
    if (!value || !target) return [];
    if (!Array.isArray(value)) return [{ field, index: 0, relation: value, target, path: [field] }];
    return value.map((relation, index) => ({ field, index, relation, target, path: [field, index] }));
  });
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
    return fault({
      ...at,
      message,
      mend: mendWith(id, paths, 'Kijk in de map welke bestanden er zijn, of maak dit bestand eerst.'),
    });
  }
  const { folder, singular } = kinds[target];
  const elsewhere = paths.find((path) => path.endsWith(`/${id}`));
  if (elsewhere) {
    const kind = kindOfFolder(elsewhere.split('/')[0] ?? '');
    return fault({
      ...at,
      message: `\`${id}\` is een ${kind ? kinds[kind].singular : 'pagina'} en geen ${singular}.`,
      mend: `Kies een bestand uit de map \`${folder}\`.`,
    });
  }
  const ids = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  return fault({
    ...at,
    message: `Er is geen ${singular} \`${id}\`.`,
    mend: mendWith(id, ids, `Kies uit: ${ids.join(', ')}.`),
  });
}
