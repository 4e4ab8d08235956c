import type { APIRoute } from 'astro';
import { catalogueOf } from '../../export/node/catalogue.ts';
import { writeJson } from '../../export/record.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { loadSite } from '../../lib/node/load-site.ts';

export const GET: APIRoute = async () => new Response(writeJson(await catalogueOf(getLibrary(), loadSite())));
