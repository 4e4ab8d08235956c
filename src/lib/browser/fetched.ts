/** The text at an address. Throws when it does not come in. */
export async function fetchText(address: string): Promise<string> {
  return (await answerOf(address)).text();
}

/** What a file of JSON at an address holds. Throws when it does not come in. */
export async function fetchJson<T>(address: string): Promise<T> {
  return (await (await answerOf(address)).json()) as T;
}

async function answerOf(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** What came in is larger than it may be. */
export class TooLargeError extends Error {}

/** The text at an address of another site, which hears no cookie, no referrer and no other address of it: a redirect is an error. Throws when it does not come in, and `TooLargeError` at once when it is larger than `most` bytes. */
export async function fetchForeignText(address: string, most: number, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
  const reader = response.body?.getReader();
  if (!response.ok || !reader) throw new Error(`${address}: ${response.status}`);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      void reader.cancel();
      throw new TooLargeError(address);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
