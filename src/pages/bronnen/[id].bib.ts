import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { writeBibtex } from '../../export/bibtex.ts';
import { toCsl } from '../../export/csl.ts';
import { getLibrary } from '../../library/node/get-library.ts';

export async function getStaticPaths() {
  return getLibrary()
    .of('sources')
    .map((source) => ({ params: { id: source.id }, props: { source } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(writeBibtex([toCsl(props.source)]));
