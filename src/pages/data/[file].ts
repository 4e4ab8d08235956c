import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { contentOfFile, dataFiles } from '../../export/files.ts';
import { getLibrary } from '../../library/node/get-library.ts';
import { loadSite } from '../../lib/node/load-site.ts';

export const getStaticPaths = () => dataFiles.map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await contentOfFile(props.file, getLibrary(), loadSite()));
