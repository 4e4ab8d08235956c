import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { entryTextOf } from '../../../../drafts/node/entry-text.ts';
import { kindList, kinds } from '../../../../kinds.ts';
import { isEditedHere } from '../../../../library/node/edited-here.ts';
import { getLibrary } from '../../../../library/node/get-library.ts';
import { loadSite } from '../../../../lib/node/load-site.ts';

export async function getStaticPaths() {
  const library = getLibrary();
  return kindList.flatMap((kind) =>
    library
      .of(kind)
      .filter(isEditedHere)
      .map((entry) => ({ params: { kind: kinds[kind].folder, id: entry.id }, props: { entry } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(JSON.stringify(entryTextOf(props.entry, loadSite())));
