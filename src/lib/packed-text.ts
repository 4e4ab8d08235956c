import { digestLength, digestOf } from './digest.ts';

/** The most characters of a link that programs for mail and chat leave whole. */
export const longestLink = 2000;

/** The most bytes that a link unpacks to: far more than what a reader writes takes, and little enough for a page. */
export const mostBytes = 2 ** 14;

/** A text for in an address: a letter for the form, a check, and the text itself, packed where that is shorter. */
export async function packText(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  const packed = await bytesOf(new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const isSmaller = packed.length < plain.length;
  const body = toBase64(isSmaller ? packed : plain);
  return (isSmaller ? forms.packed : forms.plain) + digestOf(body) + body;
}

/** The text that was packed; undefined when it is cut off, changed, of a form that we do not know, or larger than any of ours. */
export async function unpackText(code: string): Promise<string | undefined> {
  const [form, check, body] = [code.slice(0, 1), code.slice(1, 1 + digestLength), code.slice(1 + digestLength)];
  if (code.length > longestRead || digestOf(body) !== check) return undefined;
  try {
    const bytes = fromBase64(body);
    if (form === forms.plain) return textOf(bytes);
    if (form !== forms.packed) return undefined;
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return textOf(await bytesOf(unpacked));
  } catch {
    // What passes the check and still cannot be read, was made by someone: it is told like any other broken link.
    return undefined;
  }
}

/** A text without signs that cannot be typed, which so can stand between its parts; new lines stay. */
export const withoutControls = (words: string): string => words.replace(/[^\P{Cc}\n]/gu, '');

/** The first letter says how the rest is written. A new way of writing takes new letters; these go on being read. */
const forms = { plain: 'a', packed: 'b' } as const;

/** No link of ours is longer; what is, is not unpacked. */
const longestRead = 4 * longestLink;

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); next.value; next = await reader.read()) {
    size += next.value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new RangeError(`More than ${mostBytes} bytes`);
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(
    /[+/=]/g,
    (sign) => ({ '+': '-', '/': '_' })[sign] ?? '',
  );

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'))), (sign) => sign.charCodeAt(0));
