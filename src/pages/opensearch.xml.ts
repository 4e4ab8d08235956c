import type { APIRoute } from 'astro';
import { openSearchOf } from '../export/open-search.ts';
import { loadSite } from '../lib/node/load-site.ts';

export const GET: APIRoute = () => new Response(openSearchOf(loadSite()));
