import { digestOf } from '../lib/digest.ts';

/** The short id of each address. Throws when two would share one. */
export function shortIds(urls: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const url of urls) {
    const id = digestOf(url);
    const owner = owners.get(id);
    if (owner && owner !== url)
      throw new Error(
        `\`${owner}\` en \`${url}\` krijgen in een dossier hetzelfde korte nummer (${id}). Geef een van beide bestanden een andere naam.`,
      );
    owners.set(id, url);
  }
  return new Map([...owners].map(([id, url]) => [url, id]));
}
