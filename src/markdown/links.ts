import type { HastPluginEntry } from 'satteri';
import { withBase } from '../lib/urls.ts';

/** Puts the base path of the site before links from the root. */
export const baseLinks =
  (base: string): HastPluginEntry =>
  () => ({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href === 'string' && href.startsWith('/')) context.setProperty(node, 'href', withBase(href, base));
      },
    },
  });
