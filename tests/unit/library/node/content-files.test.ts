import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentProblems } from '../../../../src/checks/content.ts';
import { readForeignWords } from '../../../../src/checks/node/dictionary.ts';
import { readSiteIn } from '../../../../src/lib/node/load-site.ts';
import { contentFiles, readContent } from '../../../../src/library/node/content-files.ts';
import { sound } from '../../content.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-bestanden-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

for (const [file, text] of Object.entries(sound)) write(file, text);
const told = () => contentProblems(readContent(root)).map(({ code, file }) => `${code} ${file}`);

test('a file that cannot be read, or leads elsewhere, is an error about that file; the others are read', () => {
  symlinkSync('/nergens/is/dit.mdx', join(root, 'content/lessen/gebroken.mdx'));
  symlinkSync('/etc', join(root, 'content/lessen/map'));
  symlinkSync('/etc/hostname', join(root, 'content/paginas/elders.md'));
  symlinkSync('/etc/hostname', join(root, 'content/paginas/foto.jpg'));
  expect(told().sort()).toEqual([
    'WB-109 content/lessen/gebroken.mdx',
    'WB-109 content/lessen/map',
    'WB-109 content/paginas/elders.md',
    'WB-109 content/paginas/foto.jpg',
  ]);
  expect(readContent(root).all).toHaveLength(Object.keys(sound).length);
  for (const file of ['lessen/gebroken.mdx', 'lessen/map', 'paginas/elders.md', 'paginas/foto.jpg'])
    rmSync(join(root, 'content', file));
  expect(told()).toEqual([]);
});

test('a file in an odd place is named, and what a fork keeps beside its texts is left alone', () => {
  const odd = [
    ...[
      'content/los.mdx',
      'content/notities.txt',
      'content/nieuws.yml',
      'content/Lessen/x.mdx',
      'content/léssen/x.mdx',
    ],
    ...[
      'content/lokaal/los.md',
      'content/lokaal/talen.yaml',
      'content/lokaal/teksten.yaml.txt',
      'content/lokaal/lesen/x.mdx',
      'content/lessen/Één.mdx',
    ],
  ];
  const kept = [
    ...['content/README.md', 'content/lokaal/README.md', 'content/lokaal/logo.svg', 'content/lokaal/thema.css'],
    ...['content/lokaal/node_modules/x/y.md', 'content/lokaal/.basis/lessen/x.md', 'content/lessen/_sjabloon.mdx'],
    ...['content/lokaal/site.yaml', 'content/urls.lock', 'content/taal.yaml', 'content/lokaal/package.json'],
    ...['content/lokaal/taal.yaml', 'content/lokaal/huis.woff2', 'content/lokaal/OFL.txt'],
  ];
  for (const file of [...odd, ...kept]) write(file, 'x');
  expect(contentFiles(root).filter((file) => !(file in sound))).toEqual([...odd].sort());
  expect(new Set(told().map((each) => each.split(' ').slice(1).join(' ')))).toEqual(new Set(odd));
});

test('settings that cannot be read are an error about that file', () => {
  rmSync(join(root, 'content/lokaal/site.yaml'));
  mkdirSync(join(root, 'content/lokaal/site.yaml'));
  expect(readSiteIn(root).problems).toMatchObject([
    { code: 'WB-101', message: expect.stringContaining('het is een map') },
  ]);
  expect(readForeignWords()).toHaveProperty('en');
});
