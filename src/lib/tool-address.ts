/** What a tool keeps in its address, by the name that it has there. */
export type ToolState = 'dossier' | 'vergelijk' | 'gesprek' | 'mijn' | 'team';

/** An address with what a tool keeps in it: behind the `#`, which no server sees. What stood there makes room; an empty text leaves nothing. */
export const withToolState = (address: string, name: ToolState, text: string): string =>
  address.replace(/#.*$/s, '') + (text && `#${name}=${text}`);

/** What an address keeps under a name; undefined when there is nothing of that name. */
export function toolStateIn(address: string, name: ToolState): string | undefined {
  const mark = `#${name}=`;
  const place = address.indexOf(mark);
  return place < 0 ? undefined : address.slice(place + mark.length);
}
