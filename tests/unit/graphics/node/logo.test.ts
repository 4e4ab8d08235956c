import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logoProblems, readLogo } from '../../../../src/graphics/node/logo.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';

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

test('what a drawing has of itself is taken: gradients, parts used again, a picture inside, notes of a program', () => {
  expect(
    complaints(
      `<!-- <svg> van ons --><!DOCTYPE svg>\n${svg(
        '<metadata xmlns:c="http://creativecommons.org/ns#"><c:Work/></metadata><style>.a{fill:url(#g)} @media (prefers-color-scheme: dark){.a{fill:#fff}}</style><linearGradient id="g"><stop stop-color="rgb(1 2 3)"/></linearGradient><use href="#g"/><image href="data:image/png;base64,AAAA"/><path clip-path="url(\'#g\')" transform="rotate(3)" d="M0 0"/>',
        'viewBox="0 0 10 10" data-x="a>b"',
      )}`,
    ),
  ).toBe('');
  expect(readLogo(root)).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 10 10" data-x="a&gt;b"><metadata/);
});

test('letters that are text are told, and stop nothing', () => {
  const told = complaints(svg('\n<g><text y="9">Dorp</text></g>'));
  expect(told).toContain('LET OP');
  expect(told).toContain('logo.svg:2');
  expect(told).toContain('om in vormen');
});

test.each([
  ['no drawing', 'GIF89a', 'Dit is geen SVG'],
  ['a script', svg('<script>alert(1)</script>'), 'bevat `<script>`'],
  ['a page inside', svg('<foreignObject><p>x</p></foreignObject>'), 'bevat `<foreignobject>`'],
  ['a script in an attribute', svg('<path onclick="alert(1)" d=""/>'), 'programmacode in `onclick`'],
  [
    'a picture from elsewhere',
    svg('<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://x.nl/y.png"/>'),
    'van elders: `https://x.nl/y.png`',
  ],
  ['a link that is a script', svg('<a href="javascript:alert(1)"/>'), 'van elders: `javascript:alert(1)`'],
  ['a typeface from elsewhere', svg('<style>@import url(https://x.nl/y.css)</style>'), 'De stijl in het beeldmerk'],
  [
    'a script by another prefix',
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>'),
    'bevat `<script>`',
  ],
  ['a script of HTML', svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml">x</h:p>'), 'bevat `<p>`'],
  [
    'a link by another prefix',
    svg('<a xmlns:q="http://www.w3.org/1999/xlink" q:href="javascript:alert(1)"/>'),
    'van elders',
  ],
  ['a link that is written in parts', svg('<a href="&#106;avascript:alert(1)"/>'), 'van elders: `javascript:alert(1)`'],
  [
    'a link that is moved',
    svg('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'),
    'bevat `<animate>`',
  ],
  ['a link that is set', svg('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'), 'bevat `<set>`'],
  ['an escape in its style', svg('<style>path{fill:u\\72l(https://x.nl)}</style>'), 'schuil kan gaan'],
  ['an import in CDATA', svg('<style><![CDATA[@import "https://x.nl/y.css";]]></style>'), '`@import`'],
  ['a picture in its style', svg('<path style="fill:url( \'https://x.nl/y\' )"/>'), 'van elders: `https://x.nl/y`'],
  ['a picture without url', svg('<style>path{background:image-set("https://x.nl/y" 1x)}</style>'), 'van elders'],
  ['a picture in an attribute', svg('<path filter="url(https://x.nl/y#z)"/>'), 'van elders'],
  ['a typeface in its style', svg('<style>@font-face{src:url(x.woff2)}</style>'), '`@font-face`'],
  ['shorthands of its own', `<!DOCTYPE svg [<!ENTITY x "javascript:alert(1)">]>\n${svg('<path/>')}`, '`<!ENTITY>`'],
  ['a stylesheet beside it', `<?xml-stylesheet href="https://x.nl/y.css"?>\n${svg('<path/>')}`, '`<?xml-stylesheet>`'],
  ['an element that is not closed', svg('\n\n<g><path></g>'), 'logo.svg:3'],
  ['an attribute without quotes', svg('\n<path d=x/>'), 'logo.svg:2'],
  ['another namespace', '<svg viewBox="0 0 1 1"><path/></svg>', 'begint niet met'],
  ['no measure', svg('', 'width="10"'), 'geen viewBox'],
  ['a measure in words', svg('', 'viewBox="breed hoog"'), 'viewBox met vier getallen'],
  ['a measure of nothing', svg('', 'viewBox="0 0 10 0"'), 'viewBox met vier getallen'],
  ['too many points', svg(`<path d="${'M0 0'.repeat(9000)}"/>`), 'hoogstens 30 kB'],
])('a logo with %s is refused', (_, text, part) => {
  expect(complaints(text)).toContain('content/lokaal/logo.svg');
  expect(complaints(text)).toContain(part);
});
