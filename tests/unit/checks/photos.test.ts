import { expect, test } from 'vitest';
import { jpeg } from '../../photos.ts';
import { changed, complaints } from '../content.ts';

const page = 'content/paginas/over.mdx';
const tuin = await jpeg({ width: 64, height: 48 });
const beside = { 'content/paginas/tuin.jpg': tuin };

const sound = {
  bestand: './tuin.jpg',
  alt: 'Bewoners spitten samen de buurttuin om.',
  maker: 'Gemeente Voorbeeldstad',
  licentie: 'CC BY 4.0',
};

/** A `<Foto>` with these attributes; one that is undefined is left out. */
const photo = (attributes: Readonly<Record<string, string | undefined>> = {}): string =>
  `<Foto ${Object.entries({ ...sound, ...attributes })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}="${value}"`))
    .join(' ')} />`;

/** What the check says of a page with this piece of text, beside which a photo lies. */
const said = (text: string, files: Readonly<Record<string, string | Uint8Array>> = beside): string =>
  complaints({ ...changed(page, 'Over deze', `${text}\n\nOver deze`), ...files });

test('a photo with all that belongs to it is sound, in either layer', () => {
  expect(said(photo())).toBe('');
  expect(said(`<Handvat>\n\n- Een punt.\n\n  ${photo()}\n\n</Handvat>`)).toBe('');
  const local = { ...changed(page, 'Over deze', `${photo()}\n\nOver deze`) };
  expect(
    complaints({ 'content/lokaal/paginas/over.mdx': local[page] ?? '', 'content/lokaal/paginas/tuin.jpg': tuin }),
  ).toBe('');
});

test.each([
  'CC BY 4.0',
  'CC BY-SA 3.0 NL',
  'CC0 1.0',
  'CC BY-NC-ND 2.0',
  'met toestemming van de maker',
  'publiek domein',
])('%s is a licence', (licentie) => {
  expect(said(photo({ licentie }))).toBe('');
});

test.each([
  ['no description', { alt: undefined }, 'WB-304', '`<Foto>` mist `alt`', 'licentie="…"'],
  ['no maker', { maker: undefined }, 'WB-304', 'mist `maker`'],
  ['no licence', { licentie: undefined }, 'WB-304', 'mist `licentie`'],
  ['an attribute of HTML', { width: '200' }, 'WB-304', 'kent `width` niet', 'Gebruik bestand, alt, maker, licentie'],
  ['the empty description of decoration', { alt: '' }, 'WB-321', '`alt` van de foto is leeg'],
  ['the name of a file as description', { alt: 'IMG_20261127_1201.jpg' }, 'WB-321', 'zegt niet wat er op de foto'],
  [
    'a description that says that it is a photo',
    { alt: 'Foto van de tuin in juni' },
    'WB-321',
    'begint met `Foto van`',
  ],
  ['a description without an end', { alt: 'Een tuin. '.repeat(30) }, 'WB-321', 'hoogstens 250'],
  ['a maker without a name', { maker: ' ' }, 'WB-322', 'niet wie haar maakte'],
  ['a licence without its version', { licentie: 'CC BY' }, 'WB-322', '`CC BY` is geen licentie', '`CC BY 4.0`'],
  ['a licence that is not there', { licentie: 'CC BY 5.0' }, 'WB-322'],
  ['the address of a licence', { licentie: 'https://creativecommons.org/licenses/by/4.0/' }, 'WB-322'],
  ['a mail address of the maker', { maker: 'jan@voorbeeld.nl' }, 'WB-319', '`jan@voorbeeld.nl`'],
  ['markup in the description', { alt: 'Bewoners in **de tuin** in juni' }, 'WB-220'],
  ['a character that nobody sees', { alt: 'Bewoners in de \u202etuin in juni' }, 'WB-111'],
  ['another site', { bestand: 'https://voorbeeld.nl/tuin.jpg' }, 'WB-323', 'ligt niet naast deze tekst'],
  ['another site by its name', { bestand: '//voorbeeld.nl/tuin.jpg' }, 'WB-323'],
  ['the root of the site', { bestand: '/tuin.jpg' }, 'WB-323'],
  ['a folder above', { bestand: '../lessen/tuin.jpg' }, 'WB-323'],
  ['a folder below', { bestand: './fotos/tuin.jpg' }, 'WB-323'],
  ['a disk', { bestand: 'C:\\foto\\tuin.jpg' }, 'WB-323'],
  ['data', { bestand: 'data:image/png;base64,AA' }, 'WB-323'],
  ['no folder', { bestand: 'tuin.jpg' }, 'WB-323', 'Schrijf `bestand="./tuin.jpg"`'],
  ['nothing', { bestand: '' }, 'WB-323'],
  ['a film', { bestand: './tuin.mp4' }, 'WB-325', 'Sla de foto op als .jpg'],
  ['a drawing', { bestand: './tuin.svg' }, 'WB-325'],
  ['a name with capitals', { bestand: './Mijn Tuin.JPG' }, 'WB-108', '`./mijn-tuin.jpg`'],
  [
    'a file that is not there',
    { bestand: './tuinen.jpg' },
    'WB-324',
    'geen foto `tuinen.jpg`',
    'Bedoelde u `tuin.jpg`?',
  ],
])('a photo with %s is told', (_, attributes, ...parts) => {
  const told = said(photo(attributes));
  for (const part of [...parts, `${page}:9`]) expect(told).toContain(part);
});

test.each([
  [
    'attribute without a value',
    '<Foto bestand="./tuin.jpg" alt maker="x y" licentie="eigen foto" />',
    'WB-304',
    '`alt` van',
  ],
  ['program as a value', `<Foto bestand={naam} alt="x" maker="y" licentie="z" />`, 'WB-301', 'programmacode'],
  [
    'attribute that stands there twice',
    photo().replace(' />', ' alt="Nog een beschrijving" />'),
    'WB-304',
    'twee keer `alt`',
  ],
  ['photo in the middle of a line', `Kijk ${photo()} hier.`, 'WB-305', 'midden in een regel'],
  [
    'photo with words in it',
    photo().replace(' />', '>\n\nWoorden\n\n</Foto>'),
    'WB-305',
    'Sluit de component met `/>`',
  ],
  ['image of Markdown', '![De tuin](./tuin.jpg)', 'WB-312', 'schrijf `<Foto bestand='],
])('%s is told', (_, text, ...parts) => {
  const told = said(text);
  for (const part of parts) expect(told).toContain(part);
});

test.each([
  ['name', { 'content/paginas/Mijn tuin.JPEG': tuin }, 'WB-108', '`mijn-tuin.jpeg`'],
  [
    'text with the name of a photo',
    { 'content/paginas/tuin.jpg': '<svg onload=alert(1)>' },
    'WB-325',
    'geen JPEG, PNG of WebP',
  ],
  ['film with the name of a photo', { 'content/paginas/tuin.jpg': new Uint8Array([0x47, 0x49, 0x46, 0x38]) }, 'WB-325'],
  ['file of more than 20 MB', { 'content/paginas/tuin.jpg': new Uint8Array(21_000_000) }, 'WB-110', '21 MB'],
  ['photo that no text shows', { ...beside, 'content/paginas/oud.jpg': tuin }, 'LET OP WB-327', 'oud.jpg'],
  ['photo a folder too deep', { ...beside, 'content/paginas/fotos/tuin.jpg': tuin }, 'WB-106'],
])('a file is told: %s', (_, files: Readonly<Record<string, string | Uint8Array>>, ...parts) => {
  const told = said(photo(), files);
  for (const part of parts) expect(told).toContain(part);
});

test('a photo that its text names in a wrong way is told there alone', () => {
  expect(said(`Zie ${photo()} hier.`)).toContain('WB-305');
  expect(said(`Zie ${photo()} hier.`)).not.toContain('WB-327');
});

test('a photo of another layer or folder is named, and what is wrong with a file is told once', () => {
  const text = changed(page, 'Over deze', `${photo()}\n\nOver deze`)[page] ?? '';
  const told = complaints({ 'content/lokaal/paginas/over.mdx': text, 'content/lessen/tuin.jpg': tuin });
  expect(told).toContain('Er is er een in `content/lessen/tuin.jpg`: zet haar ook in `content/lokaal/paginas/`.');
  expect(said(photo(), { 'content/paginas/tuin.jpg': 'x' })).not.toContain('WB-324');
});
