import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logoProblems, readLogo } from '../../src/build/logo.ts';
import { formatProblems } from '../../src/lib/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-logo-'));
mkdirSync(join(root, 'content/lokaal'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const complaints = (text: string) => {
  writeFileSync(join(root, 'content/lokaal/logo.svg'), text);
  return formatProblems(logoProblems(root));
};

test('without a logo there is nothing wrong', () => {
  expect(readLogo(root)).toBeUndefined();
  expect(logoProblems(root)).toEqual([]);
});

test('a drawing is taken without its size and what stands before it', () => {
  expect(
    complaints(
      `<?xml version="1.0"?>\n${svg('<a href="#x"><path d="M0 0"/></a>', 'width="300" viewBox="0 0 10 10" height="300"')}`,
    ),
  ).toBe('');
  expect(readLogo(root)).toBe(svg('<a href="#x"><path d="M0 0"/></a>'));
});

test.each([
  ['no drawing', 'GIF89a', 'Dit is geen SVG'],
  ['a script', svg('<script>alert(1)</script>'), 'bevat `<script>`'],
  ['a page inside', svg('<foreignObject><p>x</p></foreignObject>'), 'bevat `<foreignobject>`'],
  ['a script in an attribute', svg('<path onclick="alert(1)" d=""/>'), 'programmacode in `onclick`'],
  ['a picture from elsewhere', svg('<image xlink:href="https://x.nl/y.png"/>'), 'van elders: `https://x.nl/y.png`'],
  ['a link that is a script', svg('<a href="javascript:alert(1)"/>'), 'van elders: `javascript:alert(1)`'],
  ['a typeface from elsewhere', svg('<style>@import url(https://x.nl/y.css)</style>'), 'De stijl in het beeldmerk'],
  ['no measure', svg('', 'width="10"'), 'geen viewBox'],
  ['too many points', svg(`<path d="${'M0 0'.repeat(9000)}"/>`), 'hoogstens 30 kB'],
])('a logo with %s is refused', (_, text, part) => {
  expect(complaints(text)).toContain('content/lokaal/logo.svg');
  expect(complaints(text)).toContain(part);
});
