import type { APIRoute } from 'astro';
import { movedPages } from '../../build/moved.ts';
import { comparisonIndexOf } from '../../export/comparison.ts';
import { getLibrary } from '../../lib/content.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(comparisonIndexOf(await getLibrary(), movedPages())));
