import { inFields, wholeFile } from './explanation.ts';

const over = 'paginas/over';
const source = 'bronnen/vng-2019';

/** The codes that are about fields. */
export const fieldExplanations = {
  'WB-201': inFields(
    over,
    'De velden zijn YAML: `naam: waarde`, met vaste inspringing. Een dubbele punt in een tekst, of een aanhalingsteken dat niet sluit, maakt het blok onleesbaar. De fout staat bij de regel waar het begint.',
    'title: Over: wie wij zijn',
    'title: "Over: wie wij zijn"',
  ),
  'WB-202': wholeFile(
    'content/nieuws.yaml',
    'Hier horen velden te staan, elk als `naam: waarde`.',
    'alleen tekst\n',
    'items: []\n',
  ),
  'WB-203': inFields(
    over,
    'Een waarde die met `*`, `&` of `!` begint, betekent in YAML iets anders dan er staat.',
    'title: *Belangrijk*',
    'title: "Belangrijk!"',
  ),
  'WB-204': inFields(
    over,
    'Wat in YAML na een spatie en een hekje staat, is uitleg en wordt niet gelezen: van de titel bleef hier alleen *Motie* over.',
    'title: Motie #12 over de wijk',
    'title: "Motie #12 over de wijk"',
  ),
  'WB-205': inFields(
    over,
    'YAML leest `0x1F` als 31 en `010` als 10. Op de site staat dan iets anders dan u schreef.',
    'order: 0x1F',
    'order: 31',
  ),
  'WB-206': inFields(
    over,
    'Van twee velden met dezelfde naam is niet te zeggen welk geldt.',
    'owner: redactie\nowner: communicatie',
    'owner: redactie',
  ),
  'WB-211': inFields(over, 'Zonder dit veld kan de pagina niet gemaakt worden.', 'title:', 'title: Over ons'),
  'WB-212': inFields(
    over,
    'Een veld dat er niet is, wordt niet gelezen. Meestal is het een tikfout.',
    'order: 1\nsamenvatting: Een zin.',
    'order: 1',
  ),
  'WB-213': inFields(
    source,
    'Dit veld heeft vaste waarden, zodat lezers erop kunnen kiezen.',
    'kind: krant',
    'kind: journalistiek',
  ),
  'WB-214': inFields(
    over,
    'Hier hoort iets van een andere soort: een tekst, een getal, een dag of een lijst.',
    'title: 2026',
    'title: "2026"',
  ),
  'WB-215': inFields(
    over,
    'De tekst is korter, de lijst kleiner of het getal lager dan de site nodig heeft.',
    'summary: Kort.',
    'summary: Waarom deze site er is, en wie haar maakt.',
  ),
  'WB-216': inFields(
    over,
    'De tekst is langer, de lijst groter of het getal hoger dan er past.',
    'reviewEvery: 100',
    'reviewEvery: 24',
  ),
  'WB-217': inFields(source, 'De waarde heeft een vaste vorm.', 'date: "gisteren"', 'date: "2019-09"'),
  'WB-218': inFields(
    source,
    'De sleutel van een deel staat in verwijzingen. Daarin kunnen alleen kleine letters, cijfers en streepjes.',
    'parts:\n  grenzen: Over grenzen\n  Les 6: De zesde les',
    'parts:\n  grenzen: Over grenzen\n  les-6: De zesde les',
  ),
  'WB-219': inFields(
    over,
    'Nakijken, lezen en nieuws zijn van een dag die geweest is.',
    'reviewed: 2126-01-01',
    'reviewed: 2026-11-21',
  ),
  'WB-220': inFields(
    over,
    'Een veld is gewone tekst: sterretjes, haken en HTML komen er als teken in te staan.',
    'summary: Waarom deze **site** er is, en wie haar maakt.',
    'summary: Waarom deze site er is, en wie haar maakt.',
  ),
  'WB-221': inFields(
    over,
    'Een verwijzing naar een bron werkt alleen in de tekst onder de velden.',
    'summary: Waarom deze site er is, en wie haar maakt [@vng-2019].',
    'summary: Waarom deze site er is, en wie haar maakt.',
  ),
  'WB-222': inFields(
    'praktijken/praktisch-ondersteunen',
    'In een lijst en in zoeken kan niemand twee pagina’s met dezelfde titel uit elkaar houden.',
    'title: Werken aan relaties',
    'title: Praktisch ondersteunen',
  ),
  'WB-223': inFields(
    'praktijken/praktisch-ondersteunen',
    'Twee pagina’s kunnen niet op dezelfde plaats in een lijst staan.',
    'order: 1',
    'order: 2',
  ),
  'WB-224': wholeFile(
    'content/begrippen/buurtrecht.md',
    'Een woord in een tekst wordt een link naar één begrip.',
    '---\ntitle: Doe-democratie\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\n---\n\nEen zin [@vng-2019].\n',
    '---\ntitle: Buurtrecht\nsummary: Een zin die zegt waar dit over gaat.\nzoekvragen: [eerste vraag, tweede vraag]\nreviewed: 2026-11-21\nrelated:\n  - id: praktijken/werken-aan-relaties\n    why: Een buurtrecht begint met iemand die de mensen in de wijk kent.\n---\n\nEen zin [@vng-2019].\n',
  ),
  'WB-225': inFields(
    source,
    'Het adres van een bron begint met https:// en gaat naar een pagina op het web.',
    'url: www.vng.nl/x',
    'url: https://www.vng.nl/x',
  ),
} as const;
