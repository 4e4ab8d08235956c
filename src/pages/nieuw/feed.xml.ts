import type { APIRoute } from 'astro';
import { feedOf } from '../../export/feed.ts';
import { getLibrary } from '../../lib/content.ts';
import { loadSite } from '../../lib/site.ts';

export const GET: APIRoute = async () => new Response(feedOf(await getLibrary(), loadSite()));
