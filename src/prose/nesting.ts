import type { Nodes, Root } from 'mdast';
import type { Complaint } from '../schemas/plain-text.ts';

/** How many quotations and lists may stand in each other. */
const deepest = 20;

/** How far a line may be set in, in characters. */
const furthest = 100;

/** How deep elements of any kind may stand in each other. */
const deepestNode = 60;

/** How many characters a word may have, or a row of spaces. */
const longestWord = 1000;

type Mistake = Complaint & { line: number };

const tell = (line: number, message: string): Mistake => ({
  code: 'WB-317',
  line,
  message,
  fix: 'Haal weg wat er per ongeluk in staat, of verdeel de tekst.',
});

/** A line on which more stands in each other than a reader could follow, or a word without an end: told before the text is parsed, as that would take long. */
export function nestingMistake(body: string): Mistake | undefined {
  for (const [index, line] of body.split('\n').entries()) {
    const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
    const depth = opening.match(/[>*+.)-]/g)?.length ?? 0;
    if (depth > deepest)
      return tell(index + 1, `Hier staan ${depth} lijsten en citaten in elkaar; hoogstens ${deepest} kan.`);
    const inset = line.search(/\S/);
    if (inset > furthest)
      return tell(index + 1, `Deze regel is ${inset} tekens ingesprongen; hoogstens ${furthest} kan.`);
    const longest = [...line.split(/\s/), ...line.split(/\S/)].reduce((most, { length }) => Math.max(most, length), 0);
    if (longest > longestWord)
      return tell(index + 1, `Hier staat een woord van ${longest} tekens; hoogstens ${longestWord} kan.`);
  }
  return undefined;
}

/** Where a tree is nested deeper than anything that is read from it can follow. */
export function depthMistake(tree: Root): Mistake | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestNode)
      return tell(level[0]?.position?.start.line ?? 1, `Hier staan meer dan ${deepestNode} onderdelen in elkaar.`);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
