import { defineMiddleware } from 'astro:middleware';
import { readForeignWords } from './checks/node/dictionary.ts';
import { markForeign } from './prose/foreign-words.ts';
import { markHyphens } from './prose/hyphenation.ts';

const kept = readForeignWords();

/** Marks on every page that is made the words in another language, and where long words in headings may break. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const words = import.meta.env.DEV ? readForeignWords() : kept;
  return new Response(markHyphens(markForeign(await response.text(), words)), response);
});
