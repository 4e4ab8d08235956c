import { wholeFile } from './explanation.ts';

const site = (more: string): string =>
  `name: Onze kennisbank\nurl: https://kennis.voorbeeld.nl\norganisation:\n  name: Gemeente Voorbeeldstad\n${more}`;

const inSite = (why: string, wrong: string, right: string) =>
  wholeFile('content/lokaal/site.yaml', why, site(wrong), site(right));

const inTheme = (why: string, wrong: string, right: string) =>
  wholeFile('content/lokaal/thema.css', why, `:root {\n  ${wrong}\n}\n`, `:root {\n  ${right}\n}\n`);

/** The codes that are about settings, addresses and the house style. */
export const settingExplanations = {
  'WB-501': wholeFile(
    'content/lokaal/site.yaml',
    'Zonder naam, adres en uitgever is er geen site te maken.',
    '\n',
    site(''),
  ),
  'WB-502': {
    ...wholeFile(
      'BASE_PATH (omgeving)',
      'Een variabele uit de omgeving gaat voor wat in `site.yaml` staat, en heeft dezelfde vorm.',
      'BASE_PATH=kennisbank',
      'BASE_PATH=/kennisbank',
    ),
    part: 'environment' as const,
  },
  'WB-503': inSite(
    'Elke instelling is goed, maar samen kunnen zij niet.',
    'environment: productie\n',
    'environment: acceptatie\n',
  ),
  'WB-504': inSite(
    'Verbergen kan alleen wat er is, en wat de rest van de site kan missen.',
    'hidden: [praktijken/werken-aan-relatie]\n',
    'hidden: []\n',
  ),
  'WB-505': inSite(
    'Een verklaring over toegankelijkheid wordt elk jaar vernieuwd. Het is een waarschuwing.',
    'accessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/12345\n  status: B\n  date: 2020-01-01\n',
    'accessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/12345\n  status: B\n  date: 2026-11-01\n',
  ),
  'WB-506': wholeFile(
    'content/lokaal/teksten.yaml',
    'Tussen accolades staat wat de site invult, en elke tekst heeft daarvoor vaste namen.',
    'home:\n  otherSituations: Nog {aantal} situaties\n',
    'home:\n  otherSituations: Nog {count} situaties\n',
  ),
  'WB-507': wholeFile(
    'content/lokaal/teksten.yaml',
    'Een tekst van de site staat in één alinea: zonder kop, lijst, tabel of bron.',
    'notFound:\n  lead: "- Deze pagina is er niet."\n',
    'notFound:\n  lead: Deze pagina is er niet.\n',
  ),
  'WB-508': wholeFile(
    'content/lokaal/site.yaml',
    'Uit de gemeentecode volgt de naam in het register van overheidsorganisaties. De lijst van gemeenten is die van het CBS. Een code die nieuwer is dan de lijst, geeft een waarschuwing.',
    site('  code: GM0001\n'),
    site(''),
  ),
  'WB-509': wholeFile(
    'content/lokaal/site.yaml',
    'Een code van een andere gemeente zet de verkeerde uitgever bij de gegevens.',
    site('').replace('Voorbeeldstad', 'Ede') + '  code: GM0301\n  province: Gelderland\n',
    site('').replace('Voorbeeldstad', 'Ede') + '  code: GM0228\n  province: Gelderland\n',
  ),
  'WB-511': wholeFile(
    'content/zoekwoorden.yaml',
    'Woorden die hetzelfde betekenen, staan in één groep.',
    'equals:\n  - words: [buurt, wijk]\n  - words: [wijk, stadsdeel]\n',
    'equals:\n  - words: [buurt, wijk, stadsdeel]\n',
  ),
  'WB-512': wholeFile(
    'content/zoekwoorden.yaml',
    'Woorden die over en weer naar elkaar leiden, betekenen hetzelfde en horen bij `equals`.',
    'leads:\n  - words: [boos]\n    also: [weerstand]\n  - words: [weerstand]\n    also: [boos]\n',
    'equals:\n  - words: [boos, weerstand]\n',
  ),
  'WB-513': wholeFile(
    'content/zoekwoorden.yaml',
    'Bij `never` staat dat deze woorden nooit voor elkaar gezocht worden, en elders staat dat het wel moet.',
    'equals:\n  - words: [raad, advies]\nnever:\n  - [raad, advies]\n',
    'never:\n  - [raad, advies]\n',
  ),
  'WB-521': wholeFile(
    'content/redirects.yaml',
    'Een oud adres leidt naar één plaats.',
    'moved:\n  - from: /praktijken/relatiewerk/\n    to: /praktijken/werken-aan-relaties/\n  - from: /praktijken/relatiewerk/\n    to: /praktijken/praktisch-ondersteunen/\n',
    'moved:\n  - from: /praktijken/relatiewerk/\n    to: /praktijken/werken-aan-relaties/\n',
  ),
  'WB-522': wholeFile(
    'content/redirects.yaml',
    'Waar een pagina staat, kan geen doorverwijzing staan.',
    'moved:\n  - from: /praktijken/praktisch-ondersteunen/\n    to: /praktijken/werken-aan-relaties/\n',
    'moved: []\n',
  ),
  'WB-523': wholeFile(
    'content/redirects.yaml',
    'Wie dit adres volgt, komt nooit aan.',
    'moved:\n  - from: /lessen/a/\n    to: /lessen/b/\n  - from: /lessen/b/\n    to: /lessen/a/\n',
    'moved:\n  - from: /lessen/a/\n    to: /lessen/investeer-in-vertrouwen/\n  - from: /lessen/b/\n    to: /lessen/investeer-in-vertrouwen/\n',
  ),
  'WB-524': wholeFile(
    'content/redirects.yaml',
    'Een oud adres eindigt bij een pagina die er is.',
    'moved:\n  - from: /lessen/a/\n    to: /lessen/vertrouwen/\n',
    'moved:\n  - from: /lessen/a/\n    to: /lessen/investeer-in-vertrouwen/\n',
  ),
  'WB-525': wholeFile(
    'content/urls.lock',
    'Lezers en andere sites verwijzen naar dit adres. Het stond op de site en is er niet meer: zeg in `redirects.yaml` waar het heen ging, of waarom het weg is.',
    '/lessen/een-oude-naam/\n',
    '/lessen/investeer-in-vertrouwen/\n',
  ),
  'WB-601': inSite('De huisstijl noemt een bestand of een pakket dat er niet is.', 'theme: huisstijl.css\n', ''),
  'WB-602': inTheme(
    'De site kan deze waarde niet gebruiken en houdt die van zichzelf.',
    '--basis-heading-color: blauwig;',
    '--basis-heading-color: #17406d;',
  ),
  'WB-603': inTheme(
    'Wie minder goed ziet, moet het ook kunnen lezen (WCAG 2.2 AA).',
    '--basis-heading-color: #eeeeee;',
    '--basis-heading-color: #17406d;',
  ),
  'WB-604': inTheme(
    'Een huisstijl geeft waarden aan tokens. Eigen regels voor onderdelen doen niets, en niets wordt van elders gehaald.',
    'color: red;\n  --basis-heading-color: #17406d;',
    '--basis-heading-color: #17406d;',
  ),
  'WB-605': inTheme(
    'Dit token kent de site niet; meestal is het een tikfout. Het is een waarschuwing.',
    '--basis-heading-colour: #17406d;\n  --basis-color-action-1-color-default: #17406d;',
    '--basis-heading-color: #17406d;',
  ),
  'WB-611': wholeFile(
    'content/lokaal/logo.svg',
    'Het beeldmerk staat op elke pagina en wordt een icoon. Het heeft een viewBox, weegt weinig en haalt niets van elders.',
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h8v8z"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  ),
  'WB-621': wholeFile(
    'content/lokaal/begrippen/inspraak.md',
    'U vervangt een gedeelde tekst, en die is daarna veranderd; of het is niet bewaard hoe hij was. Het is een waarschuwing.',
    '---\ntitle: Inspraak\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\n---\n\nEen zin [@vng-2019].\n',
    null,
  ),
} as const;
