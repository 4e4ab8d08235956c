import { mostCompared } from '../../compare/comparison.ts';
import { digestOf } from '../../lib/digest.ts';
import { holds, withoutPage, withPage } from '../../dossier/dossier.ts';
import { comparisonAddress, keepComparison, keptComparison } from '../../compare/browser/kept-comparison.ts';
import { keepDossier, keptDossier } from '../../dossier/browser/kept-dossier.ts';
import { collected, placeOf, showCount } from '../../lib/browser/collection.ts';

/** On the page of an entry: ways to keep it in the dossier and to compare it. */
export function offerCollecting(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-collect]')) {
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    place.append(...collectButtons(place.dataset['collect'] ?? '', 'compared' in place.dataset, status), status);
  }
  for (const item of document.querySelectorAll<HTMLElement>('.entry__main li[data-question]')) offerQuestion(item);
  addEventListener('pageshow', () => {
    showCount('vergelijken', keptComparison().length);
    showCount('dossier', keptDossier().pages.length);
  });
}

/** Buttons that keep a page in the dossier and, where it can be, in the comparison; what they did is said in `status`. In a list of pages their name has the title of the page. */
export function collectButtons(url: string, canCompare: boolean, status: HTMLElement, title = ''): HTMLButtonElement[] {
  const id = digestOf(url);
  const buttons = [
    toggle(
      () => isKept(id),
      ['Bewaar in dossier', 'Haal uit dossier'],
      (button) => keep(id, status, button),
      title,
    ),
  ];
  if (canCompare)
    buttons.push(
      toggle(
        () => keptComparison().includes(url),
        ['Vergelijk', 'Vergelijk niet meer'],
        (button) => compare(url, status, button),
        title,
      ),
    );
  return buttons;
}

/** Behind a question of the editors: a way to take it along, in the dossier and so into a conversation. */
function offerQuestion(item: HTMLElement): void {
  const id = item.dataset['question'] ?? '';
  const status = document.createElement('span');
  status.ariaLive = 'polite';
  const labels = ['Neem mee', 'Neem niet mee'] as const;
  const button = toggle(
    () => isKept(id),
    labels,
    (origin) => keep(id, status, origin, 'gesprek'),
    item.textContent.trim(),
  );
  const ways = document.createElement('span');
  ways.className = 'question-ways';
  ways.append(' ', button, ' ', status);
  item.append(ways);
}

const isKept = (id: string): boolean => holds(keptDossier(), id);

function toggle(
  isOn: () => boolean,
  [off, on]: readonly [string, string],
  act: (button: HTMLElement) => void,
  title: string,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  const show = () => {
    button.textContent = isOn() ? on : off;
    if (title) button.ariaLabel = `${button.textContent}: ${title}`;
  };
  button.addEventListener('click', () => act(button));
  addEventListener('pageshow', show);
  addEventListener(collected, show);
  show();
  return button;
}

function keep(id: string, status: HTMLElement, button: HTMLElement, place: 'dossier' | 'gesprek' = 'dossier'): void {
  const before = keptDossier();
  const after = isKept(id) ? withoutPage(before, id) : withPage(before, id);
  const count = after.pages.length;
  if (!keepDossier(after)) return say(status, refused, placeOf('dossier'), 'Naar de dossierpagina');
  const isGone = after !== before && !holds(after, id);
  const told = isGone ? 'Eruit gehaald.' : after === before ? 'Uw dossier is vol.' : 'Bewaard.';
  const ways = { dossier: `Bekijk uw dossier (${count})`, gesprek: isGone ? '' : 'Bereid het gesprek voor' };
  say(status, told, placeOf(place), count > 0 ? ways[place] : '');
  if (isGone) offerUndo(status, button, () => keepDossier(before));
}

function compare(url: string, status: HTMLElement, button: HTMLElement): void {
  const before = keptComparison();
  const isThere = before.includes(url);
  const alike = before.filter((each) => each.split('/')[1] === url.split('/')[1]);
  const after = isThere ? before.filter((each) => each !== url) : [...alike, url];
  const place = comparisonAddress(after);
  if (after.length > mostCompared)
    return say(status, 'Er passen er drie naast elkaar.', place, 'Kies welke plaatsmaakt');
  if (!keepComparison(after)) return say(status, refused, placeOf('vergelijken'), 'Naar vergelijken');
  if (isThere) say(status, 'Doet niet meer mee.', place, after.length > 0 ? 'Bekijk de vergelijking' : '');
  else {
    const isAnew = alike.length < before.length;
    const told = isAnew
      ? 'Dit is van een andere soort: u begint een nieuwe vergelijking.'
      : alike.length > 0
        ? 'Staat klaar om te vergelijken.'
        : 'Kies er nog een of twee bij.';
    say(status, told, place, alike.length > 0 ? `Zet ze naast elkaar (${after.length})` : '');
    if (!isAnew) return;
  }
  offerUndo(status, button, () => keepComparison(before));
}

const refused = 'Uw browser onthoudt hier niets. Voeg deze pagina daar zelf toe.';

function say(status: HTMLElement, text: string, address: string, label: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  status.replaceChildren(`${text} `, ...(label ? [link] : []));
}

/** What was taken away can be put back at once. */
function offerUndo(status: HTMLElement, origin: HTMLElement, putBack: () => void): void {
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'plain';
  undo.textContent = 'Zet terug';
  undo.addEventListener('click', () => {
    putBack();
    status.textContent = 'Het staat er weer.';
    origin.focus();
  });
  status.append(' ', undo);
}
