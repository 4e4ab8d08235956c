import type { APIRoute } from 'astro';
import { feedOf } from '../../export/feed.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { loadSite } from '../../lib/node/load-site.ts';

export const GET: APIRoute = async () => new Response(feedOf(getLibrary(), loadSite()));
