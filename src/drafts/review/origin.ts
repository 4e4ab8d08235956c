import { digestLength } from '../../lib/digest.ts';
import { pathOfUrl, type Path } from '../../library/path.ts';
import { urlOfPath } from '../../lib/urls.ts';
import { partOf } from '../word-parts.ts';

/** How a document tells of itself, up to the address of its page. */
export const noteStart = 'Dit is de tekst van ';

/** Where a document came from, as it says itself. */
export interface Origin {
  /** The full address of the page whose text it is. */
  address: string;
  path: Path;
  /** The digests of the title, the summary and the units of the text as it was; undefined where it does not tell. */
  stand: string[] | undefined;
}

/** The addresses that a document has in full: of the site, without a last slash, and of the page. */
export interface Addresses {
  site: string;
  page: string;
}

/** The addresses of a page and of its site. */
export function addressesOf({ address }: { address: string }): Addresses {
  const path = pathIn(address);
  const url = path === undefined ? '/' : urlOfPath(path);
  return { site: address.endsWith(url) ? address.slice(0, -url.length) : new URL(address).origin, page: address };
}

/** The path of the entry at a full address, or at one below the root, on a site that may stand in a folder; undefined where there can be none. */
export function pathIn(address: string): Path | undefined {
  const { pathname } = new URL(address.trim(), 'https://x');
  const parts = pathname.split('/').filter(Boolean);
  return pathOfUrl(`/${parts.slice(-2).join('/')}/`) ?? pathOfUrl(`/${parts.slice(-1).join('/')}/`);
}

/** Where a document came from: by what it keeps about itself, or else by its first words. Undefined for one that never was a text of a site. */
export async function originOf(bytes: ArrayBuffer): Promise<Origin | undefined> {
  const kept = propertiesIn((await partOf(bytes, 'docProps/custom.xml')) ?? '');
  const address = kept.get('adres') ?? (await addressTold(bytes));
  const path = address !== undefined && URL.canParse(address) ? pathIn(address) : undefined;
  if (address === undefined || path === undefined) return undefined;
  const chunks = [...kept].filter(([name]) => /^stand-\d+$/.test(name)).sort(([a], [b]) => numberIn(a) - numberIn(b));
  const stand = chunks
    .map(([, value]) => value)
    .join('')
    .match(new RegExp(`.{${digestLength}}`, 'g'));
  return { address, path, stand: stand ?? undefined };
}

const numberIn = (name: string): number => Number(name.replace(/\D/g, ''));

function propertiesIn(xml: string): Map<string, string> {
  const pattern = /<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:\w+>([^<]*)</g;
  return new Map([...xml.matchAll(pattern)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

async function addressTold(bytes: ArrayBuffer): Promise<string | undefined> {
  const xml = (await partOf(bytes, 'word/document.xml')) ?? '';
  const words = decoded(xml.replace(/<[^>]*>/g, ''));
  return new RegExp(`${noteStart}(https?://[^\\s<>"]+/)`).exec(words)?.[1];
}

const decoded = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof entities) => entities[name]);

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
