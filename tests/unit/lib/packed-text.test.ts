import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/lib/digest.ts';
import { mostBytes, packText, unpackText } from '../../../src/lib/packed-text.ts';

test('a text comes out of a link as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 500 }), async (text) => {
      expect(await unpackText(await packText(text))).toBe(text);
    }),
  );
});

test('a small link that would fill a memory is not unpacked', async () => {
  const code = await packText('a'.repeat(mostBytes));
  expect(code.length).toBeLessThan(200);
  expect(await unpackText(code)).toHaveLength(mostBytes);
  expect(await unpackText(await packText('a'.repeat(mostBytes + 1)))).toBeUndefined();
  expect(await unpackText(await packText('a'.repeat(2_000_000)))).toBeUndefined();
});

test('three thousand links that somebody made up are refused, and none throws', async () => {
  const made = fc
    .tuple(fc.constantFrom('a', 'b', 'z', ''), fc.base64String({ maxLength: 200 }))
    .map(([form, body]) => form + digestOf(body) + body);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), made), async (code) => {
      expect(typeof (await unpackText(code))).toMatch(/^(string|undefined)$/);
    }),
    { numRuns: 3000 },
  );
});
