import { inFields, inText, wholeFile, type Explanation } from './explanation.ts';

const page = (title: string, order: number, text: string): string =>
  `---\ntitle: ${title}\nsummary: Een zin die zegt waar deze pagina over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\norder: ${order}\n---\n\n${text}\n`;

/** The codes that are about files. */
export const fileExplanations = {
  'WB-101': wholeFile(
    'content/taal.yaml',
    'De controle heeft dit bestand nodig, of kan het niet openen. De andere bestanden zijn wel bekeken.',
    null,
    'words: [wijkdeal]\nplainer: {}\nforeign: {}\nabbreviations: [VNG]\n',
  ),
  'WB-102': wholeFile(
    'content/paginas/nieuw-blad.md',
    'De site leest tekst in UTF-8. Een bestand uit Word of een oud programma is anders opgeslagen; letters met een accent gaan dan stuk.',
    '\u0000',
    page('Nieuw blad', 9, 'Tekst met een é.'),
  ),
  'WB-103': wholeFile(
    'content/paginas/nieuw-blad.md',
    'Een leeg bestand kan geen pagina worden.',
    '\n',
    page('Nieuw blad', 9, 'Tekst.'),
  ),
  'WB-104': wholeFile(
    'content/nieuw-blad.md',
    'De map zegt welke soort inhoud een bestand is. In `content/` zelf wordt geen tekst gelezen.',
    page('Nieuw blad', 9, 'Tekst.'),
    null,
  ),
  'WB-105': wholeFile(
    'content/pagina/nieuw-blad.md',
    'Er zijn vaste mappen, elk voor een soort inhoud. Een tikfout in de naam, een hoofdletter of een accent maakt er een andere map van.',
    page('Nieuw blad', 9, 'Tekst.'),
    null,
  ),
  'WB-106': wholeFile(
    'content/paginas/2026/nieuw-blad.md',
    'Het adres van een pagina is map en bestandsnaam. Een map in een map heeft geen adres.',
    page('Nieuw blad', 9, 'Tekst.'),
    null,
  ),
  'WB-107': wholeFile(
    'content/paginas/nieuw-blad.txt',
    'Teksten zijn Markdown. Een bestand uit Word wordt niet gelezen.',
    'x',
    null,
  ),
  'WB-108': wholeFile(
    'content/paginas/Nieuw blad.md',
    'De bestandsnaam wordt het adres van de pagina. Spaties, hoofdletters en accenten geven adressen die niemand goed overtypt.',
    page('Nieuw blad', 9, 'Tekst.'),
    null,
  ),
  'WB-109': {
    ...wholeFile(
      'content/paginas/nieuw-blad.md',
      'Een snelkoppeling wijst naar een bestand dat ergens anders staat, en dat een ander misschien niet heeft. Hier wijst zij naar:',
      '/etc/hostname',
      null,
    ),
    part: 'link' as const,
  },
  'WB-110': wholeFile(
    'content/paginas/nieuw-blad.md',
    'Zo’n groot bestand leest niemand uit, en het bouwen duurt er te lang door.',
    page('Nieuw blad', 9, 'Nog een zin. '.repeat(20_000)),
    page('Nieuw blad', 9, 'Tekst.'),
  ),
  'WB-111': inText(
    'Wie uit een ander programma plakt, plakt soms tekens mee die niets tonen, of die de volgorde van de letters omdraaien. Zoeken en voorlezen gaan daardoor mis.',
    'Lees \u202ewijkdeal.',
    'Lees wijkdeal.',
  ),
  'WB-112': inText(
    'Twee mensen veranderden dezelfde regels, en niemand koos nog welke blijft.',
    '<<<<<<< HEAD\n\nMijn zin.\n\n=======\n\nUw zin.\n\n>>>>>>> anders',
    'Mijn zin.',
  ),
  'WB-113': wholeFile(
    'content/lokaal/niews.yaml',
    'Alleen bestanden met een vaste naam worden gelezen. Met een tikfout in de naam doet zo’n bestand niets.',
    'items: []\n',
    null,
  ),
  'WB-114': wholeFile(
    'content/paginas/zoeken.md',
    'Elke pagina heeft een eigen adres. Dit adres is van een andere pagina, of van de site zelf.',
    page('Zoeken', 9, 'Tekst.'),
    null,
  ),
  'WB-115': wholeFile(
    'content/paginas/nieuw-blad.md',
    'Bovenaan een tekst staan de velden, tussen twee regels met drie streepjes.',
    'Tekst zonder velden.\n',
    page('Nieuw blad', 9, 'Tekst.'),
  ),
  'WB-116': inText(
    'Alleen het blok bovenaan wordt als velden gelezen. Een tweede blok komt als tekst op de pagina.',
    'Tekst.\n\n---\ntitle: Nog een titel\n---',
    'Tekst.',
  ),
  'WB-117': inFields(
    'paginas/over',
    'Het sjabloon zegt wat u schrijft, en `VUL IN` staat waar u iets invult. Wat ervan blijft staan, is geen tekst voor lezers.',
    'summary: VUL IN. Zeg in één of twee gewone zinnen waar deze pagina over gaat.',
    'summary: Waarom deze site er is, en wie haar maakt.',
  ),
  'WB-118': inText('Een pagina zonder tekst zegt lezers niets.', '## Alleen een kop', 'Een zin.'),
  'WB-119': wholeFile(
    'content/begrippen/buurtrecht.md',
    'Wie over de site klikt, komt hier nooit. Het is een waarschuwing: de site wordt wel gebouwd.',
    '---\ntitle: Buurtrecht\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\n---\n\nEen zin [@vng-2019].\n',
    '---\ntitle: Buurtrecht\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\nrelated:\n  - id: praktijken/werken-aan-relaties\n    why: Een buurtrecht begint met iemand die de mensen in de wijk kent.\n---\n\nEen zin [@vng-2019].\n',
  ),
  'WB-120': wholeFile(
    'content/lokaal/theme.css',
    'Iemand zette het hier neer met een bedoeling, en de site leest het niet: een huisstijl onder een andere naam, een Word-bestand, een afbeelding. De melding zegt wat u ermee doet.',
    ':root {}\n',
    null,
  ),
} as const satisfies Record<string, Explanation>;
