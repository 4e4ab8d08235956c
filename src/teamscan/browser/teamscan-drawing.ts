import { anchor, element, needed } from '../../lib/browser/dom.ts';
import {
  agreementOf,
  barsOf,
  countsInWords,
  nextSteps,
  scale,
  talkingPoints,
  teamRows,
  type Sheet,
  type TeamRow,
} from '../teamscan.ts';
import type { ScanForm } from './teamscan-form.ts';

/** The five bars of one person, each drawn and in words. */
export function showBars(list: HTMLElement, form: ScanForm, sheet: Sheet): void {
  list.replaceChildren(
    ...barsOf(form.statements, sheet).map(({ practice, counts, fill }) => {
      const item = element('li');
      item.append(
        element('strong', form.titleOf(practice)),
        barOf(fill ?? 0),
        element('span', countsInWords(counts), 'scan__words'),
      );
      return item;
    }),
  );
}

/** Two places to read on, and one conversation to have. */
export function showNextSteps(root: HTMLElement, form: ScanForm, sheet: Sheet): void {
  const { read, talk } = nextSteps(form.statements, sheet);
  needed('[data-next]', root).hidden = !talk;
  needed('[data-read-on]', root).replaceChildren(
    ...read.map((statement) => {
      const item = element('li');
      const place = form.statements.findIndex(({ id }) => id === statement.id);
      const answer = scale[sheet.answers[place] ?? 0];
      item.append(
        linkTo(form.titleOf(statement.practice), statement.read),
        element('p', `Bij ‘${statement.text}’ koos u ‘${answer}’.`),
      );
      return item;
    }),
  );
  needed('[data-conversation]', root).textContent = talk?.talk ?? '';
}

/** The answers of a team: what to talk about, and all statements with the most different first. */
export function showTeam(root: HTMLElement, form: ScanForm, sheets: readonly Sheet[]): void {
  const rows = teamRows(form.statements, sheets);
  needed('[data-points]', root).replaceChildren(
    ...talkingPoints(rows).map(({ statement, counts }) => {
      const item = element('li');
      item.append(
        element('strong', statement.talk),
        element('p', `Bij ‘${statement.text}’: ${countsInWords(counts)}.`),
        linkTo(`Lees bij ${form.titleOf(statement.practice).toLowerCase()}`, statement.read),
      );
      return item;
    }),
  );
  keepTable(needed('table', root));
  needed('[data-rows]', root).replaceChildren(...rows.map((row) => rowOf(row, sheets.length)));
}

/** On a narrow screen the cells stand below each other; the roles then keep it a table. */
function keepTable(table: HTMLElement): void {
  table.role = 'table';
  for (const group of table.querySelectorAll('thead, tbody')) group.role = 'rowgroup';
  for (const row of table.querySelectorAll('thead tr')) row.role = 'row';
  for (const head of table.querySelectorAll('thead th')) head.role = 'columnheader';
}

function rowOf({ statement, counts, range }: TeamRow, size: number): HTMLTableRowElement {
  const row = element('tr');
  row.role = 'row';
  const head = element('th', statement.text);
  head.scope = 'row';
  head.role = 'rowheader';
  row.append(
    head,
    ...counts.map((count, place) => {
      const cell = element('td', count > 0 ? String(count) : '');
      cell.role = 'cell';
      cell.dataset['of'] = scale[place] ?? '';
      // How dark: in quarters of the team.
      if (count > 0) cell.dataset['share'] = String(Math.ceil((count / size) * 4));
      return cell;
    }),
  );
  const agreement = element('td', agreementOf(range), 'scan__agreement');
  agreement.role = 'cell';
  row.append(agreement);
  return row;
}

/** A link whose address stays off paper: the sheet has no room for it. */
function linkTo(text: string, address: string): HTMLAnchorElement {
  const link = anchor(text, address);
  link.dataset['note'] = '';
  return link;
}

/** A bar that is filled from the left. */
function barOf(fill: number): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 100 6');
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('scan__bar');
  for (const [name, width] of [
    ['scan__track', 100],
    ['scan__fill', fill * 100],
  ] as const) {
    const part = document.createElementNS(svg, 'rect');
    part.setAttribute('width', String(width));
    part.setAttribute('height', '6');
    part.classList.add(name);
    drawing.append(part);
  }
  return drawing;
}

const svg = 'http://www.w3.org/2000/svg';
