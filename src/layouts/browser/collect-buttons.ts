import { mostCompared } from '../../compare/comparison.ts';
import { digestOf } from '../../lib/digest.ts';
import { holds, withoutPage, withPage } from '../../dossier/dossier.ts';
import { comparisonAddress, keepComparison, keptComparison } from '../../compare/browser/kept-comparison.ts';
import { keepDossier, keptDossier } from '../../dossier/browser/kept-dossier.ts';
import { placeOf, showCount } from '../../lib/browser/collection.ts';

/** On the page of an entry: ways to keep it in the dossier and to compare it. */
export function offerCollecting(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-collect]')) {
    const status = document.createElement('p');
    status.role = 'status';
    place.append(...collectButtons(place.dataset['collect'] ?? '', 'compared' in place.dataset, status), status);
  }
  addEventListener('pageshow', () => {
    showCount('vergelijken', keptComparison().length);
    showCount('dossier', keptDossier().pages.length);
  });
}

/** Buttons that keep a page in the dossier and, where it can be, in the comparison; what they did is said in `status`. In a list of pages their name has the title of the page. */
export function collectButtons(url: string, canCompare: boolean, status: HTMLElement, title = ''): HTMLButtonElement[] {
  const buttons = [
    toggle(
      () => isKept(url),
      ['Bewaar in dossier', 'Haal uit dossier'],
      () => keep(url, status),
      title,
    ),
  ];
  if (canCompare)
    buttons.push(
      toggle(
        () => keptComparison().includes(url),
        ['Vergelijk', 'Vergelijk niet meer'],
        () => compare(url, status),
        title,
      ),
    );
  return buttons;
}

const isKept = (url: string): boolean => holds(keptDossier(), digestOf(url));

function toggle(
  isOn: () => boolean,
  [off, on]: readonly [string, string],
  act: () => void,
  title: string,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  const show = () => {
    button.textContent = isOn() ? on : off;
    if (title) button.ariaLabel = `${button.textContent}: ${title}`;
  };
  button.addEventListener('click', () => {
    act();
    show();
  });
  addEventListener('pageshow', show);
  show();
  return button;
}

function keep(url: string, status: HTMLElement): void {
  const id = digestOf(url);
  const before = keptDossier();
  const after = isKept(url) ? withoutPage(before, id) : withPage(before, id);
  const count = after.pages.length;
  if (!keepDossier(after)) return say(status, refused, placeOf('dossier'), 'Naar de dossierpagina');
  const told = holds(after, id) ? 'Bewaard.' : holds(before, id) ? 'Eruit gehaald.' : 'Uw dossier is vol.';
  say(status, told, placeOf('dossier'), count > 0 ? `Bekijk uw dossier (${count})` : '');
}

function compare(url: string, status: HTMLElement): void {
  const before = keptComparison();
  if (before.includes(url)) {
    keepComparison(before.filter((each) => each !== url));
    return say(status, 'Doet niet meer mee.', comparisonAddress(), before.length > 1 ? 'Bekijk de vergelijking' : '');
  }
  const alike = before.filter((each) => each.split('/')[1] === url.split('/')[1]);
  const others = alike.slice(0, mostCompared - 1);
  if (!keepComparison([...others, url])) return say(status, refused, placeOf('vergelijken'), 'Naar vergelijken');
  const told =
    alike.length < before.length
      ? 'Dit is van een andere soort: u begint een nieuwe vergelijking.'
      : alike.length > others.length
        ? 'Er passen er drie naast elkaar. Deze staat nu op de derde plaats.'
        : others.length > 0
          ? 'Staat klaar om te vergelijken.'
          : 'Kies er nog een of twee bij.';
  say(status, told, comparisonAddress(), others.length > 0 ? `Zet ze naast elkaar (${others.length + 1})` : '');
}

const refused = 'Uw browser onthoudt hier niets. Voeg deze pagina daar zelf toe.';

function say(status: HTMLElement, text: string, address: string, label: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  status.replaceChildren(`${text} `, ...(label ? [link] : []));
}
