import { digestLength, digestOf } from './digest.ts';
import type { Dossier, DossierPage } from './dossier.ts';

/** The most characters of a link that programs for mail and chat leave whole. */
export const longestLink = 2000;

/** A dossier as text for an address: a letter for the form, a check, and all that the reader put in it. */
export async function encodeDossier(dossier: Dossier): Promise<string> {
  const plain = new TextEncoder().encode(write(dossier));
  const packed = await passed(plain, new CompressionStream('deflate-raw'));
  const isSmaller = packed.length < plain.length;
  const body = toBase64(isSmaller ? packed : plain);
  return (isSmaller ? forms.packed : forms.plain) + digestOf(body) + body;
}

/** The dossier in such a text; undefined when the text is cut off, changed or of a form that we do not know. */
export async function decodeDossier(text: string): Promise<Dossier | undefined> {
  const [form, check, body] = [text.slice(0, 1), text.slice(1, 1 + digestLength), text.slice(1 + digestLength)];
  if (text.length > longestRead || digestOf(body) !== check) return undefined;
  try {
    const bytes = fromBase64(body);
    if (form === forms.plain) return read(bytes);
    if (form === forms.packed) return read(await passed(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    // What passes the check and still is no dossier, was made by someone: it is told like any other broken link.
  }
  return undefined;
}

/** The first letter says how the rest is written. A new way of writing takes new letters; these go on being read. */
const forms = { plain: 'a', packed: 'b' } as const;

/** No link of ours is longer; what is, is not unpacked. */
const longestRead = 4 * longestLink;

/** Signs that cannot be typed: between pages, and between a title and a note. */
const [betweenPages, betweenWords] = ['\u001e', '\u001f'];

const write = ({ title, pages }: Dossier): string =>
  [
    clean(title),
    ...pages.map(({ id, title, note }) => id + clean(title) + (note ? betweenWords + clean(note) : '')),
  ].join(betweenPages);

function read(bytes: Uint8Array): Dossier | undefined {
  const [title = '', ...records] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(betweenPages);
  const pages = records.map(pageOf);
  return pages.every((page) => page !== undefined) ? { title, pages } : undefined;
}

function pageOf(record: string): DossierPage | undefined {
  const [title = '', note = ''] = record.slice(digestLength).split(betweenWords);
  const id = record.slice(0, digestLength);
  return /^[0-9A-Za-z]{5}$/.test(id) ? { id, title, note } : undefined;
}

const clean = (words: string): string => words.replace(/[^\P{Cc}\n]/gu, '');

const passed = async (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(
    /[+/=]/g,
    (sign) => ({ '+': '-', '/': '_' })[sign] ?? '',
  );

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'))), (sign) => sign.charCodeAt(0));
