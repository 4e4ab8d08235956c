import type { Entry } from '../../library/entry.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { pathOf, type Path } from '../../library/path.ts';
import { readLayers } from '../../lib/node/yaml-layers.ts';
import { error, fixWith, warning, type Problem } from '../../lib/problem.ts';
import { urlOf, withFragment, type Address } from '../../lib/urls.ts';
import { teamscan, type Statement } from '../../schemas/settings/teamscan.ts';

/** A statement with the page that it follows from. */
export interface ScanStatement extends Omit<Statement, 'read'> {
  page: Entry<'practices'>;
  /** Its place on the form, from 1. */
  place: number;
  /** Where on that page it stands. */
  read: Address;
}

/** The statements of this site, of the practices that it shows: the fork's own where it has any, else the shared. */
export function readScan(): ScanStatement[] {
  const pages = getLibrary().of('practices');
  const statements = readFiles().at(-1)?.fields?.statements ?? [];
  return statements
    .flatMap((statement) => {
      const page = pages.find(({ id }) => id === statement.practice);
      if (!page) return [];
      const isThere = page.prose.headings.some(({ slug }) => slug === statement.read);
      return [{ ...statement, page, read: isThere ? withFragment(urlOf(page), statement.read) : urlOf(page) }];
    })
    .map((statement, index) => ({ ...statement, place: index + 1 }));
}

/** What is wrong with the statements; `entries` are the pages that they can name, also hidden ones. Never throws. */
export const statementProblems = (entries: readonly Entry[], known: ReadonlySet<Path>, root = '.'): Problem[] =>
  readFiles(root).flatMap((reading) => [...reading.problems, ...referenceProblems(reading, entries, known)]);

const readFiles = (root = '.') => readLayers('teamscan.yaml', teamscan, root);

type Reading = ReturnType<typeof readFiles>[number];

function referenceProblems(
  { file, fields, lineOf }: Reading,
  entries: readonly Entry[],
  known: ReadonlySet<Path>,
): Problem[] {
  const statements = fields?.statements ?? [];
  const practices = entries.flatMap((entry) => (entry.kind === 'practices' ? [entry] : []));
  return statements.flatMap(({ id, practice, read }, index) => {
    const at = (field: keyof Statement) => ({
      file,
      line: lineOf(['statements', index, field]),
      field: `statements.${index}.${field}`,
    });
    const headings = practices.find((entry) => entry.id === practice)?.prose.headings.map(({ slug }) => slug);
    const isDouble = statements.findIndex((each) => each.id === id) < index;
    const isUnknown = !known.has(pathOf({ kind: 'practices', id: practice }));
    const ids = practices.map((each) => each.id);
    return [
      ...(isDouble
        ? [
            error('WB-423', {
              ...at('id'),
              message: `De naam \`${id}\` is al van een andere uitspraak.`,
              fix: 'Kies een andere.',
            }),
          ]
        : []),
      ...(isUnknown
        ? [
            error('WB-426', {
              ...at('practice'),
              message: `Er is geen praktijk \`${practice}\`.`,
              fix: fixWith(practice, ids, `Kies uit: ${ids.join(', ')}.`),
            }),
          ]
        : []),
      // A fork may tell a practice in its own words: the link then leads to the top of that page.
      ...(headings && !headings.includes(read)
        ? [
            warning('WB-403', {
              ...at('read'),
              message: `De praktijk \`${practice}\` heeft geen kop \`${read}\`.`,
              fix: fixWith(read, headings, `Kies uit: ${headings.join(', ')}.`),
            }),
          ]
        : []),
    ];
  });
}
