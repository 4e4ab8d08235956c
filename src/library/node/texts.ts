import { resolve } from 'node:path';
import { readSettings } from '../../lib/node/yaml-layers.ts';
import { readText } from '../../lib/node/read-text.ts';
import { error, formatProblems, type Problem } from '../../lib/problem.ts';
import type { FieldReading } from '../../lib/yaml.ts';
import { readProse, type Prose } from '../../prose/prose.ts';
import { ownTexts, siteTexts, type SiteTexts } from '../../schemas/settings/texts/index.ts';
import { richTextsIn, withOwn, type PlacedText } from '../texts.ts';
import type { Root } from 'mdast';

/** A text in Markdown as it was read: with its file and line, and what it says. */
export interface ReadText extends PlacedText {
  file: string;
  line: number | undefined;
  tree: Root;
  prose: Prose;
}

/** The texts of the site, absent when they cannot be read; those in Markdown; and what is wrong with the files. */
interface TextsReading {
  texts?: SiteTexts;
  rich: ReadText[];
  problems: Problem[];
}

const files = { shared: 'content/teksten.yaml', own: 'content/lokaal/teksten.yaml' } as const;

/** The texts of the site in `root`, with a fork’s own over them. Read again only when a file changed. Never throws. */
export function readTexts(root = '.'): TextsReading {
  const state = JSON.stringify(Object.values(files).map((file) => readText(file, root)));
  const kept = store.readings.get(resolve(root));
  if (kept?.state === state) return kept.reading;
  const reading = readingOf(root);
  store.readings.set(resolve(root), { state, reading });
  return reading;
}

/** The texts of this site, for pages. Throws, in Dutch, when they cannot be read. */
export function getTexts(): SiteTexts {
  if (made && !import.meta.env.DEV) return made;
  const { texts = made, problems } = readTexts();
  if (!texts) throw new Error(formatProblems(problems));
  made = texts;
  return made;
}

/** The last texts that could be read; in a build, the texts. */
let made: SiteTexts | undefined;

function readingOf(root: string): TextsReading {
  const shared: FieldReading<SiteTexts> = readSettings(files.shared, siteTexts, root) ?? {
    lineOf: () => undefined,
    problems: [missing],
  };
  const own = readSettings(files.own, ownTexts, root);
  const texts = shared.fields && withOwn(shared.fields, (own?.fields ?? {}) as Record<string, object>);
  return {
    ...(texts && { texts }),
    rich: [...richOf(files.shared, shared), ...(own ? richOf(files.own, own) : [])],
    problems: [...shared.problems, ...(own?.problems ?? [])],
  };
}

const missing = error('WB-101', {
  file: files.shared,
  message: 'Dit bestand is er niet.',
  fix: 'Haal het terug uit de gedeelde versie.',
});

const richOf = (file: string, { fields, lineOf }: FieldReading<unknown>): ReadText[] =>
  richTextsIn(fields).map(({ path, markdown }) => ({ file, line: lineOf(path), path, markdown, ...parsed(markdown) }));

/** A text in Markdown as a tree, and what it says: each text is parsed once. */
export function parsed(markdown: string): { tree: Root; prose: Prose } {
  const made = store.trees.get(markdown) ?? readProse(markdown, 'md');
  store.trees.set(markdown, made);
  return made;
}

interface Store {
  readings: Map<string, { state: string; reading: TextsReading }>;
  trees: Map<string, { tree: Root; prose: Prose }>;
}

/** One for the whole process: Astro loads this module apart for its settings and its pages. */
const shared = globalThis as { [key: symbol]: unknown };
const store = (shared[Symbol.for('werkbank.texts')] ??= { readings: new Map(), trees: new Map() }) as Store;
