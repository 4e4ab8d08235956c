import { describe, expect, test } from 'vitest';
import { adviseOn, type Language } from '../../../src/checks/advice.ts';
import { foretellings } from '../../../src/checks/findable.ts';
import { changed, entry, filesWith, judge, sound } from '../content.ts';

const page = 'content/paginas/over.mdx';
const language: Language = {
  knows: (word) => word !== 'bewonresavond',
  plainer: new Map([['implementeren', 'invoeren']]),
  abbreviations: new Set(['VNG']),
};

const adviceFor = (text: string, today = '2026-11-22') =>
  adviseOn(judge(filesWith(changed(page, 'Over deze', `${text}\n\nOver deze`))).entries, language, new Date(today))
    .filter(({ file }) => file === page)
    .map(({ line, message, fix }) => `${line} ${message} ${fix}`);

test('a plain text gets no advice', () => {
  expect(adviceFor('Ga kijken. De VNG schreef erover.')).toEqual([]);
});

test('a sentence of more than 25 words is told, with its line and length', () => {
  expect(adviceFor(`${'woord '.repeat(25)}einde.`)[0]).toMatch(/^9 Deze zin heeft 26 woorden/);
});

test('a word outside the dictionary is told once', () => {
  expect(adviceFor('De bewonresavond, ja de bewonresavond.')).toEqual([
    '9 `bewonresavond` staat niet in het woordenboek. Verbeter het, of zet het bij words in content/taal.yaml.',
  ]);
});

test('a difficult word comes with a plainer one', () => {
  expect(adviceFor('Wij gaan dit implementeren.')[0]).toContain('Kan het met `invoeren`?');
});

test('an abbreviation must be known or explained', () => {
  expect(adviceFor('Dat zei de ROB.')[0]).toContain('`ROB` wordt nergens uitgelegd');
  expect(adviceFor('Dat zei de Raad voor het Openbaar Bestuur (ROB). De ROB dus.')).toEqual([]);
});

test('English without a language is told, and English with one is not', () => {
  expect(adviceFor('Het heet the practice and experience of civil servants.')[0]).toContain('Engels');
  expect(adviceFor('Het heet <Taal code="en">the practice and experience of civil servants</Taal>.')).toEqual([]);
});

test('a review that is due is told, and one that is not is not', () => {
  expect(adviceFor('Ga kijken.', '2027-11-20')).toEqual([]);
  expect(adviceFor('Ga kijken.', '2027-11-21')[0]).toMatch(/^4 Nakijken had gemoeten op 21 november 2027/);
});

test('a text that is hard to read gets a signal', () => {
  const hard = Array.from({ length: 12 }, () => 'Burgerbetrokkenheid vereist organisatieontwikkeling.').join(' ');
  expect(adviceFor(`${hard} ${hard} ${hard}`).at(-1)).toContain('Flesch-Douma');
});

describe('a reason that says what a reader already sees', () => {
  const lesson = 'content/lessen/investeer-in-vertrouwen.mdx';
  const adviceOn = (why: string) =>
    adviseOn(
      judge(filesWith(changed(lesson, 'Vertrouwen groeit in gesprekken en dat staat nergens anders.', why))).entries,
      language,
      new Date('2026-11-22'),
    ).filter(({ topic }) => topic === 'reason');

  test('is pointed out where it stands, whatever the form of the words', () => {
    expect(adviceOn('Wie investeert in het vertrouwen, die werkt aan een relatie.')).toMatchObject([
      { file: lesson, line: 8, message: expect.stringContaining('Deze reden zegt wat de samenvatting') },
    ]);
  });

  test('is not one that adds a turn', () => {
    expect(adviceOn('Na drie maanden stilte kwam het vertrouwen in de straat terug, met één brief.')).toEqual([]);
  });
});

test('a word of a text of the fork goes into its own list', () => {
  const own = judge(
    filesWith({
      'content/lokaal/paginas/eigen.mdx': sound[page]!.replace('order: 1', 'order: 2')
        .replace('title: Over', 'title: Eigen')
        .replace('Over deze', 'Een bewonresavond, en over deze'),
    }),
  );
  const told = adviseOn(own.entries, language, new Date('2026-11-22')).map(({ file, fix }) => `${file} ${fix}`);
  expect(told).toContain(
    'content/lokaal/paginas/eigen.mdx Verbeter het, of zet het bij words in content/lokaal/taal.yaml.',
  );
});

test('what the tests on the built site ask of a text is told while one writes', () => {
  const situation = (opening: string) =>
    entry(
      `title: Wat nu\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\nroute:\n${[
        'praktijken/werken-aan-relaties',
        'praktijken/praktisch-ondersteunen',
        'lessen/investeer-in-vertrouwen',
        'begrippen/doe-democratie',
      ]
        .map((id) => `  - id: ${id}\n    why: "Deze stap gaat langs ${id}, en nergens anders heen."`)
        .join('\n')}`,
      `${opening}\n\n<Route />`,
    );
  const told = (files: Record<string, string>) =>
    foretellings(judge(filesWith(files)).entries).filter(({ file }) => file in files);
  const file = 'content/lokaal/situaties/wat-nu.mdx';
  const own = (text: string) => text.replace('eerste vraag, tweede vraag', 'wat nu, wat dan');
  expect(told({ [file]: own(situation('Ik sta voor een zaal.')) })).toEqual([]);
  expect(told({ [file]: own(situation('Er is een zaal.')) })).toMatchObject([{ topic: 'voice', file }]);
  expect(told({ [file]: own(situation(`Ik zeg ${'dit '.repeat(1400)}.`)) })).toMatchObject([{ topic: 'weight', file }]);
  expect(told({ [file]: situation('Ik sta voor een zaal.') }).map(({ topic }) => topic)).toEqual([
    'question',
    'question',
  ]);
});
