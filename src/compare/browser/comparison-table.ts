import { compareFields, type Comparable, type ComparedField, type ComparedValue } from '../comparison.ts';
import { anchor, button, element } from '../../lib/browser/dom.ts';

/** What is compared as tables: a row for each field that differs, and folded below it the fields that are the same. */
export function comparisonTables<T extends Comparable & { url: string }>(
  items: readonly T[],
  base: string,
  remove: (item: T) => void,
): HTMLElement[] {
  if (items.length === 0) return [];
  const fields = compareFields(items);
  const same = fields.filter(({ isSame }) => isSame);
  const different = fields.filter(({ isSame }) => !isSame);
  const table = tableOf(items, different, base, 'Waarin ze verschillen');
  const heads = table.querySelectorAll('thead th + th');
  items.forEach((item, place) => {
    const away = button('Haal weg', () => remove(item));
    away.append(element('span', ` ‘${item.title}’`, 'visually-hidden'));
    heads[place]?.append(away);
  });
  if (same.length === 0) return [table];
  const folded = element('details', '', 'compare__same');
  const names = same.map(({ term }) => term).join(', ');
  folded.append(element('summary', `${items.length === 2 ? 'Bij beide' : 'Bij alle drie'} gelijk: ${names}`));
  folded.append(sharedOf(same, base));
  return [table, folded];
}

/** On a narrow screen the cells stand below each other; the roles then keep it a table. */
function tableOf<T extends Comparable & { url: string }>(
  items: readonly T[],
  fields: readonly ComparedField[],
  base: string,
  caption: string,
): HTMLTableElement {
  const table = element('table', '', 'compare__table');
  table.role = 'table';
  table.dataset['accent'] = items[0]?.folder ?? '';
  const head = table.createTHead();
  const body = table.createTBody();
  head.role = body.role = 'rowgroup';
  const named = head.insertRow();
  named.role = 'row';
  named.append(
    headOf('columnheader', 'Gegeven'),
    ...items.map((item) => headOf('columnheader', valuesOf([{ text: item.title, url: item.url }], base))),
  );
  for (const { term, cells } of fields) {
    const row = body.insertRow();
    row.role = 'row';
    row.append(headOf('rowheader', term));
    cells.forEach((values, place) => {
      const cell = row.insertCell();
      cell.role = 'cell';
      cell.dataset['of'] = items[place]?.title ?? '';
      cell.append(valuesOf(values, base));
    });
  }
  const title = table.createCaption();
  title.textContent = caption;
  title.className = 'visually-hidden';
  return table;
}

function headOf(role: 'columnheader' | 'rowheader', content: string | Node): HTMLTableCellElement {
  const head = element('th');
  head.role = role;
  head.scope = role === 'columnheader' ? 'col' : 'row';
  head.append(content);
  return head;
}

function sharedOf(fields: readonly ComparedField[], base: string): HTMLElement {
  const list = element('dl', '', 'facts');
  for (const { term, cells } of fields) {
    const row = element('div');
    const value = element('dd');
    value.append(valuesOf(cells[0] ?? [], base));
    row.append(element('dt', term), value);
    list.append(row);
  }
  return list;
}

/** One value as it is, more as a list, none in words. On paper the addresses stay out: the heads have them. */
function valuesOf(values: readonly ComparedValue[], base: string): Node {
  const nodes = values.map(({ text, url }) => {
    if (!url) return document.createTextNode(text);
    const link = anchor(text, url.startsWith('/') ? base + url : url);
    link.dataset['note'] = '';
    return link;
  });
  if (nodes.length === 0) return element('span', 'niet vermeld', 'compare__none');
  if (nodes.length === 1 && nodes[0]) return nodes[0];
  const list = element('ul');
  list.append(
    ...nodes.map((node) => {
      const item = element('li');
      item.append(node);
      return item;
    }),
  );
  return list;
}
