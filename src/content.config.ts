import { defineCollection } from 'astro:content';
import { layeredLoader } from './library/node/loader.ts';
import type { Kind } from './kinds.ts';
import { schemas } from './schemas/index.ts';

const collection = <K extends Kind>(kind: K) =>
  defineCollection({ loader: layeredLoader(kind), schema: schemas[kind] });

/** One collection a kind; `src/library/library.ts` is the only one to read them. */
export const collections = {
  situations: collection('situations'),
  questions: collection('questions'),
  practices: collection('practices'),
  lessons: collection('lessons'),
  dilemmas: collection('dilemmas'),
  recommendations: collection('recommendations'),
  examples: collection('examples'),
  municipalities: collection('municipalities'),
  roles: collection('roles'),
  concepts: collection('concepts'),
  sources: collection('sources'),
  pages: collection('pages'),
};
