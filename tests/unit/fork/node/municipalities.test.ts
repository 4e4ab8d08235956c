import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { findMunicipality, listYear, readMunicipalities } from '../../../../src/fork/node/municipalities.ts';
import { provinces } from '../../../../src/schemas/settings/site.ts';

const all = readMunicipalities();

test('the list holds every municipality once, with a code and a province', () => {
  expect(all).toHaveLength(342);
  expect(new Set(all.map(({ code }) => code)).size).toBe(342);
  expect(new Set(all.map(({ name }) => name)).size).toBe(342);
  for (const { code, province } of all) {
    expect(code).toMatch(/^GM\d{4}$/);
    expect(provinces).toContain(province);
  }
});

test('the list says from which year and source it is', () => {
  const head = readFileSync(`src/fork/node/municipalities-${listYear}.csv`, 'utf8').split('\n').slice(0, 4).join(' ');
  expect(head).toContain(String(listYear));
  expect(head).toContain('CBS');
});

test('the municipalities of this site have the code and province of the list', () => {
  const files = globSync('content/gemeenten/[!_]*.mdx');
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1];
    expect(all, file).toContainEqual({ code: field('code'), name: field('title'), province: field('province') });
  }
});

test.each([
  ['Ede', 'GM0228'],
  ['gemeente ede', 'GM0228'],
  ['sudwest fryslan', 'GM1900'],
  ['Den Haag', 'GM0518'],
  ["'s-Hertogenbosch", 'GM0796'],
  ['Bergen (L.)', 'GM0893'],
  ['gm0344', 'GM0344'],
])('%s is found', (name, code) => {
  expect(findMunicipality(name).found?.code).toBe(code);
});

test('a slip of the pen is met with a question, and a name that two have with both', () => {
  expect(findMunicipality('Amersfort')).toEqual({ hint: 'Bedoelde u `Amersfoort`?' });
  expect(findMunicipality('Bergen').hint).toBe('Bedoelde u `Bergen (NH.)` of `Bergen (L.)`?');
});
