/** Copies words. Tells whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects and copies what stands in a field; gives what to tell the reader of it. */
export async function copyField(field: HTMLInputElement, what: string): Promise<string> {
  field.select();
  return copied(await copyText(field.value), what);
}

/** What to tell a reader who copied something that is selected as well. */
export const copied = (done: boolean, what: string): string =>
  done
    ? `${what} is gekopieerd.`
    : `Uw browser laat kopiëren niet toe. ${what} staat geselecteerd: kopieer met Ctrl + C, of houd uw vinger erop.`;
