import type { APIRoute } from 'astro';
import { movedPages } from '../../build/moved.ts';
import { dossierIndexOf } from '../../export/dossier.ts';
import { getLibrary } from '../../lib/content.ts';
import { loadSite } from '../../lib/site.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(dossierIndexOf(await getLibrary(), loadSite(), movedPages())));
