import { toolStateIn, withToolState, type ToolState } from '../tool-address.ts';
import { hideFromSearchEngines } from './dom.ts';

/** What the address of this page keeps under a name; undefined when there is nothing of that name. */
export const stateHere = (name: ToolState): string | undefined => toolStateIn(location.hash, name);

/** What goes with the address of this page in the history of the browser. */
let kept: unknown = history.state;

/** Puts an address in the place of that of this page, or after it, so that back leads to the one before. A browser that refuses, as Safari does when it is asked often, goes on with the address that it has. */
export function putAddress(address: string, data: unknown = null, isStep = false): void {
  kept = data;
  try {
    if (isStep) history.pushState(data, '', address);
    else history.replaceState(data, '', address);
  } catch {
    return;
  }
}

/** Opens what the address keeps: now, and whenever a reader goes to another; meanwhile the tool is busy. A link within the page leaves what is kept where it was. */
export async function followState(root: HTMLElement, names: readonly ToolState[], open: () => unknown): Promise<void> {
  const isKept = (address: string) => names.some((name) => toolStateIn(address, name) !== undefined);
  const show = async () => {
    root.ariaBusy = 'true';
    await open();
    root.ariaBusy = null;
  };
  addEventListener('hashchange', ({ oldURL }) => {
    if (location.hash && !isKept(location.hash)) return putAddress(oldURL, kept);
    kept = history.state;
    void show();
  });
  await show();
}

/** Moves what an address of before had after its `?` behind the `#`, in place: from here on, no server sees it. */
export function moveOldState(parameter: string, name: ToolState, textOf: (values: readonly string[]) => string): void {
  const address = new URL(location.href);
  const values = address.searchParams.getAll(parameter);
  if (values.length === 0) return;
  hideFromSearchEngines();
  address.searchParams.delete(parameter);
  const text = stateHere(name) ?? textOf(values);
  putAddress(withToolState(address.href, name, text), history.state);
}
