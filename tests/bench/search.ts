import { openSearch, type NodeSearch } from '../../src/cli/open-search.ts';
import { find } from '../../src/search/find.ts';
import { qualityOf, type Judged } from '../search/quality.ts';
import { byKind, frozen, keystrokeShare, tuned, tunedNegative } from '../search/sets.ts';
import { miniSearch, ours, plainPagefind, type Compared } from './engines.ts';
import { benchFirstAnswer } from './first-answer.ts';

/** The search of this site beside Pagefind as it comes and MiniSearch, on the same pages and the same queries, in one run. */
export async function benchSearch(): Promise<void> {
  const search = await openSearch();
  const all = [ours(search), await plainPagefind(), miniSearch()];
  console.log(`\n${''.padEnd(28)}${all.map(({ name }) => `   ${name}`.padEnd(width)).join('')}`);
  console.log(`${'set'.padEnd(22)}${'n'.padStart(6)}${all.map(() => `   ${heads}`.padEnd(width)).join('')}`);
  await row('frozen', frozen.queries, all);
  for (const [kind, queries] of byKind(frozen.queries)) await row(`  ${kind}`, queries, all);
  for (const [name, queries] of Object.entries(tuned)) await row(`${name}, tuned on`, queries, all);
  console.log(`\nWithout an answer, of queries that nothing here answers`);
  for (const [name, queries] of [
    ['frozen', frozen.negative],
    ['tuned on', Object.values(tunedNegative).flat()],
  ] as const)
    console.log(`  ${name.padEnd(20)}${(await unanswered(queries, all)).join('; ')}, of ${queries.length}`);
  console.log(
    `\nThe frozen set was written and judged on ${frozen.date} from the pages alone, by somebody who had not seen search; sha256 ${frozen.hash}.`,
  );
  const shares = await Promise.all(all.map(({ paths }) => keystrokeShare(search.lexicon, paths)));
  console.log(
    `Keystrokes with the page in the first five: ${named(
      all,
      shares.map((share) => share.toFixed(3)),
    )}`,
  );
  keys(search);
  for (const each of all) each.close();
  await benchFirstAnswer();
}

const heads = 'MRR@10 R@5   good3 none';
const width = heads.length + 5;

async function row(name: string, queries: readonly Judged[], all: readonly Compared[]): Promise<void> {
  const found = [];
  for (const { paths } of all) found.push(await figures(queries, paths));
  console.log(
    `${name.padEnd(22)}${String(queries.length).padStart(6)}${found.map((each) => `   ${each}`.padEnd(width)).join('')}`,
  );
}

async function figures(queries: readonly Judged[], paths: Compared['paths']): Promise<string> {
  const answers = [];
  for (const judged of queries) answers.push({ judged, found: await paths(judged.query) });
  const { mrr, recall, good, empty } = qualityOf(answers);
  return `${mrr.toFixed(3)}  ${[recall, good, empty].map((value) => value.toFixed(3)).join(' ')}`;
}

async function unanswered(queries: readonly string[], all: readonly Compared[]): Promise<string[]> {
  const counts = [];
  for (const { paths } of all) {
    let count = 0;
    for (const query of queries) if ((await paths(query)).length === 0) count += 1;
    counts.push(String(count));
  }
  return [named(all, counts)];
}

const named = (all: readonly Compared[], values: readonly string[]): string =>
  all.map(({ name }, index) => `${name} ${values[index]}`).join(', ');

/** How long a key takes in the lexicon, over the beginnings of all judged queries. */
function keys({ lexicon }: NodeSearch): void {
  const typed = frozen.queries.flatMap(({ query }) => [...query].map((_, index) => query.slice(0, index + 1)));
  const times = typed.map((text) => {
    const started = performance.now();
    find(lexicon, text);
    return performance.now() - started;
  });
  const ordered = times.sort((a, b) => a - b);
  const at = (share: number) => (ordered[Math.floor(share * (ordered.length - 1))] ?? 0).toFixed(1);
  console.log(`A key: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms (Node)`);
}
