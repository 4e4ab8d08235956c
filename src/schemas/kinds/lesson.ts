import { z } from 'astro/zod';
import { base, order } from './base.ts';
import { relations } from './relation.ts';

/** One of the seven lessons for a good interplay between municipality and residents. */
export const lesson = z.strictObject({
  ...base,
  order,
  practices: relations('De praktijken die deze les nodig heeft'),
  roles: relations('De rollen die met deze les aan de slag gaan'),
});
