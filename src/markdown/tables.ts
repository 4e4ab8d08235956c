import type { HastPluginEntry } from 'satteri';

/** Makes tables fit for a page without inline style: alignment becomes a class, and a wide table scrolls in a group. A table is called after the heading above it. */
export const tables: HastPluginEntry = () => {
  let heading = '';
  let count = 0;
  return {
    name: 'tables',
    element: [
      {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          heading = context.textContent(node);
          count = 0;
        },
      },
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
          count += 1;
          const name = `${heading || 'Tabel'}${count > 1 ? ` (${count})` : ''}`;
          context.prependChild(node, {
            type: 'element',
            tagName: 'caption',
            properties: { className: ['visually-hidden'] },
            children: [{ type: 'text', value: name }],
          });
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: `Tabel: ${name}` },
            children: [],
          });
        },
      },
    ],
  };
};
