import { contentProblems } from '../../src/checks/content.ts';
import { contentOf, type Content } from '../../src/library/content.ts';
import { readEntry, type ContentFile } from '../../src/library/entry.ts';
import type { HiddenAndMoved } from '../../src/library/references.ts';
import { formatProblems, type Problem } from '../../src/lib/problem.ts';

const encoder = new TextEncoder();

/** Frontmatter and text as a content file. */
export const entry = (fields: string, body = 'Een alinea [@vng-2019].'): string =>
  `---\n${fields.trim()}\nzoekvragen: [eerste vraag, tweede vraag]\n---\n\n${body}\n`;

const base = (title: string) => `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21`;

const why = (text: string) => `"${text} en dat staat nergens anders."`;

/** What the card of a practice needs in its text. */
export const practiceText =
  '## Zo doet u het\n\n- Een stap [@vng-2019].\n\n## Vragen om te stellen\n\n- Wie? [@vng-2019]\n\n## Let op in de gemeente\n\n- Dit [@vng-2019].';

/** A small library in which nothing is wrong; a test changes or adds one file. */
export const sound: Readonly<Record<string, string>> = {
  'content/bronnen/vng-2019.mdx': entry(
    `${base('Knutselaar')}\npublisher: VNG\ndate: "2019-09"\nkind: journalistiek\nurl: https://vng.nl/x\nconsulted: 2026-11-21\nread: geheel\nparts:\n  grenzen: Over grenzen`,
    'Wat de lezer er vindt.',
  ),
  'content/praktijken/werken-aan-relaties.mdx': entry(
    `${base('Werken aan relaties')}\norder: 1\ntool: kop\nnames:\n  - name: Relatiewerk\n    source: vng-2019`,
    `Een alinea [@vng-2019, grenzen].\n\n${practiceText}`,
  ),
  'content/praktijken/praktisch-ondersteunen.mdx': entry(
    `${base('Praktisch ondersteunen')}\norder: 2\ntool: kist\nnames:\n  - name: Helpen\n    source: vng-2019`,
    `Een alinea [@vng-2019].\n\n${practiceText}`,
  ),
  'content/rollen/wijkmanager.mdx': entry(
    `${base('Wijkmanager')}\nstartWith:\n  - id: praktijken/werken-aan-relaties\n    why: ${why('Wie de wijk kent begint hier')}`,
    'Wat dit van u vraagt.\n\n## Waar u mee begint\n\n<Route />\n\n<Handvat>\n\n## Vragen voor uw overleg\n\n- Wie?\n\n</Handvat>',
  ),
  'content/lessen/investeer-in-vertrouwen.mdx': entry(
    `${base('Investeer in vertrouwen')}\norder: 1\npractices:\n  - id: werken-aan-relaties\n    why: ${why('Vertrouwen groeit in gesprekken')}`,
  ),
  'content/begrippen/doe-democratie.mdx': entry(
    `${base('Doe-democratie')}\nrelated:\n  - id: praktijken/praktisch-ondersteunen\n    why: ${why('Wie zelf doet heeft soms hulp nodig')}`,
  ),
  'content/paginas/over.mdx': entry(
    `${base('Over')}\norder: 1`,
    'Over deze site, en [de praktijk](/praktijken/werken-aan-relaties/#zo-doet-u-het).',
  ),
};

/** The sound library with these files changed or added; `null` takes a file away. */
export function filesWith(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): ContentFile[] {
  return Object.entries({ ...sound, ...changes }).flatMap(([file, text]) =>
    text === null ? [] : [{ file, bytes: typeof text === 'string' ? encoder.encode(text) : text }],
  );
}

/** These files as content, with all that is wrong with them. */
export function judge(
  files: readonly ContentFile[],
  hiddenAndMoved?: HiddenAndMoved,
): Content & { problems: Problem[] } {
  const content = contentOf(files.map(readEntry), hiddenAndMoved);
  return { ...content, problems: contentProblems(content) };
}

/** What the check says of the sound library with these changes, as an author reads it. */
export const complaints = (changes: Readonly<Record<string, string | Uint8Array | null>>): string =>
  formatProblems(judge(filesWith(changes)).problems);

/** One of the sound files with a piece of its text replaced. Throws when the piece is not there. */
export function changed(file: keyof typeof sound, from: string, to: string): Record<string, string> {
  const text = sound[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}
