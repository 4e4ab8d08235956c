import { distance } from 'fastest-levenshtein';
import type { RootContent } from 'mdast';
import { privateComplaints } from '../schemas/plain-text.ts';
import { plain } from './phrases.ts';
import { blockOf, fieldsOf, partsOf, type TemplatePart } from './template-parts.ts';
import type { WordDocument } from './word-document.ts';
import { written } from './writer.ts';

/** A draft of an entry, with what an editor still does. What it tells is Dutch. */
export interface Draft {
  /** The file, with what it tells as lines of explanation above its fields. */
  text: string;
  /** What an editor must supply. */
  needed: string[];
  /** The sources to record, as the text cites them. */
  sources: string[];
  /** What could not be kept. */
  lost: string[];
}

/** Puts what a document says in a template whose title and days are filled in already. `file` is its name. */
export function draftOf(document: WordDocument, template: string, file: string, filled: readonly string[] = []): Draft {
  const { intro, sections } = sectionsOf(document.blocks);
  const placed = place(partsOf(template), intro, sections);
  const body = placed.text.replace(/\uE000(\d+)\uE001/g, ' [@noot-$1]').replace(/ {2,}\[@/g, ' [@');
  const needed = [
    ...fieldsOf(template, new Set([...known, ...filled])).map(({ name, explanation }) =>
      `Vul ${name} in. ${explanation}`.trim(),
    ),
    ...placed.open.map((heading) => `Schrijf ‘${heading}’: het document heeft geen deel met die kop.`),
    ...[...new Set(plainOf(document.blocks).match(/\[@[^\]\n]{0,80}\]/g))].map(
      (found) => `Het document zegt zelf ${found}: leg die bron vast, of haal het weg.`,
    ),
    ...privateComplaints([plainOf(document.blocks), ...document.notes].join('\n')).map(({ message, fix }) =>
      `${message} ${fix}`.replace(/`([^`]*)`/g, (_, words: string) => `‘${words}’`),
    ),
    'Zet achter elke alinea, lijst en tabel haar bron, zoals [@bron, deel]; wat van de redactie is, staat in <Handvat>.',
  ];
  const sources = document.notes.map((note, index) => `noot-${index + 1}: ${note || 'deze voetnoot is leeg'}`);
  const lost = [...document.lost, ...placed.renamed];
  const above = [
    `Gemaakt van ${file}. Haal deze regels weg als alles gedaan is.`,
    ...needed.map((each) => `Nog doen: ${each}`),
    ...sources.map(
      (each) => `Bron vastleggen in bronnen/, en haar naam zetten waar de tekst [@${each.split(':')[0]}] zegt. ${each}`,
    ),
    ...lost.map((each) => `Niet of anders meegenomen: ${each}`),
  ];
  const text = `---\n${above.map((each) => `# ${each.replace(/\s+/g, ' ')}\n`).join('')}${blockOf(template)}\n---\n\n${body.trim()}\n`;
  return { text, needed, sources, lost };
}

/** Fields that a draft has filled in, or that are right as they stand. */
const known = ['title', 'status', 'reviewed', 'reviewEvery', 'owner', 'order', 'consulted'] as const;

interface Section {
  heading: string;
  blocks: RootContent[];
}

function sectionsOf(blocks: readonly RootContent[]): { intro: RootContent[]; sections: Section[] } {
  const intro: RootContent[] = [];
  const sections: Section[] = [];
  for (const block of blocks)
    if (block.type === 'heading' && block.depth === 2) sections.push({ heading: plain(block.children), blocks: [] });
    else (sections.at(-1)?.blocks ?? intro).push(block);
  return { intro, sections };
}

/** Lays sections in those of a template that mean the same; others stay behind the one before them. */
function place(parts: readonly TemplatePart[], intro: readonly RootContent[], sections: readonly Section[]) {
  const slots = new Map<TemplatePart, Section>();
  const behind = new Map<TemplatePart | undefined, Section[]>();
  const renamed: string[] = [];
  let last: TemplatePart | undefined;
  for (const section of sections) {
    const part = parts.find((each) => each.heading && !slots.has(each) && isSame(section.heading, each.heading));
    if (part) {
      slots.set(part, section);
      if (section.heading !== part.heading) renamed.push(`De kop ‘${section.heading}’ heet nu ‘${part.heading}’`);
      if (!part.isWrapped) last = part;
    } else behind.set(last, [...(behind.get(last) ?? []), section]);
  }
  const others = (part: TemplatePart | undefined) =>
    (behind.get(part) ?? []).map(
      ({ heading, blocks }) => `## ${written([{ type: 'text', value: heading }])}\n\n${written(blocks)}`,
    );
  const pieces = [
    written(intro),
    ...others(undefined),
    ...parts.flatMap((part) => {
      const section = slots.get(part);
      // A template of one paragraph says only where the text begins.
      if (part.heading === undefined)
        return part.lines.some((line) => line.startsWith('<')) || sections.length + intro.length === 0
          ? [part.lines.join('\n')]
          : [];
      return [
        `## ${part.heading}`,
        section ? written(section.blocks) : part.lines.join('\n'),
        ...(section ? others(part) : []),
      ];
    }),
  ];
  return {
    text: pieces
      .map((each) => each.trim())
      .filter(Boolean)
      .join('\n\n'),
    open: parts.flatMap((part) => (part.heading && !slots.has(part) ? part.heading : [])),
    renamed,
  };
}

/** Whether two headings mean the same: but for a number before it, capitals, marks, the order of words, a slip of the pen, or what comes after. */
function isSame(found: string, wanted: string): boolean {
  const [a, b] = [bare(found), bare(wanted)];
  return a === b || a.startsWith(`${b} `) || inOrder(a) === inOrder(b) || (b.length >= 8 && distance(a, b) <= 2);
}

const inOrder = (words: string): string => words.split(' ').sort().join(' ');

const bare = (heading: string): string =>
  heading
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[\d.]+\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The plain words of blocks, each on a line of its own. */
const plainOf = (blocks: readonly RootContent[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
        return plain(block.children);
      return 'children' in block ? plainOf(block.children) : '';
    })
    .join('\n');
