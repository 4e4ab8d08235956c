import type { PhrasingContent, RootContent } from 'mdast';
import { parse, type HTMLElement } from 'node-html-parser';
import { Losses } from '../losses.ts';
import { wordsOf } from '../phrases.ts';
import { htmlOfWord } from '../read-word.ts';
import { blockOf, takeNotes, takeTitle } from '../word-document.ts';
import { noteStart, type Addresses } from './origin.ts';
import { unitsOfBlocks, type Unit } from './units.ts';

/** What a document says that came back from a round of comments. */
export interface ReadReview {
  title: string | undefined;
  summary: string | undefined;
  units: Unit[];
  /** The comments, each with the words that it stands with. */
  comments: string[];
  /** The footnotes that were added; the text cites the first as `noot-1`. */
  notes: string[];
  /** What could not be kept, in Dutch. */
  lost: string[];
}

const styles = [
  "p[style-name='Subtitle'] => p.summary:fresh",
  "p[style-name='Ondertitel'] => p.summary:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Citaat'] => blockquote > p:fresh",
];

/** Reads a document that came back. Throws a `WordError` when the file is no document of Word. */
export async function readReview(bytes: ArrayBuffer, addresses: Addresses): Promise<ReadReview> {
  const { html, lost } = await htmlOfWord(bytes, styles);
  const losses = new Losses();
  const root = parse(html);
  const notes = takeNotes(root);
  const comments = takeComments(root);
  const title = takeTitle(root);
  const summary = root.querySelector('p.summary');
  summary?.remove();
  for (const paragraph of root.querySelectorAll('p')) if (wordsOf(paragraph).startsWith(noteStart)) paragraph.remove();
  const said: string[] = [];
  const blocks = root.children.flatMap((element) => blocksOf(element, losses));
  const own = mapPhrases(blocks, (phrase) => restored(phrase, addresses, said));
  return {
    title,
    summary: summary ? wordsOf(summary) : undefined,
    units: withRaw(unitsOfBlocks(own), root),
    comments,
    notes: said.map((id) => notes.get(id) ?? ''),
    lost: [...losses.all, ...lost],
  };
}

function blocksOf(element: HTMLElement, losses: Losses): RootContent[] {
  const blocks = element.tagName === 'BLOCKQUOTE' ? element.children.flatMap((child) => blockOf(child, losses)) : [];
  if (blocks.length > 0) return [{ type: 'blockquote', children: blocks as never[] }];
  return blockOf(element, losses).map((block) =>
    block.type === 'heading' ? { ...block, depth: Math.min(block.depth + 1, 4) as 2 | 3 | 4 } : block,
  );
}

/** Takes the comments from the end of a document, each with the begin of the paragraph where it stands. */
function takeComments(root: HTMLElement): string[] {
  const told = root.querySelectorAll('dl dd').map((comment) => {
    const id = /^comment-.*$/.exec(comment.previousElementSibling?.id ?? '')?.[0];
    const place = root.querySelectorAll('a').find((link) => link.getAttribute('href') === `#${id}`);
    const text = wordsOf(comment).replace(/ ?↑$/, '');
    const mark = place?.closest('sup');
    const beside = place?.closest('p, li, td, th, h1, h2, h3, h4, h5, h6');
    const words = beside
      ? wordsOf(beside)
          .replace(mark ? wordsOf(mark) : '', '')
          .slice(0, 90)
      : '';
    return words ? `‘${text}’, bij: ${words.trim()}` : `‘${text}’`;
  });
  for (const list of root.querySelectorAll('dl')) list.remove();
  for (const link of root.querySelectorAll('a[href^="#comment-"]')) (link.closest('sup') ?? link).remove();
  return told;
}

/** A phrase as it stands in a text: addresses on the site from its root, citations without a link, and footnotes as sources to record. */
function restored(phrase: PhrasingContent, { site, page }: Addresses, notes: string[]): PhrasingContent[] {
  if (phrase.type === 'text')
    return [
      {
        ...phrase,
        value: phrase.value.replace(/ ?\uE000([^\uE001]*)\uE001/g, (_, id: string) => {
          if (!notes.includes(id)) notes.push(id);
          return ` [@noot-${notes.indexOf(id) + 1}]`;
        }),
      },
    ];
  if (phrase.type !== 'link') return [phrase];
  const { url } = phrase;
  if (
    url.startsWith(`${site}/bronnen/`) &&
    phrase.children.every((each) => each.type === 'text' && /^\s*\[@/.test(each.value))
  )
    return phrase.children;
  if (url.startsWith(`${page}#`)) return [{ ...phrase, url: url.slice(page.length) }];
  return [url.startsWith(`${site}/`) ? { ...phrase, url: url.slice(site.length) } : phrase];
}

function mapPhrases<T extends RootContent>(
  nodes: readonly T[],
  change: (phrase: PhrasingContent) => PhrasingContent[],
): T[] {
  return nodes.flatMap((node) => {
    const inner = 'children' in node ? { ...node, children: mapPhrases(node.children as RootContent[], change) } : node;
    const isPhrase = node.type === 'text' || node.type === 'link';
    return (isPhrase ? change(inner as PhrasingContent) : [inner]) as T[];
  });
}

/** Units that had line ends in Word, with those: what has no form in Word stands there as it is written. */
function withRaw(units: readonly Unit[], root: HTMLElement): Unit[] {
  const raws = new Map(
    root
      .querySelectorAll('p')
      .filter((paragraph) => paragraph.querySelector('br'))
      .map((paragraph) => {
        for (const end of paragraph.querySelectorAll('br')) end.replaceWith('\n');
        return [wordsOf(paragraph), paragraph.text.replaceAll('\u00a0', ' ').trim()];
      }),
  );
  return units.map((unit) => {
    const [only] = unit.phrases;
    const raw = unit.type === 'paragraph' && only?.type === 'text' ? raws.get(only.value.trim()) : undefined;
    return raw === undefined ? unit : { ...unit, raw };
  });
}
