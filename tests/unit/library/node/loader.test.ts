import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentFiles } from '../../../../src/library/node/content-files.ts';
import { storeId } from '../../../../src/library/entry.ts';

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
  expect(contentFiles(root)).toEqual([
    'content/lessen/brief.docx',
    'content/lessen/een.mdx',
    'content/lessen/twee.md',
    'content/lokaal/lessen/een.mdx',
  ]);
});

test('the id in the store tells the layers apart', () => {
  expect(storeId('lessen/een.mdx')).toBe('shared/een');
  expect(storeId('lokaal/lessen/een.md')).toBe('local/een');
});
