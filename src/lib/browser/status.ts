import { fetchJson } from './fetched.ts';
import { button } from './dom.ts';

/** What a reader can do about what is told. */
export interface WayOn {
  label: string;
  act(): void;
}

/** Says something in a status, with what a reader can do about it. */
export function tell(status: HTMLElement, text: string, way?: WayOn): void {
  status.replaceChildren(text, ...(way ? [' ', button(way.label, () => way.act())] : []));
}

/** Waits for work; when it takes more than half a second, the status says what is being done, until it is. */
export async function waited<T>(work: Promise<T>, status: HTMLElement, text: string): Promise<T> {
  const timer = setTimeout(() => tell(status, text), 500);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (status.textContent === text) tell(status, '');
  }
}

/** Opens a tool with the file that it works with, at `data-known`; when that does not come in, the status says so and offers to try again. */
export async function openWith<T>(root: HTMLElement, status: HTMLElement, open: (known: T) => unknown): Promise<void> {
  root.ariaBusy = 'true';
  try {
    const address = root.dataset['known'] ?? '';
    const known = await waited(fetchJson<T>(address), status, 'De gegevens worden opgehaald.').catch(() => undefined);
    tell(status, '');
    if (known) return void (await open(known));
    const again = { label: 'Probeer opnieuw', act: () => void openWith(root, status, open) };
    tell(status, 'De gegevens kwamen niet binnen. Kijk of u verbinding hebt.', again);
  } finally {
    root.ariaBusy = null;
  }
}

/** Prints the page; where a browser cannot, the status says so and names the other way. */
export function printPage(status: HTMLElement, otherWay: string): void {
  try {
    print();
  } catch {
    tell(status, `Deze browser kan hier niet printen. ${otherWay}`);
  }
}
