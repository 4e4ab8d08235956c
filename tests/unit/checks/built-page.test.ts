import { expect, test } from 'vitest';
import { pageJudge } from '../../../src/checks/built-page.ts';

const files = { base: '/bank/', has: (path: string) => path.startsWith('_astro/') };
const found = (body: string, page = {}) =>
  pageJudge(files)({ url: '/lessen/x/', html: `<html><body>${body}</body></html>`, isMoved: false, ...page });

test.each([
  '<p>Tekst over javascript: en style="x".</p>',
  '<a href="https://voorbeeld.nl/">x</a>',
  '<script src="/bank/_astro/page.js"></script>',
  '<script type="application/ld+json">{}</script>',
  '<link rel="stylesheet" href="/bank/_astro/a.css"><img src="data:image/png;base64,AA" alt="">',
  '<link rel="canonical" href="https://elders.nl/">',
])('%s is ours', (body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java&#115;cript:alert(1)">x</a>',
  '<form action="data:text/html,x"></form>',
  '<script>alert(1)</script>',
  '<script src="https://kwaad.voorbeeld/x.js"></script>',
  '<script src="//kwaad.voorbeeld/x.js"></script>',
  '<script src="/bank/elders.js"></script>',
  '<style>p{}</style>',
  '<p style="color:red">x</p>',
  '<p onclick="x()">x</p>',
  '<img src="https://voorbeeld.nl/x.png" alt="">',
  '<img srcset="/bank/_astro/a.png 1x, https://voorbeeld.nl/x.png 2x" alt="">',
  '<link rel="preload" href="https://voorbeeld.nl/x.woff2">',
  '<iframe src="/bank/_astro/x"></iframe>',
  '<base href="https://voorbeeld.nl/">',
  '<meta http-equiv="refresh" content="0;url=https://kwaad.voorbeeld/">',
])('%s is not ours', (body) => {
  expect(found(body)).not.toEqual([]);
});

test('a page that moved may lead on by itself', () => {
  expect(found('<meta http-equiv="refresh" content="0;url=/bank/lessen/y/">', { isMoved: true })).toEqual([]);
});
