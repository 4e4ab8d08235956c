import { error, type Problem } from '../lib/problem.ts';

/** What stands in a template where an author writes: `VUL IN`, and `VUL-IN` where no space can stand. And what authors put where they will write later. */
const blanks = [
  /\bVUL[ -]IN\b|\bTODO\b|\b[Ll]orem ipsum\b|(?<!\S)\?{2,}|\[[^\]\n]{0,60}\binvullen\]/,
  /\[(?:aantal|bedrag|bron|datum|foto|jaar|link|titel|count|date|number|source|title|year)\](?![[(:])/i,
];

/** The lines of a file that are still to be written, each told once. In the fields, a line that begins with a `#` is an explanation. */
export function blankProblems(file: string, header: string, body: string, bodyLine: number): Problem[] {
  const inFields = header.split('\n').map((text, index) => ({ text: /^\s*#/.test(text) ? '' : text, line: index + 2 }));
  const inText = body.split('\n').map((text, index) => ({ text, line: bodyLine + index }));
  return [...inFields, ...inText]
    .filter(({ text }) => blanks.some((blank) => blank.test(text)))
    .map(({ text, line }) =>
      error('WB-117', {
        file,
        line,
        message: `\`${text.trim().slice(0, 60)}\` moet nog ingevuld worden.`,
        fix: 'Schrijf hier wat voor deze pagina geldt, of haal het weg.',
      }),
    );
}
