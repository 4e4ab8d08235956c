import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dataFiles } from '../../export/files.ts';
import { getLibrary } from '../../lib/content.ts';
import { loadSite } from '../../lib/site.ts';

export const getStaticPaths = () => dataFiles.map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await props.file.write(await getLibrary(), loadSite()));
