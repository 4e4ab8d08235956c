import type { APIRoute } from 'astro';
import { llmsOf } from '../export/llms.ts';
import { getLibrary } from '../lib/content.ts';
import { loadSite } from '../lib/site.ts';

export const GET: APIRoute = async () => new Response(llmsOf(await getLibrary(), loadSite()));
