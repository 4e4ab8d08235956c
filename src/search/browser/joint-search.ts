import { button, needed } from '../../lib/browser/dom.ts';
import type { Chosen } from '../filter.ts';
import type { Finding } from '../find.ts';
import type { Lexicon } from '../lexicon.ts';
import { faultSentence, findUpstream, jointParameter, upstreamSummary } from '../upstream.ts';
import { fetchUpstream } from './fetch-upstream.ts';
import { resultItem } from './results.ts';

/** What is asked of the other site: a query, choices, and what this site has itself. */
export interface Asked {
  text: string;
  values: Chosen;
  lexicon: Lexicon;
}

/** The search of another site beside this one, which a reader turns on. */
export interface JointSearch {
  /** What stands of it in the address. */
  state(): Chosen;
  /** Takes what an address says. */
  read(state: URLSearchParams): void;
  /** Searches the other site, when the reader wants that. */
  look(asked: Asked): void;
  /** What there is to say of it now. */
  said(): string;
  /** Nothing is asked. */
  clear(): void;
}

const pageSize = 10;
/** How long the other site may take before the page says that it is busy, in milliseconds. */
const busyAfter = 300;

/** Opens the search of the other site, where the settings have one: `onChoice` follows what the reader turns on or off, `onNews` what is said. */
export function openJointSearch(onChoice: () => void, onNews: () => void): JointSearch | undefined {
  const root = document.querySelector<HTMLElement>('[data-joint]');
  if (!root) return undefined;
  const { joint: site = '', name = '' } = root.dataset;
  const box = needed<HTMLInputElement>('input', root);
  const section = needed('[data-joint-results]');
  const heading = needed('h2', section);
  const note = needed('[data-note]', section);
  const list = needed('ol', section);
  const more = needed<HTMLButtonElement>('[data-joint-more]', section);
  let reading: ReturnType<typeof fetchUpstream> | undefined;
  let last: Asked | undefined;
  let there: { lexicon: Lexicon; finding: Finding } | undefined;
  let turn = 0;
  let hasFailed = false;
  let sentence = '';

  const tell = (text: string, below = text) => {
    sentence = text;
    note.textContent = below;
    section.hidden = false;
    onNews();
  };
  const empty = () => {
    there = undefined;
    list.replaceChildren();
    more.hidden = true;
  };
  const clear = () => {
    turn += 1;
    last = undefined;
    sentence = '';
    section.hidden = true;
    empty();
  };
  const showMore = () => {
    if (!there) return;
    const { lexicon, finding } = there;
    const next = finding.found.slice(list.childElementCount, list.childElementCount + pageSize);
    list.append(...next.map((found) => resultItem(found, finding.plan, lexicon, site, name).element));
    more.hidden = list.childElementCount >= finding.found.length;
  };
  const look = async (asked: Asked) => {
    if (!box.checked) return clear();
    const mine = ++turn;
    last = asked;
    const busy = setTimeout(() => mine === turn && tell(`Bezig met zoeken op ${name} …`), busyAfter);
    reading ??= fetchUpstream(site);
    const got = await reading;
    clearTimeout(busy);
    if (mine !== turn) return;
    empty();
    // What fails is not asked again by itself: a reader who types would ask it with every key.
    hasFailed = typeof got === 'string';
    retry.hidden = !hasFailed || got === 'version';
    if (typeof got === 'string') return tell(faultSentence(name, got));
    there = { lexicon: got, finding: findUpstream(got, asked.text, asked.values, asked.lexicon) };
    showMore();
    const { below, beside } = upstreamSummary(name, there.finding.found.length);
    tell(beside, below);
  };

  const retry = button('Probeer het opnieuw', () => {
    reading = undefined;
    if (last)
      void look(last).then(() => {
        if (retry.hidden) heading.focus();
      });
  });
  retry.hidden = true;
  note.after(retry);
  root.hidden = false;
  box.addEventListener('change', () => {
    // Turned on anew, what failed is tried anew.
    if (hasFailed) reading = undefined;
    onChoice();
  });
  more.addEventListener('click', () => {
    const first = list.childElementCount;
    showMore();
    list.children[first]?.querySelector('a')?.focus();
  });

  return {
    state: () => ({ [jointParameter.name]: box.checked ? [jointParameter.value] : [] }),
    read: (state) => (box.checked = state.get(jointParameter.name) === jointParameter.value),
    look: (asked) => void look(asked),
    said: () => sentence,
    clear,
  };
}
