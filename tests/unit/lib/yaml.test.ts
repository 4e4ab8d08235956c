import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readFields } from '../../../src/lib/yaml.ts';

const schema = z.strictObject({
  naam: z.string().min(3).max(5).describe('Hoe het heet'),
  aantal: z.number().int().min(1).max(9).default(1).describe('Hoeveel'),
  wanneer: z.date().optional().describe('Welke dag'),
  waar: z.url().optional().describe('Waar het staat'),
  soort: z.enum(['groot', 'klein']).default('klein').describe('Welke soort'),
  delen: z
    .array(z.strictObject({ id: z.string().describe('De sleutel') }))
    .min(1)
    .default([{ id: 'a' }])
    .describe('De delen'),
});

const said = (yaml: string) =>
  readFields('x.mdx', schema, yaml, 2).problems.map(({ line, message, fix }) => `${line} ${message} ${fix}`);

test('sound fields are read, with defaults and lines', () => {
  const { fields, lineOf } = readFields('x.mdx', schema, 'naam: Anna\ndelen:\n  - id: b', 2);
  expect(fields).toEqual({ naam: 'Anna', aantal: 1, soort: 'klein', delen: [{ id: 'b' }] });
  expect(lineOf(['delen', 0, 'id'])).toBe(4);
});

test.each([
  ['naam: An', '2 `An` is te kort: ten minste 3 tekens. naam: Hoe het heet.'],
  ['naam: Annabel', '2 `Annabel` is te lang: hoogstens 5 tekens. naam: Hoe het heet.'],
  ['naam: 12345', '2 `12345` is geen tekst. naam: Hoe het heet. Zet het tussen aanhalingstekens.'],
  ['naam: Anna\naantal: 0', '3 `0` is te weinig: ten minste 1. aantal: Hoeveel.'],
  ['naam: Anna\naantal: 10', '3 `10` is te veel: hoogstens 9. aantal: Hoeveel.'],
  ['naam: Anna\naantal: 1.5', '3 `1.5` is geen geheel getal. aantal: Hoeveel.'],
  ['naam: Anna\nwanneer: 2026-02-30', '3 `2026-02-30` is geen datum zoals 2026-11-21. wanneer: Welke dag.'],
  ['naam:', '2 Het veld `naam` is leeg. naam: Hoe het heet.'],
  ['naam: Anna\nwanneer: morgen', '3 `morgen` is geen datum zoals 2026-11-21. wanneer: Welke dag.'],
  ['naam: Anna\nwaar: vng.nl', '3 `vng.nl` is geen webadres; begin met https://. waar: Waar het staat.'],
  ['naam: Anna\nsoort: grot', '3 `grot` kan hier niet. Mogelijk zijn: groot, klein. Bedoelde u `groot`?'],
  ['naam: Anna\ndelen: b', '3 `b` is geen lijst. delen: De delen.'],
  ['naam: Anna\ndelen: []', '3 `[]` is te weinig: ten minste 1 onderdelen. delen: De delen.'],
  ['naam: Anna\ndelen:\n  - naam: b', '4 Het veld `delen.0.id` ontbreekt. delen.0.id: De sleutel.'],
  ['soort: klein', 'undefined Het veld `naam` ontbreekt. naam: Hoe het heet.'],
])('%j is told in Dutch', (yaml, message) => {
  expect(said(yaml)).toContain(message);
});

test('a block without fields is told', () => {
  expect(said('alleen tekst')[0]).toContain('geen lijst van velden');
});
