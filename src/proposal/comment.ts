import type { PhrasingContent, RootContent } from 'mdast';
import { heading, list, paragraph, strong, text, writeMarkdown } from '../export/nodes.ts';
import { kinds } from '../kinds.ts';
import { isDraft } from '../library/content.ts';
import type { Entry } from '../library/entry.ts';
import { countProblems, sortProblems, type Problem } from '../lib/problem.ts';
import { urlOf, urlOfPath } from '../lib/urls.ts';
import type { ChangedEntry, Changes } from './changes.ts';

/** A question that does not find its page among the first three. */
export interface Unfound {
  entry: Entry;
  question: string;
}

/** What an editor reads of a proposal. */
export interface Proposal {
  changes: Changes;
  problems: readonly Problem[];
  /** The questions of new and changed pages that do not find them; undefined when search was not asked. */
  unfound: readonly Unfound[] | undefined;
}

/** A proposal in the words of a reader, as Markdown for a comment: what is new, other and gone, what is wrong, and which questions do not find their page. */
export function commentOf({ changes: { added, changed, gone }, problems, unfound }: Proposal): string {
  const wrong = sortProblems(problems.filter(({ level }) => level !== 'advice'));
  return writeMarkdown([
    heading(2, commentTitle),
    ...(added.length + changed.length + gone.length === 0 ? [paragraph('Aan de teksten verandert niets.')] : []),
    ...part(
      'Nieuw',
      added.map((entry) => [...named(entry), `, ${counted(entry.prose.words, 'woord', 'woorden')}`]),
    ),
    ...part(
      'Veranderd',
      changed.map((each) => [...named(each.entry), `: ${toldOf(each)}`]),
    ),
    ...part(
      'Weg',
      gone.map(({ entry, to }) => [
        ...named(entry),
        ...(to ? [', leidt nu naar ', code(urlOfPath(to))] : [', en het adres leidt nergens heen']),
      ]),
    ),
    heading(2, 'Wat de controle zegt'),
    paragraph(wrong.length === 0 ? 'Er is niets mis.' : `${countProblems(wrong)}.`),
    ...items(
      wrong
        .slice(0, mostProblems)
        .map(({ file, line, message, fix }) => [
          code([file, line].filter(Boolean).join(':')),
          ' ',
          ...withCode(`${message} ${fix}`),
        ]),
    ),
    ...(wrong.length > mostProblems
      ? [paragraph(`En nog ${wrong.length - mostProblems}: draai \`npm run controle\`.`)]
      : []),
    ...searchPart(unfound),
  ]);
}

/** The heading of every comment, by which the last one is known again. */
export const commentTitle = 'Wat dit voorstel verandert';

/** The most problems that a comment lists. */
const mostProblems = 50;

function searchPart(unfound: Proposal['unfound']): RootContent[] {
  if (!unfound) return [];
  const told = unfound.map(({ entry, question }) => [`‘${question}’ vindt niet bij de eerste drie: `, ...named(entry)]);
  return [
    heading(2, 'Wat zoeken vindt'),
    ...(told.length === 0
      ? [paragraph('Elke zoekvraag van een nieuwe of veranderde pagina vindt haar bij de eerste drie.')]
      : items(told)),
  ];
}

/** A message in which what stands between backticks is code. */
const withCode = (message: string): Phrase[] =>
  message.split('`').flatMap((piece, at) => (piece === '' ? [] : at % 2 ? code(piece) : text(piece)));

type Phrase = string | PhrasingContent;

const part = (title: string, lines: readonly (readonly Phrase[])[]): RootContent[] =>
  lines.length === 0 ? [] : [paragraph(strong(`${title} (${lines.length})`)), ...items(lines)];

const items = (lines: readonly (readonly Phrase[])[]): RootContent[] =>
  lines.length === 0 ? [] : [list(lines.map((line) => paragraph(...line)))];

const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

function named(entry: Entry): Phrase[] {
  const status = isDraft(entry) ? ' (concept)' : '';
  return [text(`${kinds[entry.kind].singular} ${entry.fields.title}${status}, `), code(urlOf(entry))];
}

function toldOf({ entry, before, words, fields }: ChangedEntry): string {
  const title = before.fields.title === entry.fields.title ? [] : [`heette ‘${before.fields.title}’`];
  const rest = fields.filter((field) => field !== 'title');
  const told = [
    ...title,
    ...(words.added > 0 ? [`${counted(words.added, 'woord', 'woorden')} erbij`] : []),
    ...(words.removed > 0 ? [`${counted(words.removed, 'woord', 'woorden')} eraf`] : []),
    ...(rest.length > 0 ? [`andere velden: ${rest.join(', ')}`] : []),
  ];
  return told.join('; ') || 'alleen links, bronnen of opmaak';
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
