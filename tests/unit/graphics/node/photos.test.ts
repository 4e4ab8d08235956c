import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { tellsPlace } from '../../../../src/graphics/exif.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';
import { readPhotoFile } from '../../../../src/library/photos.ts';
import { hugePng, jpeg, moving, noise } from '../../../photos.ts';
import { changed, filesWith, judge } from '../../content.ts';

/** Nothing is kept: each photo is made anew. */
vi.mock('../../../../src/lib/node/file-cache.ts', () => ({
  openCache: () => ({ get: (_: string, make: () => Promise<Buffer>) => make(), prune: () => undefined }),
}));

/** A limit that a small photo is above: to make a large one takes long. */
vi.mock(import('../../../../src/lib/photo.ts'), async (original) => ({
  ...(await original()),
  mostPhotoBytes: 5000 as number as 150_000,
}));

// Files of a worker share their modules: those that were read without these two are read anew, and again after.
vi.resetModules();
const { pagePhotoProblems, photoFileProblems } = await import('../../../../src/graphics/node/photo-problems.ts');
const { readPhotoHeader, renditionsOf } = await import('../../../../src/graphics/node/photos.ts');
const { photoWidths, shownSize } = await import('../../../../src/lib/photo.ts');
afterAll(() => {
  vi.doUnmock('../../../../src/lib/node/file-cache.ts');
  vi.doUnmock('../../../../src/lib/photo.ts');
  vi.resetModules();
});

const root = mkdtempSync(join(tmpdir(), 'werkbank-fotos-'));
afterAll(() => rmSync(root, { recursive: true }));

const file = 'content/paginas/tuin.jpg';

/** Every file that readers may fetch of a photo, by its address. */
async function made(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const { photo } = readPhotoFile(file, bytes);
  if (!photo) throw new Error('This is no photo');
  const files = new Map<string, Buffer>();
  for (const { url, make } of renditionsOf(photo, bytes, await readPhotoHeader(bytes))) files.set(url, await make());
  return files;
}

test.each([
  [{ width: 3000, height: 2000 }, { width: 960, height: 640 }, [480, 960, 1440]],
  [{ width: 2000, height: 3000 }, { width: 480, height: 720 }, [240, 480, 720]],
  [{ width: 1000, height: 600 }, { width: 960, height: 576 }, [480, 960, 1000]],
  [{ width: 300, height: 200 }, { width: 300, height: 200 }, [150, 300]],
  [{ width: 1, height: 1 }, { width: 1, height: 1 }, [1]],
  [{ width: 10_000, height: 10 }, { width: 960, height: 1 }, [480, 960, 1440]],
])('%j is shown as %j, and made in %j', (size, shown, widths) => {
  expect(shownSize(size)).toEqual(shown);
  expect(photoWidths(size)).toEqual(widths);
});

test('a photo stands upright, and tells nothing of camera, maker or place', async () => {
  const bytes = await jpeg({ width: 1600, height: 1200, orientation: 6, tells: true });
  const { exif, orientation } = await sharp(bytes).metadata();
  expect(orientation).toBe(6);
  for (const word of ['Verklikker', 'Jan Geheim']) expect(exif?.includes(word)).toBe(true);
  // The pointer to the block with the place, as EXIF writes it.
  expect(exif?.includes(Buffer.from([0x25, 0x88])) || exif?.includes(Buffer.from([0x88, 0x25]))).toBe(true);

  const files = await made(bytes);
  expect([...files.keys()].map((url) => url.replace(/\.\w{5}/, ''))).toEqual([
    ...[
      '/_astro/tuin-270.avif',
      '/_astro/tuin-540.avif',
      '/_astro/tuin-810.avif',
      '/_astro/tuin.webp',
      '/_astro/tuin.jpg',
    ],
  ]);
  for (const [url, rendition] of files) {
    const { width, height, format, ...rest } = await sharp(rendition).metadata();
    expect([width, height], url).toEqual(
      !url.endsWith('avif')
        ? [540, 720]
        : [Number(/-(\d+)/.exec(url)?.[1]), Math.round((Number(/-(\d+)/.exec(url)?.[1]) * 4) / 3)],
    );
    expect(format, url).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[url.split('.').at(-1) ?? '']);
    for (const told of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const) expect(rest[told], url).toBeUndefined();
    for (const word of ['Verklikker', 'Jan Geheim', 'Exif', 'GPS']) expect(rendition.includes(word), url).toBe(false);
  }
});

test('the same photo gives the same bytes and addresses; another has another address', async () => {
  const bytes = await jpeg({ width: 400, height: 300 });
  const [first, again] = [await made(bytes), await made(Uint8Array.from(bytes))];
  expect([...first.keys()]).toEqual([...again.keys()]);
  for (const [url, rendition] of first) expect(again.get(url)?.equals(rendition), url).toBe(true);
  const other = await made(await jpeg({ width: 400, height: 301 }));
  expect([...other.keys()].filter((url) => first.has(url))).toEqual([]);
});

test('a place in a photo is told, and what is no EXIF has none', async () => {
  const said = await told({ 'plaats.jpg': await jpeg({ width: 40, height: 30, tells: true }) });
  expect(said).toMatch(/^LET OP WB-328 {2}content\/paginas\/plaats\.jpg\n.*\n.*$/);
  const { exif } = await sharp(await jpeg({ width: 40, height: 30, tells: true })).metadata();
  const without = (await sharp(await jpeg({ width: 40, height: 30, orientation: 6 })).metadata()).exif;
  if (!exif || !without) throw new Error('The photos of the test have no EXIF');
  expect([exif, without].map((each) => tellsPlace(each))).toEqual([true, false]);
  for (let length = 0; length < exif.length; length += 1)
    expect(tellsPlace(exif.subarray(0, length))).toBeTypeOf('boolean');
  expect(tellsPlace(new Uint8Array(0))).toBe(false);
});

const page = 'content/paginas/over.mdx';
const shown = (name: string) =>
  `<Foto bestand="./${name}" alt="Bewoners spitten de tuin om." maker="Gemeente" licentie="CC BY 4.0" />`;

/** What is told of photos that a page shows, by the name of each. */
async function told(photos: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const text = changed(page, 'Over deze', `${Object.keys(photos).map(shown).join('\n\n')}\n\nOver deze`);
  const files = Object.fromEntries(Object.entries(photos).map(([name, bytes]) => [`content/paginas/${name}`, bytes]));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  const content = judge(filesWith({ ...text, ...files }));
  expect(formatProblems(content.problems)).toBe('');
  return formatProblems(await photoFileProblems(content, root));
}

test('an ordinary photo is sound, also one of grey, of ink, or that can be seen through', async () => {
  const photo = sharp(await jpeg({ width: 200, height: 150 }));
  expect(
    await told({
      'tuin.jpg': await photo.clone().toBuffer(),
      'grijs.jpg': await photo.clone().greyscale().jpeg().toBuffer(),
      'inkt.jpg': await photo.clone().toColourspace('cmyk').jpeg().toBuffer(),
      'glas.png': await photo.clone().ensureAlpha(0.5).png().toBuffer(),
      'web.webp': await photo.clone().webp().toBuffer(),
    }),
  ).toBe('');
});

test.each([
  ['moves', 'tuin.webp', moving, 'WB-325', 'beweegt'],
  [
    'is not whole',
    'half.jpg',
    async () => (await jpeg({ width: 600, height: 400 })).subarray(0, 3000),
    'WB-325',
    'beschadigd',
  ],
  ['has only a beginning', 'leeg.jpg', () => Promise.resolve(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), 'WB-325'],
  ['unpacks to very much', 'bom.png', () => hugePng(9000, 6000), 'WB-326', '9000 bij 6000', '50 miljoen'],
  ['stays heavy', 'ruis.png', () => noise(260, 195), 'WB-326', 'weegt ook na verkleinen', 'hoogstens 5 kB'],
])('a photo that %s is told', async (_, name, make: () => Promise<Uint8Array>, ...parts) => {
  const said = await told({ [name]: await make() });
  for (const part of [...parts, `content/paginas/${name}`]) expect(said).toContain(part);
});

test('photos that are heavy together are told at their page, and one that stands there twice counts once', () => {
  const photo = { alt: 'Een tuin vol mensen.', maker: 'Gemeente', license: 'CC BY 4.0' };
  const named = (names: string[]) => ({
    file: page,
    prose: { photos: names.map((name, index) => ({ ...photo, name, line: 10 + index })) },
  });
  const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'];
  const weights = new Map(names.map((name) => [`content/paginas/${name}`, 140_000]));
  expect(pagePhotoProblems(named(['a.jpg', 'a.jpg', 'a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']), weights)).toEqual([]);
  const said = formatProblems(pagePhotoProblems(named(names), weights));
  expect(said).toContain(`WB-326  ${page}:14`);
  expect(said).toContain('De 5 foto’s van deze pagina wegen samen 700 kB; hoogstens 600 kB kan.');
});
