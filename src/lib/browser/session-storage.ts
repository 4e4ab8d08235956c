/** What this tab keeps under a name until it closes; nothing where the browser refuses. */
export function readSession(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps something in this tab until it closes, or forgets it when it is empty. Tells whether the browser lets it. */
export function writeSession(name: string, value: string): boolean {
  try {
    if (value) sessionStorage.setItem(name, value);
    else sessionStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
