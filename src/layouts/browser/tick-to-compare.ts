import { mostCompared } from '../../compare/comparison.ts';
import { comparisonAddress, keepComparison, keptComparison } from '../../compare/browser/kept-comparison.ts';

/** On an overview: examples that are ticked are kept to compare, at most three, and lie one step away side by side. */
const list = document.querySelector<HTMLElement>('.overview [data-rows]');
if (list) tickIn(list);

function tickIn(list: HTMLElement): void {
  const bar = document.createElement('p');
  bar.className = 'ticked';
  bar.role = 'status';
  list.append(bar);

  const show = () => {
    const kept = keptComparison();
    for (const { box, url, title } of ticksIn(list)) {
      box.ariaLabel = `Vergelijk: ${title}`;
      box.checked = kept.includes(url);
      box.disabled = !box.checked && kept.length >= mostCompared;
    }
    const link = document.createElement('a');
    link.href = comparisonAddress(kept);
    link.textContent = 'Zet ze naast elkaar';
    const told =
      kept.length === 1
        ? ['1 gekozen. Kies er nog een of twee bij.']
        : [`${kept.length} gekozen${kept.length < mostCompared ? '' : ', meer passen er niet naast elkaar'}. `, link];
    bar.replaceChildren(...(kept.length > 0 ? told : []));
  };
  list.addEventListener('change', ({ target }) => {
    const ticked = ticksIn(list).find(({ box }) => box === target);
    if (!ticked) return;
    const others = keptComparison().filter((url) => url !== ticked.url && isExample(url, ticked.url));
    const kept = keepComparison(ticked.box.checked ? [...others, ticked.url] : others);
    if (kept) show();
    else bar.textContent = 'Uw browser onthoudt hier niets. Kies de voorbeelden op de pagina Vergelijken.';
  });
  list.addEventListener('rows-added', show);
  addEventListener('pageshow', show);
  show();
}

/** What was kept of another kind gives way. */
const isExample = (url: string, ticked: string): boolean => url.split('/')[1] === ticked.split('/')[1];

function ticksIn(list: HTMLElement): { box: HTMLInputElement; url: string; title: string }[] {
  return [...list.querySelectorAll<HTMLInputElement>('.rows__tick input')].flatMap((box) => {
    const link = box.closest('li')?.querySelector('a');
    // The address below the root: the last two parts, whatever the site stands below.
    const url = /\/[^/]+\/[^/]+\/$/.exec(link?.pathname ?? '')?.[0];
    return link && url ? [{ box, url, title: link.textContent }] : [];
  });
}
