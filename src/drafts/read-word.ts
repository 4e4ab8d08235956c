import mammoth from 'mammoth';
import { readWordHtml, type WordDocument } from './word-document.ts';
import { partOf } from './word-parts.ts';

/** The most bytes that a document may have, packed and unpacked: what is more is no text. */
const limits = { packed: 30_000_000, unpacked: 200_000_000 } as const;

/** Why a file cannot be read, in Dutch. */
export class WordError extends Error {
  override readonly name = 'WordError';
}

/** Reads a document of Word. Runs anywhere; nothing is sent. Throws a `WordError` when the file is none. */
export async function readWord(bytes: ArrayBuffer): Promise<WordDocument> {
  const { html, lost } = await htmlOfWord(bytes);
  const read = readWordHtml(html);
  return { ...read, lost: [...read.lost, ...lost] };
}

/** A document of Word as HTML, with what could not be kept, in Dutch; `styles` says of more styles what they become. Throws a `WordError` when the file is none. */
export async function htmlOfWord(
  bytes: ArrayBuffer,
  styles: readonly string[] = [],
): Promise<{ html: string; lost: string[] }> {
  judge(new Uint8Array(bytes));
  // On disk Mammoth asks for a buffer, in a browser for these bytes.
  const input = { arrayBuffer: bytes, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  const { value, messages } = await mammoth
    .convertToHtml(input, { styleMap: [...styles, ...styleMap] })
    .catch((thrown: unknown) => {
      throw new WordError('Dit bestand is niet heel. Open het in Word en sla het opnieuw op als .docx.', {
        cause: thrown,
      });
    });
  const isRevised = trackedChange.test((await partOf(bytes, 'word/document.xml')) ?? '');
  const lost = new Set(messages.flatMap(({ message }) => inDutch(message)));
  return { html: value, lost: [...lost, ...(isRevised ? [revised] : [])] };
}

const trackedChange = /<w:(?:ins|del|moveFrom|moveTo)[ >]/;

const revised =
  'Bijgehouden wijzigingen zijn overgenomen alsof u ze accepteerde: wat erbij kwam staat er, wat weg moest is weg';

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titel'] => h1.title:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Kop ${level}'] => h${level}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  'comment-reference => sup',
];

/** Tells what a file is that Word cannot be asked for, before anything of it is unpacked. */
function judge(bytes: Uint8Array): void {
  const starts = (...first: number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new WordError(
      'Dit is een oud Word-bestand (.doc), of er zit een wachtwoord op. Sla het in Word op als .docx, zonder wachtwoord.',
    );
  if (!starts(0x50, 0x4b)) throw new WordError('Dit is geen Word-bestand. Kies een bestand dat op .docx eindigt.');
  if (bytes.length > limits.packed || unpackedSize(bytes) > limits.unpacked)
    throw new WordError('Dit bestand is te groot. Haal er de afbeeldingen uit en sla het opnieuw op.');
}

/** How many bytes a zip says that it holds, from the list at its end. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) {
      size += view.getUint32(at + 24, true);
      at += 45;
    }
  return size;
}

/** What Mammoth says of a document, for who wrote it; nothing where it does not matter to a page. */
function inDutch(message: string): string[] {
  const style = /^Unrecognised (?:paragraph|run) style: '(.*)' \(/.exec(message)?.[1];
  if (style) return [`De opmaak ‘${style}’ is gewone tekst geworden`];
  const ignored = /^An unrecognised element was ignored: (.*)$/.exec(message)?.[1];
  if (ignored?.includes('oMath')) return ['Een formule gaat niet mee; schrijf haar uit'];
  if (ignored) return [`Een onderdeel gaat niet mee dat in Word ${ignored.replace(/^.*:/, '')} heet`];
  if (/symbol|w:sym/.test(message)) return ['Een symbool uit een ander lettertype gaat niet mee'];
  return /^Image of type/.test(message)
    ? []
    : [`Iets gaat niet mee. Het programma dat Word leest, zegt: ${message.slice(0, 160)}`];
}
