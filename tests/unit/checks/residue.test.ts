import { expect, test } from 'vitest';
import { readTextFile } from '../../../src/lib/text-file.ts';
import { readProse } from '../../../src/prose/prose.ts';
import { changed, complaints, sound } from '../content.ts';

const page = 'content/paginas/over.mdx';
const told = (text: string) => complaints(changed(page, 'Over deze', `${text}\n\nOver deze`));
const inMarkdown = (text: string) =>
  complaints({
    [page]: null,
    'content/paginas/over.md': sound[page]!.replace('Over deze', () => `${text}\n\nOver deze`),
  });

test.each([
  ['Lees de [nota](https://x.nl/Nota participatie.pdf).', 'WB-401'],
  ['Lees de [nota] (https://x.nl/nota).', 'WB-401'],
  ['Lees de [nota](https://…).', 'WB-401'],
  ['Lees de [nota](<https://x.nl/een nota>).', 'https://x.nl/een%20nota'],
  ['Lees de [nota](https://).', 'WB-401'],
  ['Lees de [nota](//x.nl/a).', 'Bedoelde u `https://x.nl/a`?'],
  ['Lees de [nota](javascript:alert(1)).', 'is geen adres'],
  ['Lees de [nota](data:text/html,x).', 'is geen adres'],
  ['Lees de [nota](file:///etc/passwd).', 'is geen adres'],
  ['##Kop', '`##Kop` is geen kop'],
  ['#Kop', '`#Kop` is geen kop'],
  ['##\u00a0Kop', 'is geen kop'],
  ['-\u00a0punt', 'is geen punt van een lijst'],
  ['1.\u00a0punt', 'is geen punt van een lijst'],
  ['• punt\n• nog een', 'is geen punt van een lijst'],
  ['-punt', 'is geen punt van een lijst'],
  ['Dat is **vet **.', '`**vet **.` staat er als teken'],
  ['Dat is *schuin *.', 'staat er als teken'],
  ['Dat is _schuin _.', 'staat er als teken'],
  ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', 'Deze rij heeft 3 kolommen, en de bovenste 2'],
  ['| a | b |\n| - | - |\n| 1 |', 'Deze rij heeft 1 kolom, en de bovenste 2'],
  ['| a | b |\n| --- |\n| 1 | 2 |', 'hoort bij een tabel die niet heel is'],
  ['| a | b |\n| 1 | 2 |', 'hoort bij een tabel die niet heel is'],
  ['- [ ] Bel', 'is een selectievakje'],
  ['[x] Bel', 'is een selectievakje'],
  ['![foto](https://x.nl/a.jpg)', 'is een afbeelding'],
  ['![foto](./foto.jpg)', 'is een afbeelding'],
  ['’’’\ncode\n’’’', 'begint geen blok met code'],
  ['```\ncode', 'sluit nergens'],
  ['&lt;b>vet&lt;/b>', 'wat er van HTML overbleef'],
  ['&amp;nbsp;', 'wat er van HTML overbleef'],
  ['Zie Fout! Verwijzingsbron niet gevonden.', 'bleef over van een ander programma'],
  [':::note\ntekst\n:::', 'bleef over van een ander programma'],
  ['Een zin.[^1]\n\n[^1]: Noot.\n[^2]: Nergens.', '`[^2]:` wordt nergens in de tekst genoemd'],
  ['Een nul&#8203;breedte.', 'U+200B'],
  ['Bel &#x202e;nu.', 'U+202E'],
  ['## 🎉\n\nx', 'heeft geen letters of cijfers'],
  ['www.a.b/{globalThis.x}', 'kan programmacode zijn'],
  ['Zie (het plan)[https://x.nl/plan].', 'is niet goed geschreven'],
  ['Zie [het plan(https://x.nl/plan).', 'is niet goed geschreven'],
  ['Zie [het plan](https:;//x.nl).', 'is geen adres'],
  ['Zie [het plan](https;//x.nl/plan).', 'Bedoelde u `https://x.nl/plan`?'],
  ['Zie [het plan](http://http://x.nl/plan).', 'Bedoelde u `https://x.nl/plan`?'],
  ['Zie [het plan](https://www.x,nl/plan).', 'Bedoelde u `https://www.x.nl/plan`?'],
  ['Zie [het plan](D:\\plannen\\plan.docx).', 'Een bestand op uw computer'],
  ['Zie [over ons](content/paginas/over.mdx).', 'Bedoelde u `/over/`?'],
  ['Zie [de praktijk](/praktijken/praktisch-ondersteunen.mdx).', 'Bedoelde u `/praktijken/praktisch-ondersteunen/`?'],
  ['Zie [het plan]().', 'Een link heeft geen adres'],
  ['Zie [het plan](#).', 'De link `#` is geen adres'],
  ['Zie [het plan [@vng-2019]](https://x.nl/plan).', 'dat is zelf een link'],
  ['Zo is het [vng-2019].', 'Schrijf `[@vng-2019]`'],
  ['a) bellen\nb) schrijven', 'is geen punt van een lijst'],
  ['o  bellen\no  schrijven', 'is geen punt van een lijst'],
  ['Dorp\tHuizen\nNoord\t12', 'lijkt een rij van een tabel'],
  ['Dorp | Huizen\nNoord | 12', 'lijkt een rij van een tabel'],
  ['| | |\n| - | - |\n| Noord | 12 |', 'De bovenste rij van de tabel is leeg'],
  ['| Dorp | Huizen |\n| - | - |', 'heeft alleen een bovenste rij'],
  ['> [!TIP]\n> Bel eerst.', 'bleef over van een ander programma'],
  ['Dat is ==van belang== en ++nieuw++.', '`++nieuw++` bleef over'],
  ['Bel eerst :telephone: en ga dan.', '`:telephone:` bleef over'],
  ['[Handvat]\n\nBel eerst.\n\n[/Handvat]', '`[/Handvat]` bleef over'],
  ['{/* later */}', 'Haal de opmerking weg'],
  ['Een zin.<br>Nog een.', 'een lege regel begint een nieuwe alinea'],
  ['Dat is <strong>zo</strong>.', 'Schrijf `**vet**`'],
  ['<table><tr><td>a</td></tr></table>', 'Schrijf een tabel met strepen'],
  ['<Handvat>\n\n</Handvat>', 'In `<Handvat>` staat niets'],
  ['Dat heet <Taal code="qx">zo</Taal>.', 'is geen code van een taal'],
  ['<Tijdlijn>\n\nIn 2020 begon het.\n\n</Tijdlijn>', 'In `<Tijdlijn>` staat geen lijst'],
  ['Schrijf ons: <Contact />', 'Zet `<Contact />` op een eigen regel'],
  ['<Foto bestand="./a.jpg" alt="x">', 'Sluit `<Foto` met ` />`'],
  ['Zie bladzijde ??.', 'moet nog ingevuld worden'],
  ['TODO: wie deed dit?', 'moet nog ingevuld worden'],
  ['De wethouder [naam invullen] kwam.', 'moet nog ingevuld worden'],
  ['Er kwamen [count] mensen op [Datum].', 'moet nog ingevuld worden'],
  ['<Taal code=”en”>x</Taal>', 'rechte aanhalingstekens'],
  ['<Taal code="Engels">x</Taal>', 'is geen code van een taal'],
])('%j is told', (text, message) => {
  expect(told(text)).toContain(message);
});

test.each([
  'Zie stap \\#2 en \\*dit\\*, 5 * 3 is 15, en bestand_met_streepjes.',
  'Dit [sic] (zie verderop) mag, en motie #12 ook.',
  '- [Over ons](/over/) in een lijst',
  'Een [haak](https://x.nl/een_(haak)) en [hoofdletters](HTTPS://X.NL).',
  '| a | b |\n| - | - |\n| 1 \\| 2 | 3 |',
  'Een noot.[^1]\n\n[^1]: De noot.',
  'Zie (https://x.nl/plan) en \\{zo} en \\*dit\\*.',
  'Waarom?? Om 10:30 uur, 3 == 3, in C++ en a | b, zoals [mede-initiatief] heet.',
  'De [datum](https://x.nl/) en ‘toen kwam [naam] binnen’.',
  '| | Huizen |\n| - | - |\n| Noord | 12 |',
  'Dat heet <Taal code="fy">mienskip</Taal>, en o ja: a) is dit.',
  'Een `**stukje** code` en\n\n```\n##Kop\n- [ ] x\n```',
  'Tussen 1 – 3 en – zo gezegd – later.\n– vervolg op een nieuwe regel',
  'Voor de raad: 25.000 euro, op 01-02-2023 12:30, onder nummer 123.456.789.',
  '👩‍💻 en 🏳️‍🌈 blijven heel.',
])('%j is nothing wrong', (text) => {
  expect(told(text)).toBe('');
});

test('text that is set in becomes no code, and HTML in Markdown is told', () => {
  expect(inMarkdown('    Een zin met vier spaties ervoor.')).toContain('staat ingesprongen');
  expect(inMarkdown('<p class="MsoNormal">Geplakt</p>')).toContain('is HTML');
});

test.each([
  ...['06-12345678', '06 12 34 56 78', '06.12345678', '0416-489100', '(0416) 489 100', '+31 6 12345678'],
  ...['+31 (0)6 1234 5678', '0031612345678', '088 123 45 67', '0900-8844', '14 0416', '06‑12345678'],
  ...['jan@gemeente.nl', 'josé@gemeente.nl', 'jan [at] gemeente.nl', 'jan @ gemeente.nl'],
  ...['111222333', '1112.22.333', '111 222 333', 'BSN 123456789', 'burgerservicenummer 12345678'],
  ...['BSN 987.654.321', 'piet[at]dorp[dot]nl', 'piet at dorp punt nl', 'nl20ingb0001234567', 'NL20.INGB.0001.2345.67'],
  ...['BE68 5390 0754 7034', 'Molenweg 7b, 9711 LM Dorp', '9711LM 7'],
  ...['GH-123-K', '12-ABC-3', 'AB-12-CD', 'geboren op 3 mei 1980', 'geb. 03-05-1980', 'Geboortedatum 1980-05-03'],
])('%s never goes live, in a text, a field or a name', (value) => {
  expect(told(`Zo: ${value}.`)).toContain('mag niet op de site');
  expect(told(`Zo: \`${value}\`.`)).toContain('mag niet op de site');
  expect(complaints(changed(page, 'gaat.', `gaat, ${value}.`))).toContain('mag niet op de site');
});

test.each([
  'https://x.nl/formulier?aan=piet@dorp.nl',
  'https://x.nl/formulier?aan=piet%40dorp.nl',
  'https://wa.me/31698765432',
])('%s tells in a link who someone is', (url) => {
  expect(told(`Meld u [hier](${url}).`)).toContain('WB-319');
});

test.each([
  'Op de Molenweg 7 staat het buurthuis, en in 9711 LM wonen 40 mensen.',
  'Volg [het dorp](https://sociaal.nl/@dorp) of kijk [op de kaart](https://kaart.nl/@52.1,5.2,12z).',
  'Kijk bij onderwerp punt 3, en kom at the office.',
  'Zaak Z-2024-118, wet BW-7, de A12-B en lijn 12-A rijden sinds 3 mei 1980; in mei 1980 werd de wijk geboren.',
])('%j names nobody', (text) => {
  expect(told(text)).toBe('');
});

test.each(['hier', 'Klik hier', 'lees meer', 'Lees hier verder', 'deze link', 'de website', 'hier…'])(
  'a link that is called %s says nothing of where it leads',
  (words) => {
    expect(told(`Meer weten? [${words}](/praktijken/).`)).toContain('zegt niet waar hij heen leidt');
  },
);

test.each(['hier is het hele verhaal', 'de website van de gemeente', 'Verder', 'bronnenlijst'])(
  'a link that is called %s says where it leads',
  (words) => {
    expect(told(`Meer weten? [${words}](/praktijken/).`)).toBe('');
  },
);

test('a claim in code, in a note or in another language needs its source as well', () => {
  const practice = 'content/praktijken/werken-aan-relaties.mdx';
  const said = (text: string) => complaints(changed(practice, 'Een alinea [@vng-2019, grenzen].', text));
  expect(said('Een bewering `[@vng-2019]`.')).toContain('Dit blok heeft geen bron');
  expect(said('Kijk.[^1] [@vng-2019]\n\n[^1]: Een bewering.')).toContain('Dit blok heeft geen bron: "Een bewering');
  expect(said('<Taal code="en">\n\nA claim.\n\n</Taal>')).toContain('Dit blok heeft geen bron');
});

test('what is not closed is told where it opens', () => {
  const line = (text: string) => readProse(text, 'mdx', 1).prose.mistakes[0]?.line;
  expect(line('Een zin.\n\n<Handvat>\n\nEen tip.\n\nNog een.')).toBe(3);
  expect(line('Een zin.\n\nDat kost {bedrag euro.\n\nNog een.')).toBe(3);
  expect(line('Een zin.\n\nDat heet <Taal code="en>zo</Taal>.\n\nNog een.')).toBe(3);
  expect(line('Een zin.\n\n```\ncode\n\nNog een.')).toBe(3);
  const yaml = (fields: string) => complaints(changed(page, 'title: Over', fields)).split('\n')[0];
  expect(yaml('aliases: [een, twee\ntitle: Over')).toContain(`${page}:2`);
  expect(yaml('title: "Over')).toContain(`${page}:2`);
});

test('what nobody sees is taken out, and what was lost is refused', () => {
  const read = (text: string) => readTextFile('x.md', new TextEncoder().encode(text));
  expect(read('af\u00adbreek\u200b \ufeffcoo\u0308peratie\r\nregel\u000beinde\rx')).toEqual({
    text: 'afbreek coöperatie\nregel einde\nx',
  });
  for (const mark of ['\u0001', '\u202e', '\u2066', '\uf0b7', '\ufffd', '\u0085\u0086'])
    expect(read(`een\ntwee ${mark}`)).toMatchObject({ problems: [{ code: 'WB-111', line: 2 }] });
});

test.each([
  ['order: 0o17', 'WB-205'],
  ['order: 010', 'WB-205'],
  ['order: 1e1', 'WB-205'],
  ['order: .inf', 'WB-205'],
  ['title: &naam Over', 'WB-203'],
  ['title: !!str Over', 'WB-203'],
  ['title: !!binary T3Zlcg==', 'WB-203'],
  ['<<: {title: Over}', 'WB-212'],
  ['title: Over #ons', 'WB-204'],
  ['title: #ons', 'WB-204'],
  ['title: 2026-11-21', 'WB-214'],
  ['title: "a\\u202eb"', 'WB-111'],
  ['title: "  "', 'WB-215'],
  ['reviewed: 2026-02-30', 'WB-214'],
  ['reviewed: 2026-11-21T10:00:00Z', 'WB-214'],
])('%s in the fields is %s', (field, code) => {
  const name = field.split(':')[0] ?? '';
  const from = name === 'order' ? 'order: 1' : name === 'reviewed' ? 'reviewed: 2026-11-21' : 'title: Over';
  expect(complaints(changed(page, from, field))).toContain(code);
});

test('a field may have words of explanation on a line of its own, or behind what cannot go on', () => {
  expect(complaints(changed(page, 'order: 1', '# de plaats\norder: 1 # de eerste'))).toBe('');
  expect(complaints(changed(page, 'title: Over', 'title: "Over #ons" # de titel'))).toBe('');
});
