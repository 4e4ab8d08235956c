import { expect, test } from 'vitest';
import { nothingHiddenOrMoved } from '../../../src/library/references.ts';
import { changesBetween } from '../../../src/proposal/changes.ts';
import { commentOf } from '../../../src/proposal/comment.ts';
import { changed, filesWith, judge, sound } from '../content.ts';

const lesson = 'content/lessen/investeer-in-vertrouwen.mdx';
const before = judge(filesWith());

test('a proposal is told in the words of a reader', () => {
  const after = judge(
    filesWith({
      [lesson]: (sound[lesson] ?? '').replace('Een alinea', 'Een heel andere alinea').replace('Investeer', 'Bouw'),
      'content/lessen/nieuw.mdx': (sound[lesson] ?? '')
        .replace('title: Investeer in', 'status: concept\ntitle: Nog meer')
        .replace('order: 1', 'order: 2')
        .replace('Vertrouwen groeit', 'Iets anders groeit'),
      'content/begrippen/doe-democratie.mdx': null,
    }),
    { ...nothingHiddenOrMoved, moved: new Map([['begrippen/doe-democratie', 'lessen/nieuw']]) },
  );
  const [entry] = after.all;
  if (!entry) throw new Error('There are no entries');
  const unfound = [{ entry, question: 'hoe doe ik dat' }];
  expect(commentOf({ changes: changesBetween(before, after), problems: [], unfound })).toBe(
    [
      '## Wat dit voorstel verandert',
      '**Nieuw (1)**',
      '- les Nog meer vertrouwen (concept), `/lessen/nieuw/`, 2 woorden',
      '**Veranderd (1)**',
      '- les Bouw in vertrouwen, `/lessen/investeer-in-vertrouwen/`: heette ‘Investeer in vertrouwen’; 2 woorden erbij',
      '**Weg (1)**',
      '- begrip Doe-democratie, `/begrippen/doe-democratie/`, leidt nu naar `/lessen/nieuw/`',
      '## Wat de controle zegt',
      'Er is niets mis.',
      '## Wat zoeken vindt',
      `- ‘hoe doe ik dat’ vindt niet bij de eerste drie: praktijk ${entry.fields.title}, \`/praktijken/werken-aan-relaties/\`\n`,
    ].join('\n\n'),
  );
});

test('what is wrong stands in the comment, and a text that cannot be read is not gone', () => {
  const after = judge(filesWith(changed(lesson, 'reviewed: 2026-11-21', 'reviewed: gisteren')));
  const changes = changesBetween(before, after);
  expect(changes.gone).toEqual([]);
  const comment = commentOf({ changes, problems: after.problems, unfound: undefined });
  expect(comment).toContain('Aan de teksten verandert niets.');
  expect(comment).toContain('1 fout, 0 waarschuwingen.');
  expect(comment).toMatch(/- `content\/lessen\/investeer-in-vertrouwen\.mdx:\d+` `gisteren` /);
  expect(comment).not.toContain('Wat zoeken vindt');
});

test('nothing changes where nothing is other, and a change of a source alone is one', () => {
  const { added, changed: others, gone } = changesBetween(before, judge(filesWith()));
  expect([added, others, gone]).toEqual([[], [], []]);
  const cited = judge(filesWith(changed(lesson, '[@vng-2019]', '[@vng-2019, grenzen]')));
  expect(commentOf({ changes: changesBetween(before, cited), problems: [], unfound: undefined })).toContain(
    'alleen links, bronnen of opmaak',
  );
});
