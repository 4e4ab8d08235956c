import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { jpeg } from '../photos.ts';
import { entry, practiceText } from '../unit/content.ts';
import { example, fields, openPlaces, type Place } from './fixture.ts';

const places = openPlaces();
let fork: Place;

const photo = (name: string, alt: string) =>
  `<Foto bestand="./${name}" alt="${alt}" maker="Jan van de Tuin" licentie="CC BY-SA 4.0" />`;
const decision =
  '<Beslismoment>\n\nWat nu?\n\n- Wachten.\n- Doen.\n\n<Afloop>\n\nHet hek ging open [@vng-2019].\n\n</Afloop>\n\n</Beslismoment>';

const texts = {
  'content/lokaal/voorbeelden/eerste-hek.mdx': example(
    'Het hek',
    'eerste',
    'werken-aan-relaties',
    `${photo('hek-open.jpg', 'Zwoegende bewoners tillen het hek weg.')}\n\n${decision}\n\nHet hek staat open`,
  ),
  'content/lokaal/praktijken/praktisch-ondersteunen.mdx': entry(
    `${fields('Praktisch helpen')}\norder: 2\ntool: kist\nnames:\n  - name: Helpen\n    source: vng-2019`,
    `Een alinea [@vng-2019].\n\n${practiceText.replace('- Een stap', () => `${photo('kruiwagen.png', 'Een kruiwagen vol aarde.')}\n\n- Een stap`)}`,
  ),
  'content/lokaal/voorbeelden/eerste-geheim.mdx': example(
    'Nog niet af',
    'eerste',
    'werken-aan-relaties',
    `${photo('geheim.jpg', 'Een plan dat nog geheim is.')}\n\nDit is een concept`,
  ).replace('status: vastgesteld', 'status: concept'),
  'content/lokaal/site.yaml':
    'name: Onze bank\nurl: https://kennis.voorbeeld.nl\nbase: /bank\nenvironment: voorbeeld\norganisation:\n  name: Gemeente Voorbeeldstad\n',
};

beforeAll(async () => {
  fork = places.makeFork(places.makeUpstream(), 'fork');
  fork.write(texts);
  const photos = {
    'voorbeelden/hek-open.jpg': await jpeg({ width: 2400, height: 1800, orientation: 6, tells: true }),
    'voorbeelden/geheim.jpg': await jpeg({ width: 800, height: 600 }),
    'praktijken/kruiwagen.png': await sharp(await jpeg({ width: 700, height: 500 }))
      .png()
      .toBuffer(),
  };
  for (const [name, bytes] of Object.entries(photos)) {
    const file = join(fork.root, 'content/lokaal', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const { status, stdout, stderr } = fork.build();
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(stdout).toContain('Foto’s');
});

const inDist = (path: string) => join(fork.root, 'dist', path);
/** The file at an address of the site. Throws when it was not built. */
const fileAt = (address: string): Buffer =>
  readFileSync(inDist(address.replace(/^(https:\/\/kennis\.voorbeeld\.nl)?\/bank/, '')));

test('a page shows its photo upright, in the widths that a reader may fetch, with whose it is', async () => {
  const figure = fork.page('/voorbeelden/eerste-hek/').querySelector('.prose figure.photo');
  const image = figure?.querySelector('img');
  const { src = '', width, height, alt } = image?.attributes ?? {};
  expect(alt).toBe('Zwoegende bewoners tillen het hek weg.');
  expect(await sharp(fileAt(src)).metadata()).toMatchObject({
    format: 'webp',
    width: Number(width),
    height: Number(height),
  });
  expect([width, height]).toEqual(['540', '720']);
  const set = figure?.querySelector('source')?.getAttribute('srcset')?.split(', ') ?? [];
  expect(set).toHaveLength(3);
  for (const each of set) {
    const [address = '', wide = ''] = each.split(' ');
    const { width: real, format } = await sharp(fileAt(address)).metadata();
    expect([`${real}w`, format]).toEqual([wide, 'heif']);
  }
  expect(figure?.querySelector('figcaption')?.text).toBe('Foto: Jan van de Tuin, CC BY-SA 4.0');
  // Red is the roof, which stands to the left of the middle at the top: turned, to the right.
  const { data } = await sharp(fileAt(src))
    .extract({ left: 350, top: 190, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(150);
  expect(data[1]).toBeLessThan(100);
});

test('nothing of what a camera wrote is anywhere in the site, nor the photo of a draft', () => {
  const files = readdirSync(join(fork.root, 'dist'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const telling = files.filter((file) => {
    const bytes = readFileSync(file);
    return ['Verklikker', 'Jan Geheim'].some((word) => bytes.includes(word));
  });
  expect(telling).toEqual([]);
  const photos = files
    .filter((file) => /\.(avif|webp|jpe?g)$/.test(file))
    .map((file) => /([a-z-]+)\.\w{5}[.-]/.exec(file)?.[1]);
  expect(new Set(photos)).toEqual(new Set(['hek-open', 'kruiwagen']));
  expect(photos).toHaveLength(5 + 4);
});

test('a card and a session have no photo, and the page that they are of has', () => {
  expect(fork.page('/praktijken/praktisch-ondersteunen/').querySelectorAll('.photo')).toHaveLength(1);
  for (const url of ['/praktijken/praktisch-ondersteunen/kaart/', '/voorbeelden/eerste-hek/intervisie/'])
    expect(fork.page(url).querySelector('picture'), url).toBeNull();
});

test('the book has each photo inside it, once', () => {
  const book = readFileSync(inDist('meenemen/bestanden/boek.html'), 'utf8');
  expect(book.match(/src="data:image\/jpeg;base64,[^"]{1000,}"/g)).toHaveLength(2);
  expect(book).not.toMatch(/srcset|\/_astro\/|loading="lazy"|decoding=/);
});

test('the Markdown of a page and the open data lead to its photo', () => {
  const data = JSON.parse(readFileSync(inDist('data/kennisbank.json'), 'utf8')) as {
    entries: { id: string; text: string }[];
  };
  const text = data.entries.find(({ id }) => id === 'voorbeelden/eerste-hek')?.text ?? '';
  for (const markdown of [text, readFileSync(inDist('voorbeelden/eerste-hek.md'), 'utf8')]) {
    const [, address = ''] = /!\[Zwoegende bewoners tillen het hek weg\.\]\(([^)]+)\)/.exec(markdown) ?? [];
    expect(address).toMatch(/^https:\/\/kennis\.voorbeeld\.nl\/bank\/_astro\/hek-open\.\w{5}\.jpg$/);
    expect(fileAt(address).length).toBeGreaterThan(100);
    expect(markdown).toContain(
      'Foto: Jan van de Tuin, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/)',
    );
  }
});

test('a photo that came loose stops a build, and what was built stays', () => {
  const file = 'content/lokaal/voorbeelden/eerste-hek.mdx';
  fork.write({ [file]: fork.read(file).replace('./hek-open.jpg', 'https://voorbeeld.nl/hek.jpg') });
  const { status, stderr } = fork.build();
  expect(status).not.toBe(0);
  expect(stderr).toContain('WB-323');
  expect(existsSync(inDist('voorbeelden/eerste-hek/index.html'))).toBe(true);
});
