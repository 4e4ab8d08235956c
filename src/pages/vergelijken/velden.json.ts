import type { APIRoute } from 'astro';
import { movedPages } from '../../library/node/moved-pages.ts';
import { comparisonIndexOf } from '../../compare/comparison-index.ts';
import { getLibrary } from '../../library/node/get-library.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(comparisonIndexOf(getLibrary(), movedPages())));
