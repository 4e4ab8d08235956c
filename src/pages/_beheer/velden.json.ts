import type { APIRoute } from 'astro';
import { readEditorConfig } from '../../editing/node/read-config.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(readEditorConfig()));
