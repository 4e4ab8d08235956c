import type { APIRoute } from 'astro';
import { readNews } from '../../build/news.ts';
import { feedOf } from '../../export/feed.ts';
import { getLibrary } from '../../lib/content.ts';
import { loadSite } from '../../lib/site.ts';

export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const { items } = readNews(new Set(library.all.map(({ path }) => path)));
  return new Response(feedOf(items, library, loadSite()));
};
