import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entryTextOf } from '../../src/drafts/node/entry-text.ts';
import { originOf } from '../../src/drafts/review/origin.ts';
import { returnedOf } from '../../src/drafts/review/returned.ts';
import { reviewDocument } from '../../src/drafts/review/review-document.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { wordOf } from '../../src/lib/word.ts';

const scratch = mkdtempSync(join(tmpdir(), 'werkbank-review-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('a text that another word processor opened and saved anew comes back to the letter', async () => {
  const site = { url: 'https://werkbank.example.nl', base: '/' };
  const texts = readContent()
    .all.filter(({ kind, prose }, at) => kind === 'pages' || prose.components.includes('Taal') || at % 40 === 0)
    .map((entry) => entryTextOf(entry, site));
  expect(texts.length).toBeGreaterThan(30);
  const files = texts.map((_, at) => join(scratch, `${at}.docx`));
  for (const [at, text] of texts.entries())
    writeFileSync(files[at] ?? '', Buffer.from(await (await wordOf(reviewDocument(text))).arrayBuffer()));

  const saved = join(scratch, 'saved');
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  const { error, status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'docx', '--outdir', saved, ...files],
    { encoding: 'utf8' },
  );
  if (error) throw new Error('LibreOffice is not here: install libreoffice-writer-nogui', { cause: error });
  expect(status, stderr).toBe(0);

  for (const [at, text] of texts.entries()) {
    const { buffer, byteOffset, byteLength } = readFileSync(join(saved, `${at}.docx`));
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
    const origin = await originOf(bytes);
    expect(origin?.address).toBe(text.address);
    expect(origin?.stand).toBeDefined();
    const { text: back, differences } = await returnedOf(bytes, origin ?? expect.fail(text.file), text);
    expect(differences, text.file).toEqual([]);
    expect(back, text.file).toBe(text.text);
  }
});
