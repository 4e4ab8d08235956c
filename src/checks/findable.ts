import { toString } from 'mdast-util-to-string';
import { isKind, type Entry } from '../library/entry.ts';
import type { Problem } from '../lib/problem.ts';

/** The most words of a text whose page stays within the weight that the tests allow. */
const mostWords = 1300;

/** How far into a situation the reader should have heard somebody speak, in characters. */
const opening = 400;

/** Whether a text speaks in the first person from its start. */
export const speaks = ({ tree }: Entry): boolean =>
  /\b(ik|mij|mijn|we|wij|ons|onze)\b/i.test(toString(tree).slice(0, opening));

/** What the tests on the built site would find later, told while one writes: questions that two pages claim, situations in which nobody speaks, and pages that become too heavy. */
export function foretellings(entries: readonly Entry[]): Problem[] {
  // Of two that ask the same, the one is told that can be changed here.
  const sharedFirst = [...entries].sort((a, b) => Number(a.layer === 'local') - Number(b.layer === 'local'));
  const claims = Map.groupBy(
    sharedFirst.flatMap((entry) =>
      entry.fields.zoekvragen.map((question, index) => ({ entry, index, key: question.trim().toLowerCase() })),
    ),
    ({ key }) => key,
  );
  return [
    ...[...claims.values()].flatMap(([first, ...others]) =>
      others.map(({ entry, index, key }): Problem => ({
        level: 'advice',
        topic: 'question',
        file: entry.file,
        line: entry.lineOf(['zoekvragen', index]),
        message: `De zoekvraag \`${key}\` staat ook in ${first?.entry === entry ? 'deze tekst' : `\`${first?.entry.file}\``}.`,
        fix: 'Schrijf een vraag die alleen deze pagina beantwoordt: een test kijkt of zij bij de eerste drie staat.',
      })),
    ),
    ...entries
      .filter(isKind('situations'))
      .filter((entry) => !speaks(entry))
      .map(({ file, bodyLine }): Problem => ({
        level: 'advice',
        topic: 'voice',
        file,
        line: bodyLine,
        message: 'In het begin van deze situatie is niemand aan het woord.',
        fix: 'Vertel haar zoals een collega dat doet, met ik of wij.',
      })),
    ...entries
      .filter(({ prose }) => prose.words > mostWords)
      .map(({ file, bodyLine, prose }): Problem => ({
        level: 'advice',
        topic: 'weight',
        file,
        line: bodyLine,
        message: `Deze tekst heeft ${prose.words} woorden; boven ${mostWords} wordt de pagina te zwaar.`,
        fix: 'Verdeel haar over twee pagina’s, of haal weg wat een ander al vertelt.',
      })),
  ];
}
