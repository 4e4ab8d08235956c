import { readFileSync } from 'node:fs';

/** What somebody gives `fork:init` for a site below a path that knows where the shared one is. */
export const answers: readonly string[] = [
  ...['--gemeente', 'Zeewolde', '--adres', 'https://www.voorbeeld.nl/kennisbank', '--mail', 'redactie@voorbeeld.nl'],
  ...['--repository', 'https://gitlab.voorbeeld.nl/zeewolde/kennisbank', '--gedeeld', 'https://gedeeld.voorbeeld.nl'],
];

const base = (title: string, summary: string, questions: readonly [string, string]) =>
  `title: ${title}\nsummary: ${summary}\nzoekvragen:\n${questions.map((each) => `  - ${each}\n`).join('')}reviewed: 2026-11-21`;

const file = (fields: string, text: string) => `---\n${fields}\n---\n\n${text}\n`;

/** A full layer of a fork of this repository: an own municipality, role, example, form, words, news, theme and logo, a text that takes the place of a shared one, and two that are hidden. */
export const layer = (settings: string): Readonly<Record<string, string | Buffer>> => ({
  'site.yaml': `${settings}home:
  title: Gereedschap voor Zeewolde
  pitch: Praktijken, lessen en verhalen voor wie in Zeewolde met bewoners werkt.
hidden: [voorbeelden/amersfoort-g1000, voorbeelden/apeldoorn-marktplein]
forms: [dijkgesprek]
privacy:
  logs: dertig dagen
`,
  'gemeenten/zeewolde.mdx': file(
    `${base('Zeewolde', 'Zeewolde heeft een eigen kennisbank, met gesprekken op de dijk.', ['gemeente zeewolde', 'zeewolde dijk'])}
province: Flevoland
code: GM0050
position: [52.33, 5.54]
inResearch: false`,
    '## Waarom deze gemeente hier staat\n\nZeewolde praat op de dijk, waar bewoners toch al komen [@vng-2019, werkwijzen].',
  ),
  'rollen/dijkwachter.mdx': file(
    `${base('Dijkwachter', 'Een dijkwachter loopt elke week over de dijk en praat met wie daar is.', ['wat doet een dijkwachter', 'dijkwachter zeewolde'])}
startWith:
  - id: praktijken/werken-aan-relaties
    why: Wie elke week over de dijk loopt, begint met de mensen die daar wandelen.`,
    '## Wat dit van u vraagt\n\nTijd om te luisteren.\n\n## Waar u mee begint\n\n<Route />\n\n<Handvat>\n\n## Vragen voor uw volgende overleg\n\n- Wie hebt u deze week gesproken?\n\n</Handvat>',
  ),
  'voorbeelden/zeewolde-dijkgesprek.mdx': file(
    `${base('Het dijkgesprek', 'De dijkwachter van Zeewolde praat elke week met wie over de dijk loopt.', ['dijkgesprek zeewolde', 'praten op de dijk'])}
municipality:
  id: zeewolde
  why: Het gesprek op de dijk is het eerste dat Zeewolde zelf beschreef.
period: sinds april 2020
scale: gemeente
form: dijkgesprek
roles: [dijkwachter]
outcome: niet bekend
hard: niet bekend
practices:
  - id: werken-aan-relaties
    why: Wie elke week op de dijk staat, kent na een jaar de halve gemeente.`,
    '## Wat de gemeente deed\n\nDe dijkwachter staat elke week een uur op de dijk en luistert [@vng-2019, werkwijzen].\n\n<Handvat>\n\n## Wat u kunt overnemen\n\n- Kies een plaats waar mensen toch al komen.\n\n</Handvat>',
  ),
  'lessen/investeer-in-vertrouwen.mdx': readFileSync('content/lessen/investeer-in-vertrouwen.mdx', 'utf8').replace(
    /^title: .*$/m,
    'title: Investeer in vertrouwen, ook aan de dijk',
  ),
  'taal.yaml': 'words: [dijkgesprek, dijkwachter, Zeewolde]\n',
  'zoekwoorden.yaml': 'equals:\n  - words: [dijkpraat, dijkgesprek]\n    pages: [voorbeelden/zeewolde-dijkgesprek]\n',
  'nieuws.yaml':
    'items:\n  - date: 2026-11-20\n    what: Zeewolde heeft een eigen kennisbank.\n    why: Onze voorbeelden staan er nu bij.\n',
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="20" fill="#17406d"/></svg>\n',
  'thema.css': `:root {
  --basis-color-action-1-color-default: #17406d;
  --basis-color-accent-1-color-default: #9b2335;
  --basis-heading-color: #17406d;
  --basis-heading-font-family: 'Huis', serif;
}
@font-face { font-family: 'Huis'; src: url('huis.woff2') }
@media (prefers-color-scheme: dark) {
  :root {
    --basis-color-action-1-color-default: #a8cdf5;
    --basis-color-accent-1-color-default: #ffa9b4;
    --basis-heading-color: #a8cdf5;
  }
}
`,
  'huis.woff2': readFileSync(
    'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2',
  ),
});
