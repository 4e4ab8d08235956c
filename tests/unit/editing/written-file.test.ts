import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { formOf } from '../../../src/editing/config.ts';
import { fieldsOf } from '../../../src/editing/fields.ts';
import {
  originalField,
  readEntryFile,
  readSettingsFile,
  writeEntryFile,
  writeSettingsFile,
} from '../../../src/editing/written-file.ts';
import { readValues } from '../../../src/editing/written-yaml.ts';
import { kindOfFolder } from '../../../src/kinds.ts';
import { readEntry } from '../../../src/library/entry.ts';
import { siteSettings } from '../../../src/schemas/settings/site.ts';
import { thesaurusRules } from '../../../src/schemas/settings/thesaurus.ts';

/** What a change takes away from a text and adds to it, line by line. */
function difference(was: string, is: string): { gone: string[]; added: string[] } {
  const [before, after] = [was.split('\n'), is.split('\n')];
  return {
    gone: before.filter((line) => !after.includes(line)),
    added: after.filter((line) => !before.includes(line)),
  };
}

const file = `---
title: "Een titel: met een dubbele punt"
# Een toelichting.
summary: Een zin die zegt waar dit over gaat.
aliases: [een, "twee", drie]
zoekvragen:
  - eerste vraag
  - tweede vraag # de tweede
status: vastgesteld
reviewed: 2026-11-21
order: 1
practices:
  - id: werken-aan-relaties
    why: "Vertrouwen groeit in gesprekken en dat staat nergens anders."
  - id: praktisch-ondersteunen
    why: Wie zelf doet heeft soms hulp nodig, en dat staat hier.
---

Een alinea [@vng-2019].
`;
const form = formOf('lessons');
const saved = (change: Record<string, unknown>) => writeEntryFile({ ...readEntryFile(file), ...change }, form);

describe('a file that is saved', () => {
  test('unchanged is the same file', () => {
    expect(saved({})).toBe(file);
  });

  test('differs in the field that was changed, and nowhere else', () => {
    expect(difference(file, saved({ summary: 'Een andere zin die zegt waar dit over gaat.' }))).toEqual({
      gone: ['summary: Een zin die zegt waar dit over gaat.'],
      added: ['summary: Een andere zin die zegt waar dit over gaat.'],
    });
  });

  test('keeps the quotes of a field that has them, and the way a list is written', () => {
    expect(difference(file, saved({ title: 'Nieuw', aliases: ['een', 'twee', 'drie', 'vier'] }))).toEqual({
      gone: ['title: "Een titel: met een dubbele punt"', 'aliases: [een, "twee", drie]'],
      added: ['title: "Nieuw"', 'aliases: [een, "twee", drie, vier]'],
    });
  });

  test('changes one line of a list of relations, also when they change places or one goes', () => {
    const [first, second] = readEntryFile(file)['practices'] as { id: string; why: string }[];
    const longer = { ...second, why: 'Wie zelf doet heeft soms hulp nodig, en dat staat hier nog eens.' };
    expect(difference(file, saved({ practices: [first, longer] })).gone).toEqual([`    why: ${second?.why}`]);
    expect(difference(file, saved({ practices: [second, first] }))).toEqual({ gone: [], added: [] });
    expect(difference(file, saved({ practices: [second] })).added).toEqual([]);
  });

  test('has a day as a day, and a field that says nothing not at all', () => {
    expect(difference(file, saved({ reviewed: '2026-11-22', aliases: [] }))).toEqual({
      gone: ['aliases: [een, "twee", drie]', 'reviewed: 2026-11-21'],
      added: ['reviewed: 2026-11-22'],
    });
  });

  test('gets no line for a default that it did not say, and a new field in its place', () => {
    const roles = [{ id: 'wijkmanager', why: 'Een wijkmanager merkt het als eerste.' }];
    const written = saved({ reviewEvery: 12, owner: 'beheerder', roles });
    expect(difference(file, written)).toEqual({
      gone: [],
      added: ['owner: beheerder', 'roles:', '  - id: wijkmanager', '    why: Een wijkmanager merkt het als eerste.'],
    });
    const keys = [...written.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    expect(keys.indexOf('owner')).toBe(keys.indexOf('reviewed') + 1);
    expect(keys.at(-1)).toBe('roles');
  });

  test('can become a draft when it did not say that it was none', () => {
    const text = file.replace('status: vastgesteld\n', '');
    const read = readEntryFile(text);
    expect(writeEntryFile({ ...read, status: 'vastgesteld' }, form)).toBe(text);
    expect(difference(text, writeEntryFile({ ...read, status: 'concept' }, form))).toEqual({
      gone: [],
      added: ['status: concept'],
    });
  });

  test('has the text that was written, and the fields untouched', () => {
    expect(saved({ body: 'Een andere alinea.\n' })).toBe(file.replace('Een alinea [@vng-2019].', 'Een andere alinea.'));
  });
});

test('a line that the editor only wrote in another way is as it was', () => {
  const text = file.replace('Een alinea', 'Een *mooie* alinea');
  const body = 'Een _mooie_ alinea [@vng-2019].\n\nEn een _nieuwe_ regel.';
  expect(difference(text, writeEntryFile({ ...readEntryFile(text), body }, form))).toEqual({
    gone: [],
    added: ['En een _nieuwe_ regel.'],
  });
});

test('a new file has the fields in the order of the schema, and is an entry', () => {
  const text = writeEntryFile(
    {
      zoekvragen: ['eerste vraag', 'tweede vraag'],
      publisher: 'VNG',
      title: 'Knutselaar',
      summary: 'Nieuwsartikel over het onderzoek.',
      status: 'concept',
      reviewed: '2026-11-21',
      date: '2022-12-21',
      kind: 'journalistiek',
      url: 'https://vng.nl/x',
      consulted: '2026-11-21',
      read: 'geheel',
      archived: '',
      parts: { 'les-1': 'Les 1', '2019': 'Het jaar' },
      body: 'Wat de lezer er vindt.',
      [originalField]: '',
    },
    formOf('sources'),
  );
  expect(text).toContain('reviewed: 2026-11-21\n');
  expect(text).toContain('date: "2022-12-21"\n');
  expect(text).not.toContain('archived');
  const { entry, problems } = readEntry({ file: 'content/bronnen/x.mdx', bytes: new TextEncoder().encode(text) });
  expect(problems).toEqual([]);
  expect(entry?.fields).toMatchObject({ date: '2022-12-21', parts: { 'les-1': 'Les 1', '2019': 'Het jaar' } });
  const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  const order = formOf('sources').map(({ name }) => name);
  expect(keys).toEqual(order.filter((name) => keys.includes(name)));
});

describe('settings', () => {
  const words = '# Onze woorden.\nequals:\n  # Wie naast u woont.\n  - words: [buurman, buren]\n';
  const fields = fieldsOf(thesaurusRules);

  test('keep their comments', () => {
    const read = readSettingsFile(words, fields);
    expect(writeSettingsFile(read, fields)).toBe(words);
    const more = [...(read['equals'] as object[]), { words: ['wijk', 'buurt'] }];
    expect(difference(words, writeSettingsFile({ ...read, equals: more }, fields))).toEqual({
      gone: [],
      added: ['  - words:', '      - wijk', '      - buurt'],
    });
  });

  test('show a text among groups as a group, and write it as a text again', () => {
    const text =
      'elsewhere:\n  - paspoort # los\n  - rijbewijs\n  - counter: de Belastingdienst\n    words: [aangifte]\n';
    const read = readSettingsFile(text, fields);
    const groups = read['elsewhere'] as object[];
    expect(groups[1]).toEqual({ words: ['rijbewijs'] });
    const filledIn = groups.map((each) => ({ counter: '', look: '', ...each }));
    expect(writeSettingsFile({ ...read, elsewhere: filledIn }, fields)).toBe(text);
    const changed = writeSettingsFile({ ...read, elsewhere: [...groups.slice(1), { words: ['-pas'] }] }, fields);
    expect(difference(text, changed)).toEqual({ gone: ['  - paspoort # los'], added: ['  - words:', '      - -pas'] });
    expect(thesaurusRules.parse(readValues(changed)).elsewhere).toHaveLength(3);
  });

  test('of the site itself can be saved without a change', () => {
    const own = readFileSync('content/zoekwoorden.yaml', 'utf8');
    expect(writeSettingsFile(readSettingsFile(own, fields), fields)).toBe(own);
  });

  test('of a site are not filled up with what they did not say', () => {
    const site = 'name: Bank\nurl: https://bank.nl\nfeedback:\n  mail: a@b.nl\n';
    const form = {
      ...readSettingsFile(site, fieldsOf(siteSettings)),
      feedback: { mail: 'a@b.nl', edit: false, form: '' },
      base: '/',
    };
    expect(writeSettingsFile(form, fieldsOf(siteSettings))).toBe(site);
  });
});

test('every text of the site can be saved without a change', () => {
  const files = globSync('content/*/*.{md,mdx}', { ignore: '**/_*' });
  expect(files.length).toBeGreaterThan(500);
  for (const each of files) {
    const kind = kindOfFolder(each.split('/')[1] ?? '');
    if (!kind) continue;
    const text = readFileSync(each, 'utf8');
    expect(writeEntryFile(readEntryFile(text.trim()), formOf(kind)).trim(), each).toBe(text.trim());
  }
});

test('a schema that no form can show is told', () => {
  expect(() => fieldsOf(z.strictObject({ x: z.record(z.string(), z.number()) }))).toThrow('No form');
});
