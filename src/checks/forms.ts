import { isKind, type Entry } from '../library/entry.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import { forms } from '../schemas/kinds/example.ts';

/** Forms of examples that are neither in the shared list nor among a fork's `own`. */
export function formProblems(entries: readonly Entry[], own: readonly string[]): Problem[] {
  const known = [...forms, ...own];
  return entries.filter(isKind('examples')).flatMap(({ file, fields, lineOf }) =>
    known.includes(fields.form)
      ? []
      : [
          error('WB-213', {
            file,
            line: lineOf(['form']),
            field: 'form',
            message: `\`${fields.form}\` kan hier niet. Mogelijk zijn: ${known.join(', ')}.`,
            fix: fixWith(
              fields.form,
              known,
              'Kies er een, of voeg een eigen vorm toe bij forms in content/lokaal/site.yaml.',
            ),
          }),
        ],
  );
}
