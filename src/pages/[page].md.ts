import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownOf } from '../export/markdown.ts';
import { getLibrary } from '../library/node/get-library.ts';
import { loadSite } from '../lib/node/load-site.ts';

export async function getStaticPaths() {
  return getLibrary()
    .of('pages')
    .map((entry) => ({ params: { page: entry.id }, props: { entry } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(markdownOf(props.entry, getLibrary(), loadSite()));
