import { roleParameter } from '../../lib/reading-role.ts';

/** Lets a reader choose a role: what concerns it is marked and comes first, nothing is hidden, and the choice goes along in the address. */
export function readAs(): void {
  const bar = document.querySelector<HTMLElement>('[data-read-as]');
  const select = bar?.querySelector('select');
  const status = bar?.querySelector('[aria-live]');
  const groups = [...document.querySelectorAll('[data-rows]')].map(openGroup);
  const show = () => {
    const role = chosen();
    const first = groups.reduce((sum, put) => sum + put(role), 0);
    if (!select || !status) return;
    select.value = [...select.options].some(({ value }) => value === role) ? role : '';
    status.textContent = select.value ? sentence(first) : '';
  };
  select?.addEventListener('change', () => {
    history.pushState(null, '', addressWith(location.href, select.value));
    show();
  });
  addEventListener('popstate', show);
  document.addEventListener('rows-added', show);
  for (const intent of ['pointerover', 'focusin'])
    document.addEventListener(intent, ({ target }) => carry(target), { capture: true, passive: true });
  document.addEventListener('submit', ({ target }) => carryInForm(target));
  show();
}

/** The role that the address names; none where that cannot be the name of one. */
function chosen(): string {
  return /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get(roleParameter) ?? '')?.[0] ?? '';
}

const sentence = (count: number) =>
  count === 0
    ? 'Op deze pagina is niets speciaal voor deze rol.'
    : count === 1
      ? 'Wat bij deze rol hoort, staat vooraan: 1 verwijzing.'
      : `Wat bij deze rol hoort, staat vooraan: ${count} verwijzingen.`;

/** A group of lists of rows: gives a way to put the rows of a role in front, which tells how many there are. */
function openGroup(group: Element): (role: string) => number {
  const lists = [...group.querySelectorAll(':scope > ul, :scope > details > ul')];
  const known = new Set<Element>();
  return (role) => {
    const sizes = lists.map(({ children }) => children.length);
    for (const { children } of lists) for (const row of children) known.add(row);
    const rows = [...known];
    const isFor = (row: Element) => role !== '' && (row.getAttribute('data-roles') ?? '').split(' ').includes(role);
    for (const row of rows) row.toggleAttribute('data-marked', isFor(row));
    const ordered = [...rows.filter(isFor), ...rows.filter((row) => !isFor(row))];
    let start = 0;
    lists.forEach((list, index) => {
      const end = start + (sizes[index] ?? 0);
      list.append(...ordered.slice(start, end));
      start = end;
    });
    return rows.filter(isFor).length;
  };
}

function addressWith(address: string, role: string): string {
  const url = new URL(address);
  if (role) url.searchParams.set(roleParameter, role);
  else url.searchParams.delete(roleParameter);
  return url.href;
}

/** Gives a link of this site the chosen role, at the moment that somebody reaches for it. */
function carry(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
  const role = chosen();
  if (role !== (new URLSearchParams(link.search).get(roleParameter) ?? '')) link.href = addressWith(link.href, role);
}

function carryInForm(target: EventTarget | null): void {
  const role = chosen();
  if (!role || !(target instanceof HTMLFormElement)) return;
  const field =
    target.querySelector<HTMLInputElement>(`input[name="${roleParameter}"]`) ?? document.createElement('input');
  Object.assign(field, { type: 'hidden', name: roleParameter, value: role });
  target.append(field);
}
