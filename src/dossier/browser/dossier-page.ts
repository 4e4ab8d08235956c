import { emptyDossier, isFull, limits, merged, withIds, withPage, withPutBack, type Dossier } from '../dossier.ts';
import { decodeDossier, fitsInLink, withDossier } from '../dossier-link.ts';
import { longestLink } from '../../lib/packed-text.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { keepDossier, keptDossier } from './kept-dossier.ts';
import { button, element, needed } from '../../lib/browser/dom.ts';
import { openWith, tell } from '../../lib/browser/status.ts';
import { followState, moveOldState, putAddress, stateHere } from '../../lib/browser/tool-state.ts';
import { showList, type ListChange } from './dossier-list.ts';
import { idNow, knownPages } from './dossier-entries.ts';
import { offerWays } from './dossier-share.ts';

const root = needed('[data-dossier]');
const status = needed('[data-status]', root);
const titleField = needed<HTMLInputElement>('[data-dossier-title]', root);
const linkField = needed<HTMLInputElement>('[data-link]', root);
const list = needed('[data-list]', root);
const base = root.dataset['base'] ?? '';
const siteTitle = document.title.replace(/^Dossier – /, '');

let index: DossierIndex;
let dossier: Dossier = emptyDossier;
/** The reader's own dossier, while another lies open that is not taken over. */
let mine: Dossier | undefined;
let waiting = 0;
let ways: ReturnType<typeof offerWays>;

moveOldState('p', 'dossier', ([code = '']) => code);
void openWith<DossierIndex>(root, status, start);

function start(known: DossierIndex): Promise<void> {
  index = known;
  ways = offerWays(root, index, base, status);
  offerPages();
  titleField.addEventListener('input', () =>
    change({ dossier: { ...dossier, title: titleField.value }, told: '', isWords: true }),
  );
  needed('[data-clear]', root).addEventListener('click', () =>
    change({ dossier: emptyDossier, told: 'Het dossier is leeg.' }),
  );
  for (const each of root.querySelectorAll<HTMLElement>('[data-choose]'))
    each.addEventListener('click', () => choose(each.dataset['choose'] ?? ''));
  addEventListener('pageshow', ({ persisted }) => persisted && void open());
  return followState(root, ['dossier'], open);
}

/** Opens the dossier of the address, or else that of this tab; asks when a reader has one and the address brings another. */
async function open(): Promise<void> {
  tell(status, '');
  const asked = stateHere('dossier');
  const own = current(keptDossier());
  const isOwn = (history.state as { own?: boolean } | null)?.own === true;
  if (!asked || (isOwn && own.pages.length > 0)) return show(own);
  const decoded = await decodeDossier(asked);
  if (!decoded) {
    show(own);
    return tell(
      status,
      'Deze link is niet heel: er is een stuk afgevallen of iets in veranderd. Vraag om de hele link.',
    );
  }
  const theirs = current(decoded);
  const isOther = own.pages.length > 0 && JSON.stringify(own) !== JSON.stringify(theirs);
  show(theirs, isOther ? own : undefined);
}

const current = (old: Dossier): Dossier => withIds(old, (id) => idNow(id, index));

/** Shows a dossier; it becomes the reader's own, unless that is given and so another. */
function show(next: Dossier, own?: Dossier): void {
  mine = own;
  dossier = next;
  needed('[data-offer]', root).hidden = !own;
  if (own) {
    const count = own.pages.length;
    needed('[data-offer-text]', root).textContent =
      `Deze link brengt een ander dossier. Dat van u telt ${count} ${count === 1 ? 'pagina' : 'pagina’s'}${own.title ? ` en heet ‘${own.title}’` : ''}. U ziet hieronder dat van de link; het uwe blijft bewaard tot u kiest.`;
  }
  drawList();
  drawAround();
  void keep();
}

function choose(choice: string): void {
  const own = mine ?? emptyDossier;
  const next = { merge: merged(own, dossier), theirs: dossier, mine: own }[choice] ?? own;
  show(next);
  tell(
    status,
    choice === 'merge'
      ? 'De twee zijn samengevoegd.'
      : choice === 'theirs'
        ? 'U gaat verder met dit dossier.'
        : 'Dit is weer uw eigen dossier.',
  );
  needed('[data-heading]', root).focus();
}

/** Takes over a change; one that takes something away can be taken back: where it stood, or above all when nothing is left. */
function change({ dossier: next, told, isWords = false, focus, gone }: ListChange): void {
  const before = dossier;
  dossier = next;
  if (!isWords) drawList();
  drawAround();
  clearTimeout(waiting);
  if (isWords) waiting = window.setTimeout(() => void keep(), 300);
  else void keep();
  if (isWords) return;
  const putBack = (whole: Dossier, id = '') =>
    change({ dossier: whole, told: 'Het staat er weer.', focus: { id, part: '[data-remove]' } });
  const isEmptied = next.pages.length === 0 && before.pages.length > 0;
  tell(status, told, isEmptied ? { label: 'Zet terug', act: () => putBack(before) } : undefined);
  if (gone && !isEmptied) {
    const { page, name, place } = gone;
    const undo = button(`Zet ‘${name}’ terug`, () => putBack(withPutBack(dossier, page, place), page.id));
    const row = element('li', '', 'collect__undo');
    row.append(undo);
    list.insertBefore(row, list.children[place] ?? null);
    return undo.focus();
  }
  const item = focus ? root.querySelector<HTMLElement>(`[data-id="${focus.id}"]`) : null;
  const wanted = item?.querySelector<HTMLButtonElement>(focus?.part ?? '');
  const target = wanted?.disabled ? item?.querySelector<HTMLElement>('[data-move]:not(:disabled)') : wanted;
  (target ?? needed('[data-heading]', root)).focus();
}

function drawList(): void {
  showList(list, knownPages(dossier, index), base, () => dossier, change);
}

/** Everything but the list. */
function drawAround(): void {
  const isFilled = dossier.pages.length > 0;
  const name = dossier.title || 'Dossier';
  const heading = needed('[data-heading]', root);
  heading.textContent = name;
  heading.tabIndex = -1;
  document.title = `${name} – ${siteTitle}`;
  document.documentElement.dataset['title'] = document.title;
  if (document.activeElement !== titleField) titleField.value = dossier.title;
  for (const part of root.querySelectorAll<HTMLElement>('[data-filled]')) part.hidden = !isFilled;
  needed('[data-empty]', root).hidden = isFilled;
  needed('[data-made]', root).hidden = !isFilled;
  ways.show(dossier);
}

/** Puts the dossier in the address and, when it is the reader's own, in this tab. */
async function keep(): Promise<void> {
  const kept = dossier;
  const isKept = mine !== undefined || keepDossier(kept);
  const address = await withDossier(location.href, kept);
  if (kept !== dossier) return;
  const excess = address.length - longestLink;
  const isLong = excess > 0 || !fitsInLink(kept);
  putAddress(isLong ? await withDossier(address, emptyDossier) : address, { own: mine === undefined });
  linkField.value = isLong ? '' : address;
  needed<HTMLButtonElement>('[data-copy-link]', root).disabled = isLong;
  needed('[data-link-note]', root).textContent = isLong
    ? `Het dossier is te lang voor een link. Haal ${excess > 0 ? `ongeveer ${excess}` : 'veel'} tekens weg uit notities en titels, of een paar pagina’s. Tot dan staat het alleen in dit tabblad${isKept ? '' : ', en verdwijnt het als u de pagina verlaat'}. Printen en downloaden kan wel.`
    : `De link is ${address.length} tekens lang; ${longestLink} mag. Alles wat u schreef, staat erin.${isKept ? '' : ' Uw browser onthoudt het dossier niet: kopieer de link voordat u verder bladert.'}`;
}

/** A reader can find a page here too, by its title. */
function offerPages(): void {
  const form = needed<HTMLFormElement>('[data-add]', root);
  const field = needed<HTMLInputElement>('input', form);
  const pages = Object.entries(index.pages);
  needed('[data-pages]', form).append(
    ...pages.map(([, { title, kind }]) => {
      const option = element('option');
      option.value = title;
      option.label = kind;
      return option;
    }),
  );
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = field.value.trim().toLowerCase();
    const found =
      pages.find(([, { title }]) => title.toLowerCase() === wanted) ??
      pages.find(([, { title }]) => wanted && title.toLowerCase().includes(wanted));
    if (!found)
      return tell(
        status,
        wanted ? `Er is geen pagina met ‘${field.value.trim()}’ in de titel.` : 'Typ de titel van een pagina.',
      );
    const [id, { title }] = found;
    const next = withPage(dossier, id);
    if (next === dossier)
      return tell(
        status,
        isFull(dossier)
          ? `Het dossier is vol: er passen ${limits.pages} pagina’s in.`
          : `‘${title}’ zit al in het dossier.`,
      );
    change({ dossier: next, told: `‘${title}’ staat onderaan.`, isWords: false });
    field.value = '';
    field.focus();
  });
}
