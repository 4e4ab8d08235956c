import { toString } from 'mdast-util-to-string';
import type { MovedPages } from '../library/redirects.ts';
import { kinds } from '../kinds.ts';
import { comparedKinds } from './comparison.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { factsOf, type Fact } from '../library/facts.ts';
import { makersOf } from '../library/bibliography.ts';
import { pathOf } from '../library/path.ts';
import { yearOf } from '../lib/dates.ts';
import { urlOf } from '../lib/urls.ts';
import type { ComparisonIndex } from '../schemas/published/comparison-index.ts';

/** What the page that compares knows of each example, dilemma and municipality, in the words of its page. */
export function comparisonIndexOf(library: Library, { moved }: MovedPages): ComparisonIndex {
  const entries = comparedKinds.flatMap((kind): readonly Entry[] => library.of(kind));
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    const owner = owners.get(entry.id);
    if (owner)
      throw new Error(
        `\`${owner.file}\` en \`${entry.file}\` heten hetzelfde, en zijn bij het vergelijken niet uit elkaar te houden. Geef een van beide een andere naam.`,
      );
    owners.set(entry.id, entry);
  }
  const idAt = (url: string) => entries.find((entry) => urlOf(entry) === url)?.id;
  return {
    kinds: Object.fromEntries(
      comparedKinds.map((kind) => [kinds[kind].folder, { singular: kinds[kind].singular, plural: kinds[kind].plural }]),
    ),
    items: entries.map((entry) => ({
      id: entry.id,
      folder: kinds[entry.kind].folder,
      url: urlOf(entry),
      title: entry.fields.title,
      group: groupOf(entry, library),
      fields: fieldsOf(entry, library).map(({ term, values }) => ({ term, values: [...values] })),
    })),
    moved: Object.fromEntries(
      moved.flatMap(({ from, to }) => {
        const now = idAt(to);
        const before = from.split('/').at(-2);
        return now && before ? [[before, now]] : [];
      }),
    ),
  };
}

function groupOf(entry: Entry, library: Library): string {
  if (entry.kind !== 'examples') return kinds[entry.kind].plural;
  const id = entry.fields.municipality.id;
  return `Voorbeelden uit ${library.at(pathOf({ kind: 'municipalities', id })).fields.title}`;
}

/** The summary, the facts that the page shows, and what the entry is related to. */
function fieldsOf(entry: Entry, library: Library): Fact[] {
  const related = (kind: Entry['kind'], term: string): Fact => ({
    term,
    values: library
      .relationsOf(entry)
      .filter((relation) => relation.entry.kind === kind)
      .map((relation) => linkTo(relation.entry)),
  });
  const covered = (kind: 'practices' | 'lessons', term: string): Fact => ({
    term,
    values: library
      .of(kind)
      .filter(({ path }) => library.coverage(kind).of(entry.path, path).length > 0)
      .map(linkTo),
  });
  const own = [{ term: 'In het kort', values: [{ text: entry.fields.summary }] }, ...factsOf(entry, library)];
  const others = {
    examples: () => [
      related('practices', kinds.practices.plural),
      related('lessons', kinds.lessons.plural),
      related('dilemmas', kinds.dilemmas.plural),
    ],
    dilemmas: () => [
      ...polesOf(entry).map((pole, index) => ({
        term: index === 0 ? 'De ene kant' : 'De andere kant',
        values: [{ text: pole }],
      })),
      related('practices', 'Praktijken die helpen'),
      related('lessons', 'Lessen die helpen'),
      related('examples', 'Waar het speelde'),
    ],
    municipalities: () => [
      related('examples', kinds.examples.plural),
      covered('practices', 'Praktijken met een voorbeeld'),
      covered('lessons', 'Lessen met een voorbeeld'),
    ],
  };
  const more = entry.kind in others ? others[entry.kind as keyof typeof others]() : [];
  return [...own, ...more, sourcesOf(entry, library)].filter(({ values }) => values.length > 0);
}

/** What an entry cites in short, those of one maker and year together: `de Stentor 2018 (2)`. */
function sourcesOf(entry: Entry, library: Library): Fact {
  const ids = [...new Set(entry.references.map(({ source }) => source))];
  const names = ids.map((id) => {
    const { fields } = library.source(id);
    return `${makersOf(fields)} ${yearOf(fields.date)}`;
  });
  const counted = [...Map.groupBy(names, (name) => name)].sort(([a], [b]) => a.localeCompare(b, 'nl'));
  const said = counted.map(([name, { length }]) => (length > 1 ? `${name} (${length})` : name)).join('; ');
  return { term: 'Bronnen', values: said ? [{ text: said }] : [] };
}

const linkTo = (entry: Entry) => ({ text: entry.fields.title, url: urlOf(entry) });

/** The headings of the two sides of a dilemma. */
function polesOf({ tree }: Entry): string[] {
  return tree.children
    .flatMap((node) => (node.type === 'mdxJsxFlowElement' && node.name === 'Polen' ? node.children : []))
    .flatMap((pole) => ('children' in pole ? (pole.children.find(({ type }) => type === 'heading') ?? []) : []))
    .map((heading) => toString(heading));
}
