import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContentFiles } from '../../src/build/files.ts';
import { fromStoreId, storeId } from '../../src/lib/document.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-loader-'));
afterAll(() => rmSync(root, { recursive: true }));

test('both layers, both formats and stray files are read; templates and settings are not', () => {
  const files = [
    'content/lessen/een.mdx',
    'content/lessen/_sjabloon.mdx',
    'content/lessen/twee.md',
    'content/lessen/brief.docx',
    'content/redirects.yaml',
    'content/lokaal/site.yaml',
    'content/lokaal/README.md',
    'content/lokaal/lessen/een.mdx',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'x');
  }
  expect(readContentFiles(root).map(({ file }) => file)).toEqual([
    'content/lessen/brief.docx',
    'content/lessen/een.mdx',
    'content/lessen/twee.md',
    'content/lokaal/lessen/een.mdx',
  ]);
});

test('the id in the store tells the layers apart, and back', () => {
  expect(storeId('lessen/een.mdx')).toBe('gedeeld/een');
  expect(storeId('lokaal/lessen/een.md')).toBe('lokaal/een');
  expect(fromStoreId('lokaal/een')).toEqual({ layer: 'lokaal', id: 'een' });
});
