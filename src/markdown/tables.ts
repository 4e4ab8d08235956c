import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** A table fit for a page without inline style: alignment becomes a class, and a wide table scrolls in a group with this name. */
export function fitTable(table: Element, name: string): Element {
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align, ...others } = cell.properties;
    cell.properties = {
      ...others,
      ...(align ? { className: [`align-${String(align)}`] } : {}),
      ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
    };
  });
  table.children.unshift({
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: name }],
  });
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: `Tabel: ${name}` },
    children: [table],
  };
}
