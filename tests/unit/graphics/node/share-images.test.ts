import { expect, test } from 'vitest';
import { readSharedPage } from '../../../../src/graphics/node/share-images.ts';

const page = (head: string, body: string) =>
  `<html><head>${head}</head><body data-accent="lessen">${body}</body></html>`;
const image = '<meta property="og:image" content="https://bank.example/basis/deelbeelden/lessen/x.png">';

test('a share image shows what the top of the page shows', () => {
  const top =
    '<header><svg class="wordmark"></svg></header><main><header><p class="kicker"><svg class="mark"></svg>Les 1 van 7</p><h1>Geef &amp; neem</h1></header></main>';
  expect(readSharedPage(page(image, top))).toEqual({
    image: '/basis/deelbeelden/lessen/x.png',
    title: 'Geef & neem',
    kicker: 'Les 1 van 7',
    drawing: '<svg class="mark"></svg>',
    accent: 'lessen',
  });
});

test('a page without kind, mark or kicker has the colour of the practices', () => {
  const plain = page(image, '<main><h1>A–Z</h1><svg></svg></main>').replace('lessen"', 'paginas"');
  expect(readSharedPage(plain)).toMatchObject({ title: 'A–Z', kicker: '', drawing: '', accent: 'praktijken' });
});

test('a page that names no image is not for sharing', () => {
  expect(readSharedPage(page('', '<main><h1>Niet gevonden</h1></main>'))).toBeUndefined();
});
