import { expect, test } from 'vitest';
import { draftProblems } from '../../../src/checks/hidden.ts';
import { formatProblems } from '../../../src/lib/problem.ts';
import { libraryOf } from '../../../src/library/library.ts';
import { nothingHiddenOrMoved } from '../../../src/library/references.ts';
import { filesWith, judge, sound } from '../content.ts';

const asDraft = (file: string) => ({ [file]: (sound[file] ?? '').replace('title:', 'status: concept\ntitle:') });
const judged = (file: string, hidesDrafts: boolean) =>
  judge(filesWith(asDraft(file)), { ...nothingHiddenOrMoved, hidesDrafts });

const lesson = 'content/lessen/investeer-in-vertrouwen.mdx';

test('a draft is checked everywhere, and shown for acceptance only', () => {
  const published = judged(lesson, true);
  expect(published.all.map(({ file }) => file)).toContain(lesson);
  expect(published.entries.map(({ file }) => file)).not.toContain(lesson);
  expect(published.places.get('/lessen/investeer-in-vertrouwen/')).toBe('hidden');
  expect(libraryOf(published, []).hidden).toEqual(new Set(['lessen/investeer-in-vertrouwen']));
  expect(published.relations.some(({ from }) => from === 'lessen/investeer-in-vertrouwen')).toBe(false);
  expect(judged(lesson, false).entries.map(({ file }) => file)).toContain(lesson);

  const wrong = { [lesson]: asDraft(lesson)[lesson]?.replace('[@vng-2019]', '[@vng-2020]') ?? '' };
  expect(formatProblems(judge(filesWith(wrong), { ...nothingHiddenOrMoved, hidesDrafts: true }).problems)).toContain(
    'vng-2020',
  );
});

test('a page that says nothing of its status is shown', () => {
  expect(judge(filesWith(), { ...nothingHiddenOrMoved, hidesDrafts: true }).entries).toHaveLength(
    Object.keys(sound).length,
  );
});

test('a draft that a page on the site cannot do without is told, at the draft', () => {
  const practice = 'content/praktijken/werken-aan-relaties.mdx';
  const { all } = judged(practice, true);
  expect(formatProblems(draftProblems(all, new Set()))).toMatch(
    /WB-428 {2}content\/praktijken\/werken-aan-relaties\.mdx:2 {2}\(status\)[\s\S]*rollen\/wijkmanager/,
  );
  expect(draftProblems(judged(lesson, true).all, new Set())).toEqual([]);
  // What nobody sees may rest on a draft.
  expect(draftProblems(all, new Set(['rollen/wijkmanager', 'lessen/investeer-in-vertrouwen']))).toEqual([]);
});
