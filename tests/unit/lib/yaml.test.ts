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
  open: z.boolean().optional().describe('Of het open is'),
  adres: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/, 'Schrijf map en naam')
    .optional()
    .describe('Welk blad'),
  elders: z
    .array(z.union([z.string(), z.strictObject({ woorden: z.array(z.string()).describe('Welke') })]))
    .optional()
    .describe('Wat elders is'),
});

const said = (yaml: string) =>
  readFields('x.mdx', schema, yaml, 2).problems.map(({ line, message, fix }) => `${line} ${message} ${fix}`);

test('fixed spaces of another program are read as the spaces that they look like', () => {
  const { fields, problems } = readFields('x.mdx', schema, 'naam:\u00a0Anna\ndelen:\n\u00a0 -\u00a0id: b\n', 2);
  expect(problems).toEqual([]);
  expect(fields).toMatchObject({ naam: 'Anna', delen: [{ id: 'b' }] });
});

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
  [
    'naam: Anna\ndelen: b',
    '3 `b` is geen lijst. delen: De delen. Zet elk onderdeel op een eigen regel, met `- ` ervoor.',
  ],
  ['naam: Anna\naantal: "4"', '3 `4` staat tussen aanhalingstekens, en is daardoor een tekst. Haal de'],
  ['naam: Anna\nwanneer: "2026-05-04"', '3 `2026-05-04` staat tussen aanhalingstekens'],
  ['naam: Anna\nwanneer: 4-5-2026', 'Bedoelde u `2026-05-04`?'],
  ['naam: Anna\nwanneer: 4 mrt. 2026', 'Bedoelde u `2026-03-04`?'],
  ['naam: Anna\nwanneer: 31-2-2026', '3 `31-2-2026` is geen datum zoals 2026-11-21. wanneer: Welke dag.'],
  ['naam: Anna\nopen: ja', 'Bedoelde u `true`?'],
  ['naam: Anna\nadres: /Wijken/De Hoek.mdx', 'Bedoelde u `wijken/de-hoek`?'],
  ['naam: Anna\nwanneer:', '3 Het veld `wanneer` is leeg. wanneer: Welke dag. Of haal de regel weg.'],
  ['naam: ""', '2 Het veld `naam` is leeg. naam: Hoe het heet.'],
  ['naam: Anna\ndelen: [b]', 'delen.0: De delen. Zet de velden elk op een eigen regel: id.'],
  ['naam: Anna\nelders:\n  - woorden: x', '4 `x` is geen lijst.'],
  ['naam: Anna\nelders:\n  - loket: x\n    woorden: [a]', 'Kies uit: woorden.'],
  [' naam: Anna\naantal: 1', '2 De velden zijn geen geldige YAML: het eerste veld springt in'],
  ['naam: Anna\ndelen:\n    - id: b\n     c: d', '5 De velden zijn geen geldige YAML: de inspringing klopt niet'],
  ['naam: Anna\naantal:\nnaam: Bea', '4 Het veld `naam` staat er twee keer.'],
  ['# nog niets', 'De namen zijn: naam, aantal'],
  ['naam: Anna\ndelen: []', '3 `[]` is te weinig: ten minste 1 onderdelen. delen: De delen.'],
  ['naam: Anna\ndelen:\n  - naam: b', '4 Het veld `delen.0.id` ontbreekt. delen.0.id: De sleutel.'],
  ['soort: klein', 'undefined Het veld `naam` ontbreekt. naam: Hoe het heet.'],
])('%j is told in Dutch', (yaml, message) => {
  expect(said(yaml).join('\n')).toContain(message);
});

test('a block without fields is told', () => {
  expect(said('alleen tekst')[0]).toContain('geen lijst van velden');
});
