import { kinds } from '../../kinds.ts';
import { draftOf, type Draft } from '../draft.ts';
import type { DraftKind } from '../draft-kinds.ts';
import { fillTemplate } from '../../fork/template.ts';
import { readWord } from '../read-word.ts';

/** The templates of all kinds, each fetched when it is asked for. */
const templates = import.meta.glob<string>('../../../content/*/_sjabloon.mdx', { query: '?raw', import: 'default' });

/** A draft with its title. */
export interface TitledDraft extends Draft {
  title: string;
}

/** Makes a draft of a document, in the browser. Throws a `WordError` when the file is none. */
export async function makeDraft(file: File, kind: DraftKind): Promise<TitledDraft> {
  const document = await readWord(await file.arrayBuffer());
  const template = await templates[`../../../content/${kinds[kind].folder}/_sjabloon.mdx`]?.();
  if (!template) throw new Error(`There is no template of ${kind}`);
  const title = document.title ?? file.name.replace(/\.docx$/i, '');
  return { title, ...draftOf(document, fillTemplate(template, { title, today: new Date() }), file.name) };
}
