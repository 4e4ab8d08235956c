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
