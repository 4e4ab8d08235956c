import type { APIRoute } from 'astro';
import { llmsOf } from '../export/llms.ts';
import { getLibrary } from '../library/node/get-library.ts';
import { loadSite } from '../lib/node/load-site.ts';

export const GET: APIRoute = async () => new Response(llmsOf(getLibrary(), loadSite()));
