import { fixWith } from '../lib/problem.ts';
import { authorComponents } from './components.ts';

/** What to write for an element that is no component of this site. */
export const htmlFix = (name: string): string => markdownFor.get(name.toLowerCase()) ?? fixWith(name, names, otherwise);

const names = Object.keys(authorComponents);
const otherwise = `U kunt gebruiken: ${names.join(', ')}.`;

const markdown: readonly (readonly [elements: string, fix: string])[] = [
  ['b strong', 'Schrijf `**vet**`.'],
  ['i em', 'Schrijf `*schuin*`.'],
  ['a', 'Schrijf een link als `[tekst](/adres/)`.'],
  ['br hr', 'Haal het weg: een lege regel begint een nieuwe alinea.'],
  ['img picture', 'Zet de foto naast deze tekst, en toon haar met `<Foto … />`.'],
  ['ul ol li', 'Begin elk punt op een eigen regel met `- ` of `1. `.'],
  ['h1 h2 h3 h4 h5 h6', 'Schrijf een kop als `## Kop` of `### Kop`.'],
  ['table thead tbody tr td th', 'Schrijf een tabel met strepen: `| a | b |`, en eronder `| --- | --- |`.'],
  ['blockquote q', 'Zet `> ` voor een citaat.'],
  ['iframe video audio embed object', 'Link naar de pagina waar het staat: `[de film](https://…)`.'],
  [
    'p div span u s font center small sub sup mark section article header footer aside main style script details summary figure o:p',
    'Dit is HTML: haal het weg; de woorden ertussen blijven.',
  ],
];

const markdownFor: ReadonlyMap<string, string> = new Map(
  markdown.flatMap(([elements, fix]) => elements.split(' ').map((element) => [element, fix] as const)),
);
