import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownOf } from '../../export/markdown.ts';
import { kinds, listedKinds } from '../../kinds.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { loadSite } from '../../lib/node/load-site.ts';

export async function getStaticPaths() {
  const library = getLibrary();
  return listedKinds.flatMap((kind) =>
    library.of(kind).map((entry) => ({ params: { kind: kinds[kind].folder, id: entry.id }, props: { entry } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(markdownOf(props.entry, getLibrary(), loadSite()));
