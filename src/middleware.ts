import { defineMiddleware } from 'astro:middleware';
import { readForeignWords } from './checks/node/dictionary.ts';
import { markForeign } from './prose/foreign-words.ts';

const words = readForeignWords();

/** Marks the words in another language on every page that is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(markForeign(await response.text(), words), response);
});
