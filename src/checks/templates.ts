import type { Kind } from '../kinds.ts';
import type { Entry } from '../library/entry.ts';
import { error, type Problem } from '../lib/problem.ts';
import { runsOf } from './runs.ts';

/** Sentences of a template that were not replaced: what it asks an author to write, by kind as it lies on disk. */
export function templateProblems(entries: readonly Entry[], templates: ReadonlyMap<Kind, string>): Problem[] {
  return entries.flatMap((entry) => {
    const { file, kind } = entry;
    const template = templates.get(kind) ?? '';
    const isLeft = (text: string) => text.length >= fewest && template.includes(text.slice(0, most));
    const left = runsOf(entry).filter((run) => !('isHeading' in run && run.isHeading) && isLeft(run.text));
    return left.map(({ text, line }) =>
      error('WB-117', {
        file,
        line,
        message: `\`${text.slice(0, 60)}\` staat zo in het sjabloon.`,
        fix: 'Schrijf hier wat voor deze pagina geldt, of haal het weg.',
      }),
    );
  });
}

/** How many characters of a text are held against the template: fewer say too little, and behind more the text goes on. */
const [fewest, most] = [25, 40];
