import { anchor, element } from '../../lib/browser/dom.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { shortApa } from '../apa.ts';
import type { Part } from './dossier-document.ts';

/** The short form of a dossier: of each page its summary, facts and sources in short, with the reader's note. */
export function shortDocumentOf(
  parts: readonly Part[],
  index: DossierIndex,
  address: (url: string) => string,
): DocumentFragment {
  const whole = new DocumentFragment();
  const list = element('div', '', 'dossier__shorts');
  list.append(...parts.map((part, place) => shortOf(part, place + 1, index, address)));
  whole.append(list, element('p', 'De bronnen met titel en adres staan op de pagina’s zelf.', 'dossier__address'));
  for (const link of whole.querySelectorAll('a')) link.dataset['note'] = '';
  return whole;
}

function shortOf(
  { page, source }: Part,
  place: number,
  index: DossierIndex,
  address: (url: string) => string,
): HTMLElement {
  const section = element('section', '', 'dossier__short');
  section.dataset['accent'] = page.folder;
  const heading = element('h2', `${place}. ${page.name}`);
  heading.id = `kort-${place}`;
  section.setAttribute('aria-labelledby', heading.id);
  const kicker = source?.querySelector('article .kicker')?.textContent.trim() || page.kind;
  section.append(element('p', kicker, 'kicker'), heading);
  if (page.words.note) section.append(element('p', page.words.note, 'dossier__remark'));
  section.append(element('p', page.trouble || page.summary));
  const facts = [...(source?.querySelector('.entry .facts')?.children ?? [])];
  const rows = [
    ...facts.flatMap((row) => factOf(row, page.url, address)),
    ...figuresFact(source),
    ...sourcesFact(page.sources, index),
  ];
  if (rows.length > 0) {
    const table = element('dl', '', 'dossier__facts');
    table.append(...rows);
    section.append(table);
  }
  if (page.url) {
    const where = element('p', '', 'dossier__address');
    where.append(anchor(address(page.url), address(page.url)));
    section.append(where);
  }
  return section;
}

/** Facts that tell of the page, and not of what it is about. */
const aboutThePage = ['Hoe uitgebreid', 'Soort bronnen', 'Verwijzing'];

function factOf(row: Element, page: string, address: (url: string) => string): HTMLElement[] {
  const term = row.querySelector('dt')?.textContent.trim() ?? '';
  if (aboutThePage.includes(term)) return [];
  const fact = element('div');
  const values = [...row.querySelectorAll('dd')].map((each) => document.importNode(each, true));
  for (const link of values.flatMap((each) => [...each.querySelectorAll('a')]))
    link.href = new URL(link.getAttribute('href') ?? '', address(page)).href;
  fact.append(element('dt', term), ...values);
  return [fact];
}

/** The figures of an example in short: what was counted, and how much. */
function figuresFact(source: Document | undefined): HTMLElement[] {
  const figures = [...(source?.querySelectorAll('.entry .figures > div') ?? [])].map((figure) => {
    const [label, value] = ['dt', '.figures__value'].map((part) => figure.querySelector(part)?.textContent.trim());
    return element('dd', `${label}: ${value}`);
  });
  if (figures.length === 0) return [];
  const fact = element('div');
  fact.append(element('dt', 'Cijfers'), ...figures);
  return [fact];
}

/** The sources of a page in short, those of one maker and year together: `de Stentor 2018 (2)`. */
function sourcesFact(ids: readonly string[], index: DossierIndex): HTMLElement[] {
  const names = ids.flatMap((id) => (index.sources[id] ? [shortApa(index.sources[id])] : []));
  if (names.length === 0) return [];
  const counts = new Map<string, number>();
  for (const name of names.sort((a, b) => a.localeCompare(b, 'nl'))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const said = [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  const fact = element('div');
  fact.append(element('dt', 'Bronnen'), element('dd', said.join('; ')));
  return [fact];
}
