import type { APIRoute } from 'astro';
import { movedPages } from '../../library/node/moved-pages.ts';
import { dossierIndexOf } from '../../dossier/dossier-index.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { loadSite } from '../../lib/node/load-site.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(dossierIndexOf(getLibrary(), loadSite(), movedPages())));
