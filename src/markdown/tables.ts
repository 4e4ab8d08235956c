import type { HastPluginEntry } from 'satteri';

/** Makes tables fit for a page without inline style: alignment becomes a class, and a wide table scrolls in a labelled group. */
export const tables: HastPluginEntry = () => ({
  name: 'tables',
  element: [
    {
      filter: ['th', 'td'],
      visit(node, context) {
        const align =
          node.properties['align'] ?? /text-align:\s*(\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
        context.setProperty(node, 'align', null);
        context.setProperty(node, 'style', null);
        if (align) context.setProperty(node, 'className', [`align-${String(align)}`]);
        if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
      },
    },
    {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: 'Tabel' },
          children: [],
        });
      },
    },
  ],
});
