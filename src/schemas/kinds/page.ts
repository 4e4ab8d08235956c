import { z } from 'astro/zod';
import { base, order } from './base.ts';

/** A page about the site itself. */
export const page = z.strictObject({ ...base, order });
