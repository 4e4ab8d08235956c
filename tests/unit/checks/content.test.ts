import { describe, expect, test } from 'vitest';
import { layered } from '../../../src/library/content.ts';
import { changed, complaints, entry, filesWith, sound, judge } from '../content.ts';

const practice = 'content/praktijken/werken-aan-relaties.mdx';
const lesson = 'content/lessen/investeer-in-vertrouwen.mdx';
const concept = 'content/begrippen/doe-democratie.mdx';
const page = 'content/paginas/over.mdx';

test('a sound library has no problems', () => {
  expect(complaints({})).toBe('');
});

describe('each mistake is told with file, place, value and fix', () => {
  // prettier-ignore
  const cases: [name: string, changes: Record<string, string | Uint8Array | null>, ...parts: string[]][] = [
    ['unknown key', changed(practice, 'order: 1', 'order: 1\nsummry: x'), `${practice}:6`, '(summry)', 'Het veld `summry` bestaat hier niet', 'Bedoelde u `summary`?'],
    ['unknown key in a relation', changed(lesson, '- id:', '- idd: x\n    id:'), '(practices.0.idd)', 'Bedoelde u `id`?'],
    ['wrong type', changed(practice, 'order: 1', 'order: eerste'), `${practice}:5`, '(order)', '`eerste`', 'De plaats in de volgorde'],
    ['value outside a list', changed(practice, 'tool: kop', 'tool: kopje'), '(tool)', '`kopje` kan hier niet', 'Bedoelde u `kop`?'],
    ['a date that is none', changed(practice, 'reviewed: 2026-11-21', 'reviewed: gisteren'), '(reviewed)', '`gisteren`', 'bijvoorbeeld 2026-11-21'],
    ['missing field', changed(practice, 'title: Werken aan relaties\n', ''), '(title)', 'Het veld `title` ontbreekt', 'De titel'],
    ['missing reason', changed(lesson, '    why: ', '    # why: '), '(practices.0.why)', 'ontbreekt'],
    ['too short a reason', changed(lesson, '"Vertrouwen groeit in gesprekken en dat staat nergens anders."', '"Kort."'), '(practices.0.why)', '`Kort.`'],
    ['broken relation', changed(lesson, 'id: werken-aan-relaties', 'id: werken-aan-relatie'), `${lesson}:7`, '(practices.0.id)', 'Er is geen praktijk `werken-aan-relatie`', 'Bedoelde u `werken-aan-relaties`?'],
    ['broken relation by path', changed(concept, 'praktijken/praktisch-ondersteunen', 'praktijken/praktisch-ondersteun'), '`praktijken/praktisch-ondersteun` bestaat niet', 'Bedoelde u `praktijken/praktisch-ondersteunen`?'],
    ['path with an unknown folder', changed(concept, 'praktijken/praktisch-ondersteunen', 'praktijk/praktisch-ondersteunen'), 'de map `praktijk` bestaat niet', 'Bedoelde u'],
    ['relation to the wrong kind', changed(lesson, 'id: werken-aan-relaties', 'id: wijkmanager'), '`wijkmanager` is een rol en geen praktijk'],
    ['relation to itself', changed(concept, 'praktijken/praktisch-ondersteunen', 'begrippen/doe-democratie'), 'verwijst naar zichzelf'],
    ['doubled relation', changed(lesson, 'practices:', 'practices:\n  - id: werken-aan-relaties\n    why: "Nog een reden die lang genoeg is om te tellen."'), 'staat er dubbel', lesson],
    ['the same reason twice', changed(concept, 'Wie zelf doet heeft soms hulp nodig', 'Vertrouwen groeit in gesprekken'), 'Deze reden staat ook in'],
    ['the same reason in other capitals', changed(concept, 'Wie zelf doet heeft soms hulp nodig en dat staat nergens anders.', 'VERTROUWEN groeit: in gesprekken, en dat staat nergens anders'), 'Deze reden staat ook in'],
    ['path where a name is asked', changed(lesson, 'id: werken-aan-relaties', 'id: /praktijken/werken-aan-relaties.mdx'), `${lesson}:7`, 'Schrijf alleen `werken-aan-relaties`'],
    ['path with its slashes', changed(concept, 'id: praktijken/praktisch-ondersteunen', 'id: /Praktijken/praktisch-ondersteunen/'), 'Bedoelde u `praktijken/praktisch-ondersteunen`?'],
    ['author that a comma cuts in two', changed('content/bronnen/vng-2019.mdx', 'publisher: VNG', 'authors: [Bos, A.B.]\npublisher: VNG'), '(authors.1)', 'alleen voorletters'],
    ['day of long ago', changed(page, 'reviewed: 2026', 'reviewed: 0206'), 'is te lang geleden'],
    ['month in words', changed('content/bronnen/vng-2019.mdx', '"2019-09"', 'mei 2018'), 'Bedoelde u `2018-05`?'],
    ['unknown source', changed(practice, '[@vng-2019, grenzen]', '[@vng-2018, grenzen]'), `${practice}:13`, 'De bron `vng-2018` bestaat niet', 'Bedoelde u `vng-2019`?'],
    ['unknown part', changed(practice, 'grenzen].', 'grens].'), `${practice}:13`, 'geen deel `grens`', 'Bedoelde u `grenzen`?'],
    ['malformed citation', changed(practice, '[@vng-2019, grenzen]', '[@VNG 2019]'), 'is geen goede verwijzing'],
    ['unknown source of a name', changed(practice, 'source: vng-2019', 'source: vng-2020'), '(names.0.source)', 'Er is geen bron `vng-2020`'],
    ['block without a source', changed(practice, '- Een stap [@vng-2019].', '- Een stap.'), `${practice}:17`, 'Dit blok heeft geen bron: "Een stap.', '<Handvat>'],
    ['broken link', changed(page, '/praktijken/werken-aan-relaties/#zo-doet-u-het', '/praktijken/werken-aan-relatie/'), `${page}:9`, 'leidt nergens heen', 'Bedoelde u `/praktijken/werken-aan-relaties/`?'],
    ['link without its last slash', changed(page, 'relaties/#zo-doet-u-het', 'relaties'), 'Bedoelde u `/praktijken/werken-aan-relaties/`?'],
    ['broken fragment', changed(page, '#zo-doet-u-het', '#zo-doet-u'), 'wijst naar een kop die er niet is', 'Bedoelde u `zo-doet-u-het`?'],
    ['relative link', changed(page, '/praktijken/werken-aan-relaties/#zo-doet-u-het', '../praktijken'), 'is geen adres', 'Bedoelde u `/praktijken/`?'],
    ['link that begins with nothing known', changed(page, '/praktijken/werken-aan-relaties/#zo-doet-u-het', '../nergens'), 'is geen adres', 'Begin met /'],
    ['expression in MDX', changed(page, 'Over deze', 'Over {dit} deze'), `${page}:9`, 'accolade', '`\\{`'],
    ['import in MDX', changed(page, 'Over deze', 'import x from "y"\n\nOver deze'), `${page}:9`, 'programmacode'],
    ['component that does not exist', changed(page, 'Over deze site', '<Handvatt>\n\nx\n\n</Handvatt>\n\nOver deze site'), `${page}:9`, '`<Handvatt>` mag niet', 'Bedoelde u `Handvat`?'],
    ['attribute that does not exist', changed(page, 'Over deze site', '<Handvat titel="x">\n\nx\n\n</Handvat>\n\nOver'), '`<Handvat>` kent `titel` niet'],
    ['component that is not closed', changed(page, 'Over deze site', '<Handvat>\n\nOver deze site'), 'niet goed gesloten', '</Handvat>'],
    ['component in the middle of a line', changed(page, 'Over deze site', 'Over <Handvat>deze</Handvat> site'), 'midden in een regel'],
    ['HTML in Markdown', { [page]: null, 'content/paginas/over.md': sound[page]!.replace('Over deze site', 'Over <b>deze</b> site') }, 'content/paginas/over.md:9', 'is HTML'],
    ['heading that belongs to the title', changed(page, 'Over deze', '# Kop\n\nOver deze'), 'Begin koppen met ##'],
    ['heading that the page has itself', changed(page, 'Over deze', '## Bronnen\n\nOver deze'), 'gebruikt de pagina zelf al'],
    ['comment in MDX', changed(page, 'Over deze', '<!-- x -->\n\nOver deze'), 'HTML-commentaar'],
    ['less-than sign before a number', changed(page, 'Over deze', 'Onder <3 euro'), 'Na `<` staat `3`', '&lt;'],
    ['reference that leads nowhere', changed(page, 'Over deze', '[hier][nergens] en noot[^1] over deze'), '`[hier][nergens]` verwijst naar iets', '`[^1]` verwijst naar iets'],
    ['broken link by reference', changed(page, 'Over deze', '[hier][n]\n\n[n]: /nergens/\n\nOver deze'), 'De link `/nergens/` leidt nergens heen'],
    ['image without description', changed(page, 'Over deze', '![](/x.png) Over deze'), 'is een afbeelding', 'schrijf `<Foto'],
    ['citation as a link', changed(page, 'Over deze', '[@vng-2019](/over/) Over deze'), 'verwijzing en een link tegelijk'],
    ['citation in a heading', changed(page, 'Over deze', '## Kop [@vng-2019]\n\nOver deze'), 'In een kop staat een verwijzing'],
    ['citation in a field', changed(page, 'gaat.', 'gaat [@vng-2019].'), '(summary)', 'staat een verwijzing naar een bron'],
    ['e-mail address in a text', changed(page, 'Over deze', 'Mail a.b@gemeente.nl over deze'), '`a.b@gemeente.nl` mag niet op de site'],
    ['e-mail address in a link', changed(page, 'Over deze', '[mail ons](mailto:a@b.nl) over deze'), 'bevat een e-mailadres'],
    ['e-mail address in a field', changed(page, 'gaat.', 'gaat, a@b.nl.'), '(summary)', '`a@b.nl` mag niet'],
    ['telephone number', changed(page, 'Over deze', 'Bel 06-12345678 of 0416 489 100 over deze'), '`06-12345678` mag niet', '`0416 489 100` mag niet'],
    ['word that two concepts claim', { 'content/begrippen/ander.mdx': sound[concept]!.replace('Wie zelf doet', 'Wie hier iets doet') }, '(title)', 'Het woord `Doe-democratie` is al van'],
    ['title of two entries of a kind', changed('content/praktijken/praktisch-ondersteunen.mdx', 'title: Praktisch ondersteunen', 'title: Werken aan relaties'), '(title)', 'De titel `Werken aan relaties` is al van', 'Geef een van beide een titel'],
    ['pole by itself', changed(page, 'Over deze', '<Pool>\n\nx\n\n</Pool>\n\nOver deze'), '`<Pool>` staat los'],
    ['poles that are not two', changed(page, 'Over deze', '<Polen>\n<Pool>\n\nx\n\n</Pool>\n</Polen>\n\nOver deze'), '`<Polen>` heeft 1 keer'],
    [
      'advice in advice',
      changed(page, 'Over deze', '<Handvat>\n\n<Handvat>\n\nx\n\n</Handvat>\n\n</Handvat>\n\nOver deze'),
      '`<Handvat>` staat in een andere `<Handvat>`',
    ],
    ['outcome by itself', changed(page, 'Over deze', '<Afloop>\n\nx\n\n</Afloop>\n\nOver deze'), '`<Afloop>` staat los'],
    ['moment of decision without an outcome', changed(page, 'Over deze', '<Beslismoment>\n\nx\n\n</Beslismoment>\n\nOver deze'), '`<Beslismoment>` heeft 0 keer', 'in één `<Afloop>`'],
    ['moment of decision that is no example’s', changed(page, 'Over deze', '<Beslismoment>\n\nx\n\n<Afloop>\n\nx\n\n</Afloop>\n\n</Beslismoment>\n\nOver deze'), '`<Beslismoment />` kan niet in de pagina'],
    ['words in no language', changed(page, 'Over deze', '<Taal>x</Taal> Over deze'), '`<Taal>` mist `code`'],
    ['text without a heading that its card needs', changed(practice, '## Let op in de gemeente', '## Iets anders'), practice, 'De kop `Let op in de gemeente` ontbreekt', 'Zet `## Let op in de gemeente` boven het stuk'],
    ['two entries in one place of an order', changed('content/praktijken/praktisch-ondersteunen.mdx', 'order: 2', 'order: 1'), '(order)', 'De plaats 1 is al van'],
    ['file outside every folder', { 'content/x.mdx': sound[page]! }, 'staat niet in een map voor een soort'],
    ['file in UTF-16', { [page]: new Uint8Array(Buffer.from(sound[page]!, 'utf16le')) }, 'geen UTF-8-tekst', 'de codering is UTF-16'],
    ['short file in UTF-16 with its mark', { [page]: new Uint8Array([0xff, 0xfe, 0x3a, 0x26]) }, 'de codering is UTF-16'],
    ['file of another program', { [page]: new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 8, 0x21, 0x30]) }, 'een bestand van een ander programma'],
    ['role that does not show its route', changed('content/rollen/wijkmanager.mdx', '<Route />', ''), '`<Route />` staat 0 keer', 'één keer'],
    ['route where there is none', changed(page, 'Over deze', '<Route />\n\nOver deze'), '`<Route />` kan niet in de pagina'],
    ['two files with one address', { 'content/paginas/over.md': sound[page]! }, 'Het adres `/over/` is al van', page],
    ['page at an address of the site', { 'content/paginas/zoeken.mdx': sound[page]! }, 'Het adres `/zoeken/` is al van de site zelf'],
    ['broken YAML', changed(page, 'title: Over', 'title: Over: ons'), `${page}:2`, 'geen geldige YAML', 'aanhalingstekens'],
    ['field that stands there twice', changed(page, 'order: 1', 'order: 1\norder: 2'), 'WB-206', '(order)', 'Het veld `order` staat er twee keer'],
    ['frontmatter that does not close', { [page]: '---\ntitle: Over\n\nTekst' }, `${page}:1`, 'sluit nergens'],
    ['fields that a long dash should close', { [page]: '---\ntitle: Over\n–––\nTekst' }, `${page}:3`, 'Er staat `–––`'],
    ['fields below an empty line', { [page]: `\n${sound[page]}` }, 'begint niet met', 'Er staat `---`', 'allereerste regel'],
    ['no frontmatter', { [page]: 'Tekst' }, 'begint niet met een blok velden'],
    ['file that is not UTF-8', { [page]: new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]) }, page, 'geen UTF-8-tekst', 'lijkt Windows-1252', 'codering UTF-8'],
    ['file of DOS', { [page]: new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x82, 0x89, 0x0a]) }, 'geen UTF-8-tekst', 'die van DOS (850)'],
    ['empty file', { [page]: '\n' }, 'Dit bestand is leeg'],
    ['no text below the fields', { [page]: entry('title: Over ons\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\norder: 1', '') }, 'staat geen tekst'],
    ['unknown folder', { 'content/praktijk/x.mdx': sound[practice]! }, 'De map `praktijk` is geen soort inhoud', 'Bedoelde u `praktijken`?'],
    ['unknown folder in the local layer', { 'content/lokaal/voorbeeld/x.mdx': sound[page]! }, 'De map `voorbeeld`', 'Bedoelde u `voorbeelden`?'],
    ['unknown kind of file', { 'content/praktijken/x.dat': 'x' }, 'eindigt niet op .md of .mdx'],
    ['file of Word', { 'content/lokaal/praktijken/Verslag.docx': 'x' }, 'WB-120', '`Verslag.docx` doet hier niets', 'npm run nieuw'],
    ['picture that is no photo', { 'content/lokaal/praktijken/foto.svg': 'x' }, 'WB-120', 'JPEG, PNG of WebP'],
    ['photo outside the folders of texts', { 'content/lokaal/foto.jpg': 'x' }, 'WB-120', 'in de map van de tekst'],
    ['leftover of Windows', { 'content/praktijken/Thumbs.db': 'x' }, 'WB-120', 'Haal het weg'],
    ['theme under another name', { 'content/lokaal/theme.css': 'x' }, 'WB-120', '`thema.css`'],
    ['logo that is no drawing', { 'content/lokaal/logo.png': 'x' }, 'WB-120', '`logo.svg`'],
    ['name that cannot be an address', { 'content/paginas/Over Ons.mdx': sound[page]! }, 'kan geen adres worden', '`over-ons.mdx`'],
    ['text that tells of reading', changed(concept, 'Een alinea', 'Of het er kwam, vertelt de bron niet'), concept, '`vertelt de bron niet` gaat over het lezen', '`is niet bekend`'],
    ['reason that tells of reading', changed(lesson, 'Vertrouwen groeit in gesprekken', 'Over tegenslag lazen we hier niets'), `${lesson}:8`, '`lazen we` gaat over het lezen'],
    ['summary that tells of reading', changed(concept, 'Een zin die zegt waar dit over gaat.', 'Dit staat niet in het gelezen deel van het plan.'), `${concept}:3`, 'gaat over het lezen'],
    ['source without url or reason', changed('content/bronnen/vng-2019.mdx', 'url: https://vng.nl/x\n', ''), '(url)', 'leg in note uit'],
    ['entry that nothing refers to', changed(concept, 'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: "Wie zelf doet heeft soms hulp nodig en dat staat nergens anders."', ''), 'LET OP', concept, 'Niets op de site verwijst hiernaar'],
    ['source that nothing cites', { 'content/bronnen/lpb-2019.mdx': sound['content/bronnen/vng-2019.mdx']! }, 'LET OP', 'Haal de bron aan'],
  ];
  test.each(cases)('%s', (_, changes, ...parts) => {
    const said = complaints(changes);
    for (const part of parts) expect(said).toContain(part);
  });
});

test('a source, the editors’ own advice and a page about the site may tell of reading', () => {
  const read = 'Een deel; de rest lazen we niet.';
  const texts = {
    ...changed('content/bronnen/vng-2019.mdx', 'Wat de lezer er vindt.', read),
    ...changed(practice, 'Een alinea', `<Handvat>\n\n${read}\n\n</Handvat>\n\nEen alinea`),
    ...changed(page, 'Over deze', `${read} Over deze`),
  };
  expect(complaints(texts)).toBe('');
});

test('a pair that is related from both sides is told once, with the other place', () => {
  const said = complaints({
    ...changed(concept, 'praktijken/praktisch-ondersteunen', 'rollen/wijkmanager'),
    ...changed('content/rollen/wijkmanager.mdx', 'praktijken/werken-aan-relaties', 'begrippen/doe-democratie'),
  });
  expect(said.match(/staat er dubbel/g)).toHaveLength(1);
  expect(said).toContain('ook in content/');
});

test('all mistakes in all files come at once', () => {
  const { problems } = judge(
    filesWith({
      ...changed(practice, 'tool: kop', 'tool: kopje'),
      ...changed(lesson, 'id: werken-aan-relaties', 'id: bestaat-niet'),
      ...changed(concept, '[@vng-2019]', '[@nergens]'),
      ...changed(page, 'Over deze', 'Over {dit} deze'),
      'content/paginas/leeg.mdx': '',
    }),
  );
  expect(new Set(problems.filter(({ level }) => level === 'error').map(({ file }) => file)).size).toBe(5);
});

test('a file that cannot be read does not make the relations to it broken', () => {
  const said = complaints(changed(practice, 'tool: kop', 'tool: kopje'));
  expect(said.match(/FOUT/g)).toHaveLength(1);
});

test('an address of a file that cannot be read is no address that is gone', () => {
  const { places } = judge(filesWith(changed(practice, 'tool: kop', 'tool: kopje')));
  expect(places.get('/praktijken/werken-aan-relaties/')).toBe('shared');
});

test('a local entry takes the place of the shared one with the same name, and others are added', () => {
  const { entries, problems } = judge(
    filesWith({
      'content/lokaal/begrippen/doe-democratie.md': sound[concept]!.replace(
        'title: Doe-democratie',
        'title: Ons woord',
      ),
      'content/lokaal/begrippen/eigen-woord.mdx': sound[concept]!.replace(
        'Wie zelf doet',
        'Wie hier iets doet',
      ).replace('title: Doe-democratie', 'title: Eigen woord'),
    }),
  );
  const concepts = entries
    .filter(({ kind }) => kind === 'concepts')
    .map(({ id, fields, layer }) => [id, fields.title, layer]);
  expect(problems).toEqual([]);
  expect(concepts).toEqual([
    ['doe-democratie', 'Ons woord', 'local'],
    ['eigen-woord', 'Eigen woord', 'local'],
  ]);
});

test('layers merge in any order of reading', () => {
  const shared = { kind: 'concepts', id: 'a', layer: 'shared' } as const;
  const local = { kind: 'concepts', id: 'a', layer: 'local' } as const;
  expect(layered([local, shared])).toEqual([local]);
  expect(layered([shared, local])).toEqual([local]);
});
