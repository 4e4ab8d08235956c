import type { HastPluginEntry } from 'satteri';
import { withBase } from '../lib/urls.ts';

/** Puts the base path of the site before links from the root; a link to a page that is not shown leads nowhere, and reads as text. */
export const baseLinks =
  (base: string, hidden: ReadonlySet<string>): HastPluginEntry =>
  () => ({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href !== 'string' || !href.startsWith('/')) return;
        if (hidden.has(href.split('#')[0] ?? '')) context.setProperty(node, 'href', null);
        else context.setProperty(node, 'href', withBase(href, base));
      },
    },
  });
