import { loadSite } from '../../lib/node/load-site.ts';
import { isFork } from '../../lib/node/url-locks.ts';
import type { Entry } from '../entry.ts';

/** Whether a text is changed in this installation: a fork leaves those that it shares to upstream, so that the two do not grow apart. */
export const isEditedHere = ({ layer }: Pick<Entry, 'layer'>): boolean =>
  layer === 'local' || !(loadSite().upstream || isFork());
