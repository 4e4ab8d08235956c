import { defineMiddleware } from 'astro:middleware';
import { readForeignWords } from './build/language.ts';
import { markForeign } from './lib/foreign.ts';

const words = readForeignWords();

/** Marks the words in another language on every page that is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(markForeign(await response.text(), words), response);
});
