import type { APIRoute } from 'astro';
import { getLibrary } from '../../library/node/get-library.ts';
import { questionIndexOf } from '../../prepare/questions.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(questionIndexOf(getLibrary())));
