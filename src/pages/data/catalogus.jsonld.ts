import type { APIRoute } from 'astro';
import { catalogueOf } from '../../export/catalogue.ts';
import { writeJson } from '../../export/record.ts';
import { getLibrary } from '../../lib/content.ts';
import { loadSite } from '../../lib/site.ts';

export const GET: APIRoute = async () => new Response(writeJson(await catalogueOf(await getLibrary(), loadSite())));
