import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownOf } from '../export/markdown.ts';
import { getLibrary } from '../lib/content.ts';
import { loadSite } from '../lib/site.ts';

export async function getStaticPaths() {
  return (await getLibrary()).of('pages').map((entry) => ({ params: { page: entry.id }, props: { entry } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(markdownOf(props.entry, await getLibrary(), loadSite()));
