import { isKind, type Document } from './document.ts';
import { fault, type Problem } from './problem.ts';

/** Words of the glossary that two concepts claim: a word leads to one concept. */
export function termProblems(documents: readonly Document[]): Problem[] {
  const taken = new Map<string, string>();
  return documents.filter(isKind('concepts')).flatMap(({ file, fields, lineOf }) =>
    [fields.title, ...fields.aliases].flatMap((word, index) => {
      const path = index === 0 ? ['title'] : ['aliases', index - 1];
      const owner = taken.get(word.toLowerCase());
      taken.set(word.toLowerCase(), owner ?? file);
      return owner
        ? [
            fault({
              file,
              line: lineOf(path),
              field: path.join('.'),
              message: `Het woord \`${word}\` is al van \`${owner}\`.`,
              mend: 'Een woord leidt naar één begrip: haal het bij een van beide weg.',
            }),
          ]
        : [];
    }),
  );
}

/** Places in an order that two entries of one layer claim; between layers the title decides. */
export function orderProblems(documents: readonly Document[]): Problem[] {
  const taken = new Map<string, string>();
  return documents.flatMap(({ kind, layer, file, fields, lineOf }) => {
    if (!('order' in fields)) return [];
    const place = `${layer} ${kind} ${fields.order}`;
    const owner = taken.get(place);
    taken.set(place, owner ?? file);
    return owner
      ? [
          fault({
            file,
            line: lineOf(['order']),
            field: 'order',
            message: `De plaats ${fields.order} is al van \`${owner}\`.`,
            mend: 'Kies een plaats die nog vrij is.',
          }),
        ]
      : [];
  });
}
