import { emptyDossier, isFull, limits, merged, withIds, withPage, type Dossier } from '../dossier.ts';
import { decodeDossier, encodeDossier, fitsInLink } from '../dossier-link.ts';
import { longestLink } from '../../lib/packed-text.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { keepDossier, keptDossier } from './kept-dossier.ts';
import { button, element, hideFromSearchEngines, needed } from '../../lib/browser/dom.ts';
import { showList, type ListChange } from './dossier-list.ts';
import { idNow, knownPages } from './dossier-entries.ts';
import { offerWays } from './dossier-share.ts';

const root = needed('[data-dossier]');
const status = needed('[data-status]', root);
const titleField = needed<HTMLInputElement>('[data-dossier-title]', root);
const linkField = needed<HTMLInputElement>('[data-link]', root);
const base = root.dataset['base'] ?? '';
const siteTitle = document.title.replace(/^Dossier – /, '');

let index: DossierIndex;
let dossier: Dossier = emptyDossier;
/** The reader's own dossier, while another lies open that is not taken over. */
let mine: Dossier | undefined;
let waiting = 0;
let ways: ReturnType<typeof offerWays>;

root.ariaBusy = 'true';
void start().finally(() => (root.ariaBusy = null));

async function start(): Promise<void> {
  try {
    index = (await (await fetch(root.dataset['known'] ?? '')).json()) as DossierIndex;
  } catch {
    return say('Het dossier kon niet worden geopend: de lijst van pagina’s kwam niet binnen. Laad de pagina opnieuw.');
  }
  ways = offerWays(root, index, base, say);
  offerPages();
  titleField.addEventListener('input', () =>
    change({ dossier: { ...dossier, title: titleField.value }, told: '', isWords: true }),
  );
  needed('[data-clear]', root).addEventListener('click', () =>
    change({ dossier: emptyDossier, told: 'Het dossier is leeg.' }),
  );
  for (const each of root.querySelectorAll<HTMLElement>('[data-choose]'))
    each.addEventListener('click', () => choose(each.dataset['choose'] ?? ''));
  addEventListener('popstate', () => void open());
  addEventListener('pageshow', ({ persisted }) => persisted && void open());
  await open();
}

/** Opens the dossier of the address, or else that of this tab; asks when a reader has one and the address brings another. */
async function open(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('p');
  const own = current(keptDossier());
  const isOwn = (history.state as { own?: boolean } | null)?.own === true;
  if (!asked || (isOwn && own.pages.length > 0)) return show(own);
  hideFromSearchEngines();
  const decoded = await decodeDossier(asked);
  if (!decoded) {
    show(own);
    return say('Deze link is niet heel: er is een stuk afgevallen of iets in veranderd. Vraag om de hele link.');
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
  say(
    choice === 'merge'
      ? 'De twee zijn samengevoegd.'
      : choice === 'theirs'
        ? 'U gaat verder met dit dossier.'
        : 'Dit is weer uw eigen dossier.',
  );
  needed('[data-heading]', root).focus();
}

/** Takes over a change; one that takes something away can be taken back. */
function change({ dossier: next, told, isWords = false, focus }: ListChange): void {
  const before = dossier;
  dossier = next;
  if (!isWords) drawList();
  drawAround();
  clearTimeout(waiting);
  if (isWords) waiting = window.setTimeout(() => void keep(), 300);
  else void keep();
  if (told)
    say(
      told,
      next.pages.length < before.pages.length
        ? () => change({ dossier: before, told: 'Het staat er weer.' })
        : undefined,
    );
  if (isWords) return;
  const item = focus ? root.querySelector<HTMLElement>(`[data-id="${focus.id}"]`) : null;
  const wanted = item?.querySelector<HTMLButtonElement>(focus?.part ?? '');
  const target = wanted?.disabled ? item?.querySelector<HTMLElement>('[data-move]:not(:disabled)') : wanted;
  (target ?? needed('[data-heading]', root)).focus();
}

function drawList(): void {
  showList(needed('[data-list]', root), knownPages(dossier, index), base, () => dossier, change);
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
  const address = new URL(location.href);
  address.searchParams.delete('p');
  const empty = address.href;
  const code = kept.pages.length > 0 || kept.title ? await encodeDossier(kept) : '';
  if (kept !== dossier) return;
  if (code) address.searchParams.set('p', code);
  const excess = address.href.length - longestLink;
  const isLong = excess > 0 || !fitsInLink(kept);
  history.replaceState({ own: mine === undefined }, '', isLong ? empty : address);
  linkField.value = isLong ? '' : address.href;
  needed<HTMLButtonElement>('[data-copy-link]', root).disabled = isLong;
  needed('[data-link-note]', root).textContent = isLong
    ? `Het dossier is te lang voor een link. Haal ${excess > 0 ? `ongeveer ${excess}` : 'veel'} tekens weg uit notities en titels, of een paar pagina’s. Tot dan staat het alleen in dit tabblad${isKept ? '' : ', en verdwijnt het als u de pagina verlaat'}. Printen en downloaden kan wel.`
    : `De link is ${address.href.length} tekens lang; ${longestLink} mag. Alles wat u schreef, staat erin.`;
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
      return say(
        wanted ? `Er is geen pagina met ‘${field.value.trim()}’ in de titel.` : 'Typ de titel van een pagina.',
      );
    const [id, { title }] = found;
    const next = withPage(dossier, id);
    if (next === dossier)
      return say(
        isFull(dossier)
          ? `Het dossier is vol: er passen ${limits.pages} pagina’s in.`
          : `‘${title}’ zit al in het dossier.`,
      );
    change({ dossier: next, told: `‘${title}’ staat onderaan.`, isWords: false });
    field.value = '';
    field.focus();
  });
}

function say(text: string, undo?: () => void): void {
  status.replaceChildren(text, ...(undo ? [' ', button('Zet terug', undo)] : []));
}
