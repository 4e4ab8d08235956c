import { kinds } from '../../kinds.ts';
import { draftOf, type Draft } from '../draft.ts';
import type { DraftKind } from '../draft-kinds.ts';
import { fillTemplate } from '../../fork/template.ts';
import { readWord, WordError } from '../read-word.ts';
import { originOf } from '../review/origin.ts';
import { returnedOf, type Returned } from '../review/returned.ts';
import { textOf } from './fetch-text.ts';

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

/** What came of a document that went out as the text of a page of this site; undefined for one that did not. Throws a `WordError` when the file is none, or when that page is not here. */
export async function takeBack(file: File): Promise<Returned | undefined> {
  const bytes = await file.arrayBuffer();
  const origin = await originOf(bytes);
  if (!origin) return undefined;
  const entry = await textOf(origin.path).catch((thrown: unknown) => {
    throw new WordError(
      `Dit bestand is de tekst van ${origin.address}, en die pagina is hier niet, of zij kwam niet binnen. Kijk of u verbinding hebt, en of de pagina een ander adres kreeg.`,
      { cause: thrown },
    );
  });
  return returnedOf(bytes, origin, entry);
}
