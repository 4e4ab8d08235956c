import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { singleFile } from '../../../../src/print/node/single-file.ts';

const files: Readonly<Record<string, string>> = {
  '/a/site.css': '@font-face { src: url(/a/letter.woff2) format("woff2") } p { color: CanvasText }',
  '/a/letter.woff2': 'letter',
  '/a/tuin.jpg': 'foto',
  '/a/book.js': 'document.title = "</script>";',
};
const page =
  '<!doctype html><html><head><meta charset="utf-8"><link rel="preload" href="/a/letter.woff2"><script src="/a/book.js"></script><link rel="stylesheet" href="/a/site.css"></head><body><figure><picture><source type="image/avif" srcset="/a/tuin-480.avif 480w"><img src="/a/tuin.webp" width="4" height="3" alt="Een tuin" loading="lazy" decoding="async"></picture></figure></body></html>';
const made = singleFile(page, (address) => Buffer.from(files[address] ?? `no ${address}`));
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('styles, typefaces and scripts stand in the page, and nothing is asked of elsewhere', () => {
  expect(made).toContain(`url(data:font/woff2;base64,${Buffer.from('letter').toString('base64')})`);
  expect(made).toContain('<script>document.title = "<\\/script>";</script>');
  expect(made).not.toMatch(/(src|href)="\/|url\(\//);
});

test('its policy allows its own style and script and nothing else, before either', () => {
  const style = /<style>(.*)<\/style>/.exec(made)?.[1] ?? '';
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(made)?.[1] ?? '';
  expect(policy.split('; ').sort()).toEqual(
    [
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash('document.title = "<\\/script>";')}`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].sort(),
  );
  expect(made.indexOf('http-equiv')).toBeLessThan(made.indexOf('<script>'));
});

test('a photo stands in it once, and is not waited for until somebody scrolls', () => {
  const photo = `data:image/jpeg;base64,${Buffer.from('foto').toString('base64')}`;
  expect(made).toContain(`<picture><img src="${photo}" width="4" height="3" alt="Een tuin"></picture>`);
});
