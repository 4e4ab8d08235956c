import { anchor, element } from '../../lib/browser/dom.ts';
import { mailUrl } from '../../lib/urls.ts';
import { fits, type Chosen } from '../filter.ts';
import type { Finding, Found } from '../find.ts';
import type { Lexicon } from '../lexicon.ts';
import { addressOf } from './memory.ts';
import { pagesIn } from './results.ts';

/** What a reader typed, and where readers can write. */
interface Asked {
  typed: string;
  mail: string | undefined;
}

/** What a reader can do beside the results: search on as it was typed; see which choice costs the results; write. */
export function helpFor(
  { plan, found }: Finding,
  shown: readonly Found[],
  { pages }: Lexicon,
  values: Chosen,
  { typed, mail }: Asked,
): HTMLElement[] {
  const asTyped = plan.terms.some(({ corrected }) => corrected)
    ? [line('Toch zoeken op ', `‘${typed}’`, { q: [`"${typed}"`] })]
    : [];
  if (shown.length > 0) return asTyped;
  if (found.length === 0) return plan.elsewhere.length > 0 ? [] : [...asTyped, ...letter(typed, mail)];
  const drops = Object.keys(values).map((facet) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== facet));
    const count = found.filter(({ page }) => fits(pages[page], rest)).length;
    return line(`Zonder de keuze bij ${facet}: `, pagesIn(count), { q: [typed], ...rest });
  });
  return [...asTyped, ...drops];
}

function line(before: string, text: string, state: Chosen): HTMLElement {
  const made = element('p', before);
  made.append(anchor(text, addressOf(state)));
  return made;
}

/** A mail with what was looked for. */
function letter(typed: string, mail: string | undefined): HTMLElement[] {
  if (!mail) return [];
  const made = element('p', 'Mist u iets? ');
  made.append(anchor('Mail ons deze zoekvraag', mailUrl(mail, `Niet gevonden: ${typed}`, location.href)));
  return [made];
}
