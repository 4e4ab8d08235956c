import type { Entry } from '../library/entry.ts';
import { isoDay } from '../lib/dates.ts';

/** A source in CSL-JSON, which Zotero and other reference managers read. */
export interface CslItem {
  id: string;
  type: 'webpage' | 'document';
  title: string;
  author?: readonly CslName[];
  editor?: readonly CslName[];
  publisher: string;
  issued?: CslDate;
  accessed: CslDate;
  language: string;
  URL?: string;
  note?: string;
}

/** A person, or an organisation as `literal`. */
export type CslName = { family: string; given?: string; 'non-dropping-particle'?: string } | { literal: string };

interface CslDate {
  'date-parts': [number[]];
}

/** A source as a reference. Without authors, its publisher made it. */
export function toCsl({ id, fields }: Pick<Entry<'sources'>, 'id' | 'fields'>): CslItem {
  const url = fields.url ?? fields.archived;
  return {
    id,
    type: url ? 'webpage' : 'document',
    title: fields.title,
    ...makersOf(fields.authors, fields.publisher),
    publisher: fields.publisher,
    ...(fields.date === 'z.d.' ? {} : { issued: dateOf(fields.date) }),
    accessed: dateOf(isoDay(fields.consulted)),
    language: fields.language,
    ...(url ? { URL: url } : {}),
    ...(fields.note ? { note: fields.note } : {}),
  };
}

const editorMark = / \(red\.\)$/;

function makersOf(authors: readonly string[], publisher: string): Pick<CslItem, 'author' | 'editor'> {
  if (authors.length === 0) return { author: [{ literal: publisher }] };
  const author = authors.filter((name) => !editorMark.test(name)).map(nameOf);
  const editor = authors.filter((name) => editorMark.test(name)).map((name) => nameOf(name.replace(editorMark, '')));
  return { ...(author.length > 0 ? { author } : {}), ...(editor.length > 0 ? { editor } : {}) };
}

/** `Hulst, M. van` is a person, with a particle; a name without a comma is taken as it stands. */
function nameOf(name: string): CslName {
  const [family = '', rest] = name.split(/,\s*/, 2);
  if (!rest) return { literal: name };
  const words = rest.split(' ');
  const given = words.filter((word) => !isParticle(word)).join(' ');
  const particle = words.filter(isParticle).join(' ');
  return { family, ...(given ? { given } : {}), ...(particle ? { 'non-dropping-particle': particle } : {}) };
}

const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word);

const dateOf = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
