import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { writeHosting } from '../../../../src/hosting/node/write-hosting.ts';
import { policyInPage, type FolderHeaders } from '../../../../src/hosting/headers.ts';
import type { HostName } from '../../../../src/hosting/hosts.ts';

const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Les</title></head><body>${'<p>Ga kijken.</p>'.repeat(50)}</body></html>`;
const built: Readonly<Record<string, string>> = {
  'index.html': page,
  'lessen/x/index.html': page,
  '404.html': page,
  '_astro/site.css': 'p { color: black }\n'.repeat(50),
  '.nojekyll': '',
  'klein.txt': 'ja',
  'icon.png': 'png '.repeat(500),
};

const scratch = mkdtempSync(join(tmpdir(), 'werkbank-hosting-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What a host gets, by name. */
function folderFor(name: HostName, base: string, files = built, folders?: FolderHeaders): Map<string, Buffer> {
  const from = mkdtempSync(join(scratch, 'dist-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, file)), { recursive: true });
    writeFileSync(join(from, file), text);
  }
  const to = join(scratch, 'out');
  writeHosting(name, { origin: 'https://werkbank.example', base, redirects: [], logs: false, folders }, from, to);
  const made = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    made
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(to.length + 1), readFileSync(file)]),
  );
}

test('a host gets the site below its path, its own file, and nothing else', () => {
  expect([...folderFor('iis', '/kennisbank/').keys()]).toEqual(
    [...Object.keys(built), 'web.config'].map((file) => `site/kennisbank/${file}`).sort(),
  );
  expect([...folderFor('apache', '/kennisbank/').keys()]).toContain('site/kennisbank/.htaccess');
  expect([...folderFor('nginx', '/').keys()]).toEqual(expect.arrayContaining(['nginx.conf', 'site/index.html']));
  expect([...folderFor('caddy', '/').keys()]).toEqual(expect.arrayContaining(['Caddyfile', 'site/index.html']));
});

test('what is told to a service stands at its root, also when the site does not', () => {
  const files = [...folderFor('netlify', '/kennisbank/').keys()];
  expect(files).toEqual(expect.arrayContaining(['site/_headers', 'site/_redirects', 'site/kennisbank/index.html']));
});

test('a service that adds the path itself gets the site without it', () => {
  expect([...folderFor('github', '/kennisbank/').keys()]).toContain('site/index.html');
});

test('text has compressed twins that unpack to itself, where they are smaller', () => {
  const made = folderFor('nginx', '/');
  const twins = [...made.keys()].filter((file) => /\.(br|gz)$/.test(file));
  expect(twins).toEqual(
    ['404.html', '_astro/site.css', 'index.html', 'lessen/x/index.html'].flatMap((file) => [
      `site/${file}.br`,
      `site/${file}.gz`,
    ]),
  );
  for (const twin of twins) {
    const unpack = twin.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    expect(unpack(made.get(twin) ?? '').equals(made.get(twin.slice(0, -3)) ?? Buffer.alloc(0)), twin).toBe(true);
  }
});

test.each(['nginx', 'apache', 'iis', 'caddy', 'netlify', 'gitlab'] as const)(
  '%s gets the same bytes each time',
  (name) => {
    expect(folderFor(name, '/kennisbank/')).toEqual(folderFor(name, '/kennisbank/'));
  },
);

test('where a host sets no headers, each page says the policy before anything else', () => {
  const made = folderFor('gitlab', '/');
  const html = String(made.get('site/index.html'));
  expect(html).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>/,
  );
  expect(String(brotliDecompressSync(made.get('site/index.html.br') ?? ''))).toBe(html);
  expect(String(folderFor('nginx', '/').get('site/index.html'))).toBe(page);
});

test('where a host adds headers up, pages say the policy once a folder has one of its own', () => {
  const pageOf = (folders?: FolderHeaders) => String(folderFor('netlify', '/', built, folders).get('site/index.html'));
  expect(pageOf()).toBe(page);
  expect(pageOf({ '/beheer/': { 'Content-Security-Policy': "default-src 'none'" } })).toContain(
    `http-equiv="Content-Security-Policy" content="${policyInPage}"`,
  );
});

test('a page without a place for the policy stops it all', () => {
  expect(() => folderFor('github', '/', { 'index.html': '<!doctype html><title>Les</title>' })).toThrow(
    /index\.html: heeft geen <meta charset/,
  );
});

test('what fails leaves what was made before as it was', () => {
  const before = folderFor('github', '/');
  expect(() => folderFor('github', '/', { 'index.html': 'niets' })).toThrow();
  const made = readdirSync(join(scratch, 'out/site'), { recursive: true, encoding: 'utf8' });
  expect([...before.keys()].filter((file) => !made.includes(file.replace('site/', '')))).toEqual([]);
  expect(existsSync(join(scratch, '.out-next'))).toBe(false);
});

test('GitHub Pages is told to leave files alone whose name begins with a line', () => {
  expect([...folderFor('github', '/kennisbank/').keys()]).toContain('site/.nojekyll');
  expect(existsSync('public/.nojekyll')).toBe(true);
});

test('what an earlier time left is gone', () => {
  folderFor('netlify', '/');
  expect([...folderFor('iis', '/').keys()]).not.toContain('site/_headers');
});
