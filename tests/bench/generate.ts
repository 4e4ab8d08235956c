import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many of a hundred generated entries are of each kind, about as on the site. */
const mix = { voorbeelden: 24, begrippen: 20, situaties: 8, bronnen: 48 } as const;

type Folder = keyof typeof mix;

/** One text, for whatever site generator: words, and links to others by their number. */
export interface GeneratedText {
  number: number;
  title: string;
  paragraphs: string[];
  links: number[];
}

const syllables = 'wa be gra to lin mo ker vel da ri so hen pu jo ste kla mi dor fen lu'.split(' ');
const plain =
  'de bewoners gaan met de wijkmanager door de straat en kijken samen wat er kan omdat iemand dat vraagt maar het plan ligt er nog niet dus zij praten verder over geld tijd en wie er mag beslissen'.split(
    ' ',
  );

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Texts of some 500 words, a fifth of them rare, each with three links to others. */
export function generateTexts(count: number): GeneratedText[] {
  return Array.from({ length: count }, (_, number) => {
    const next = random(number + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const rare = () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(syllables)).join('');
    const sentence = () => {
      const words = Array.from({ length: 12 }, () => (next() < 0.2 ? rare() : pick(plain)));
      return `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
    };
    return {
      number,
      title: `Proef ${number}: ${rare()} en ${rare()}`,
      paragraphs: Array.from({ length: 10 }, () => Array.from({ length: 4 }, sentence).join(' ')),
      links: Array.from({ length: 3 }, () => Math.floor(next() * count)),
    };
  });
}

/** Writes texts as entries of this site, below `content/` in `root`: over the kinds, with relations, citations and questions. */
export function writeEntries(texts: readonly GeneratedText[], root: string): void {
  const folders = texts.map(({ number }) => folderOf(number));
  const sources = texts.filter((_, index) => folders[index] === 'bronnen').map(({ number }) => idOf(number));
  for (const text of texts) {
    const folder = folders[text.number] ?? 'bronnen';
    const file = join(root, 'content', folder, `${idOf(text.number)}.mdx`);
    mkdirSync(join(root, 'content', folder), { recursive: true });
    writeFileSync(file, entryOf(text, folder, sources));
  }
}

const idOf = (number: number): string => `proef-${number}`;

function folderOf(number: number): Folder {
  let place = number % 100;
  for (const [folder, share] of Object.entries(mix)) {
    if (place < share) return folder as Folder;
    place -= share;
  }
  return 'bronnen';
}

const practices = [
  'situaties-in-kaart-brengen',
  'werken-aan-relaties',
  'werken-aan-gedragen-oplossingen',
  'buiten-en-binnen-verbinden',
  'praktisch-ondersteunen',
];
const lessons = [
  'cultuuromslag-en-gezamenlijke-taal',
  'vaardigheden-en-grenzen-opzoeken',
  'raad-en-college-meenemen',
  'wegwijs-in-de-besluitvormingsmachine',
  'in-gesprek-over-faciliteren',
  'investeer-in-vertrouwen',
];
const municipalities = ['tilburg', 'breda', 'heusden', 'ermelo', 'nijmegen', 'apeldoorn', 'amersfoort', 'berkelland'];

function entryOf({ number, title, paragraphs, links }: GeneratedText, folder: Folder, sources: string[]): string {
  const why = (to: string) => `"Proef ${number} laat over ${to} iets zien dat nergens anders staat."`;
  const source = (index: number) => sources[(number * 7 + index) % sources.length] ?? 'vng-2019';
  const relation = (id: string) => `  - id: ${id}\n    why: ${why(id)}`;
  const at = <T>(list: readonly T[], index: number): T => list[(number + index) % list.length] as T;
  const fields = {
    voorbeelden: `municipality:\n  id: ${at(municipalities, 0)}\n  why: ${why('deze gemeente')}\nperiod: sinds 2020\nstand: "2023-05"\nscale: wijk\nform: wijkavond\nroles: [wijkmanager]\noutcome: Bewoners kennen elkaar nu van gezicht.\nhard: niet bekend\npractices:\n${relation(at(practices, 0))}\nlessons:\n${relation(at(lessons, 0))}`,
    begrippen: `related:\n${relation(`praktijken/${at(practices, 1)}`)}\n${relation(`lessen/${at(lessons, 1)}`)}`,
    situaties: `route:\n${[0, 1, 2, 3].map((index) => relation(`praktijken/${at(practices, index)}`)).join('\n')}`,
    bronnen: `publisher: Uitgever ${number % 40}\ndate: "2021"\nkind: praktijk\nurl: https://voorbeeld.nl/proef/${number}\nconsulted: 2026-11-21\nread: geheel`,
  }[folder];
  const linked = links.map((to) => `[proef ${to}](/${folderOf(to)}/${idOf(to)}/)`);
  const body = paragraphs.map((paragraph, index) => {
    const link = linked[index] ? ` Zie ook ${linked[index]}.` : '';
    const cite = folder === 'bronnen' || sources.length === 0 ? '' : ` [@${source(index)}]`;
    const heading = index % 3 === 0 ? `## Stuk ${index / 3 + 1}\n\n` : '';
    return `${heading}${paragraph}${link}${cite}`;
  });
  const route = folder === 'situaties' ? '\n\n<Route />' : '';
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: Een proef met nummer ${number}, om te meten hoe een build groeit.\naliases: [proefwoord ${number}]\nzoekvragen: [vraag ${number} van de proef, proef met nummer ${number}]\nstatus: vastgesteld\nreviewed: 2026-11-21\nreviewEvery: 24\nowner: redactie\n${fields}\n---\n\n${body.join('\n\n')}${route}\n`;
}
