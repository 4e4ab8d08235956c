import { roleParameter } from '../../lib/reading-role.ts';
import type { Chosen } from '../filter.ts';
import { jointParameter } from '../upstream.ts';

/** Where a reader was in a list of results. */
interface ListPlace {
  /** How many results were shown. */
  shown: number;
  /** How far the page was scrolled, in pixels. */
  top: number;
}

/** Puts a query and choices in the address. A browser that refuses, for there is a limit, goes on with the old address. */
export function rememberQuery(text: string, values: Chosen, how: 'push' | 'replace'): void {
  const address = addressOf({ q: text ? [text] : [], ...values });
  quietly(() => {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
}

/** Keeps with this address how many results are shown, and how far the page is scrolled. */
export function rememberPlace(shown: number): void {
  quietly(() => history.replaceState({ shown, top: scrollY } satisfies ListPlace, ''));
}

/** What was kept with this address. */
export function rememberedPlace(): ListPlace {
  const { shown = 0, top = 0 } = (history.state ?? {}) as Partial<ListPlace>;
  return { shown, top };
}

/** The address of a query with choices; what else holds goes along: the role that somebody reads as, and whether another site is searched too. */
export function addressOf(state: Chosen): string {
  const parameters = new URLSearchParams(
    Object.entries(state).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  for (const name of [roleParameter, jointParameter.name]) {
    const value = new URLSearchParams(location.search).get(name);
    if (value && !(name in state)) parameters.set(name, value);
  }
  return `${location.pathname}${[...parameters].length > 0 ? `?${parameters}` : ''}`;
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
