import { hiddenCharacters, hiddenFix, tidyText } from '../schemas/plain-text.ts';
import { error, type Problem } from './problem.ts';

/** The most that a file of text may hold, in bytes. */
export const mostBytes = 250_000;

/** The text of a file that authors wrote, tidied: line ends, composed letters, no marks that nobody sees. Or what is wrong with it as a text. Never throws. */
export function readTextFile(file: string, bytes: Uint8Array): { text: string } | { problems: Problem[] } {
  if (bytes.length > mostBytes)
    return {
      problems: [
        error('WB-110', {
          file,
          message: `Dit bestand is ${Math.round(bytes.length / 1000)} kB; hoogstens ${mostBytes / 1000} kB kan.`,
          fix: 'Verdeel de tekst over meer bestanden, of haal weg wat er per ongeluk in staat.',
        }),
      ],
    };
  const decoded = decode(bytes);
  if (decoded === undefined)
    return {
      problems: [
        error('WB-102', {
          file,
          message: `Dit bestand is geen UTF-8-tekst: ${encodingOf(bytes)}.`,
          fix:
            encodingOf(bytes) === otherProgram
              ? 'Zet de inhoud over in een nieuw tekstbestand, of haal dit bestand weg.'
              : 'Open het in een teksteditor en sla het op met de codering UTF-8.',
        }),
      ],
    };
  const text = tidyText(decoded);
  const problems = [...conflicts(file, text), ...hidden(file, text), ...misread(file, text)];
  return problems.length > 0 ? { problems } : { text };
}

const otherProgram = 'het is een bestand van een ander programma';

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What bytes that are not UTF-8 are taken for: a mark at the begin tells, or every other byte; of text without either, where its letters stand. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const zeros = bytes.filter((byte) => byte === 0).length;
  if (isMarked || zeros > bytes.length / 4) return 'de codering is UTF-16';
  if (zeros > 0) return otherProgram;
  return bytes.filter(isLetterOfDos).length > bytes.filter((byte) => byte >= 0xc0).length
    ? 'de codering lijkt die van DOS (850)'
    : 'de codering lijkt Windows-1252 (ANSI)';
}

/** Letters with an accent stand here in code page 850, where Windows has quotes and dashes. */
const isLetterOfDos = (byte: number): boolean => byte >= 0x81 && byte <= 0x8d && byte !== 0x85;

/** Letters that another program read in another encoding and then saved: `Ã©` for `é`. */
const misread = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((line, index) => {
    const found = /\S{0,20}(?:Ã[\u0080-\u00bf]|â€[\u0080-\u2122]|Â[\u00a0-\u00bf])\S{0,20}/.exec(
      line.slice(0, 5000),
    )?.[0];
    return found
      ? [
          error('WB-102', {
            file,
            line: index + 1,
            message: `\`${found}\` is met een verkeerde codering opgeslagen.`,
            fix: 'Tik de letters met een accent en de aanhalingstekens opnieuw, en sla op met de codering UTF-8.',
          }),
        ]
      : [];
  });

const conflicts = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((line, index) =>
    /^(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)/.test(line)
      ? [
          error('WB-112', {
            file,
            line: index + 1,
            message: `\`${line.slice(0, 60)}\` is van een samenvoeging van git die niet af is.`,
            fix: 'Kies welke van de twee teksten blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.',
          }),
        ]
      : [],
  );

/** Characters that nobody sees, told once a line. */
const hidden = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((line, index) =>
    hiddenCharacters(line)
      .slice(0, 1)
      .map(({ name }) =>
        error('WB-111', {
          file,
          line: index + 1,
          message: `Hier staat een teken dat niemand ziet: ${name}.`,
          fix: hiddenFix,
        }),
      ),
  );
