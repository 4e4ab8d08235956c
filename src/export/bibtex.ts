import type { CslItem, CslName } from './csl.ts';

/** References as BibTeX, for LaTeX and reference managers. */
export const writeBibtex = (items: readonly CslItem[]): string => items.map(entryOf).join('\n');

function entryOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields = {
    title: `{${escape(item.title)}}`,
    author: item.author && namesOf(item.author),
    editor: item.editor && namesOf(item.editor),
    organization: escape(item.publisher),
    year,
    month,
    day,
    url: item.URL?.replace(/[{}\\]/g, encodeURIComponent),
    urldate: item.accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    language: item.language === 'nl' ? 'dutch' : 'english',
    note: item.note && escape(item.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@misc{${item.id},`, ...lines, '}', ''].join('\n');
}

const namesOf = (names: readonly CslName[]): string => names.map(nameOf).join(' and ');

/** A second pair of braces keeps an organisation in one piece, with its capitals. */
function nameOf(name: CslName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].flatMap((part) => (part ? [escape(part)] : [])).join(' ');
  return name.given ? `${family}, ${escape(name.given)}` : family;
}

/** The characters that mean something to LaTeX. A brace has a name, as BibTeX counts braces also where LaTeX does not. */
const escape = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (character) => escaped[character] ?? `\\${character}`);

const escaped: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};
