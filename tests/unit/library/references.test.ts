import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/problem.ts';
import { hidingProblems } from '../../../src/checks/hidden.ts';
import { nothingHiddenOrMoved } from '../../../src/library/references.ts';
import { entry, filesWith, sound, judge } from '../content.ts';

const why = (text: string) => `"${text} en dat staat nergens anders."`;
const fields = (title: string) =>
  `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21`;
const situation = {
  'content/situaties/boze-buren.mdx': entry(
    `${fields('Boze buren')}\nroute:\n${[
      'praktijken/werken-aan-relaties',
      'praktijken/praktisch-ondersteunen',
      'lessen/investeer-in-vertrouwen',
      'begrippen/doe-democratie',
    ]
      .map((id) => `  - id: ${id}\n    why: ${why(`Deze stap gaat over ${id.split('/')[1]}`)}`)
      .join('\n')}`,
    'Wat er speelt.\n\n<Route />',
  ),
};
const files = filesWith(situation);
const hide = (...hidden: string[]) => ({
  ...judge(files, { ...nothingHiddenOrMoved, hidden: new Set(hidden) }),
  told: formatProblems(hidingProblems(judge(files).all, hidden, () => 7)),
});
const pathsOf = ({ entries }: ReturnType<typeof hide>) => entries.map(({ kind, id }) => `${kind}/${id}`);

test('what is hidden is on no list, and no relation leads to it', () => {
  const without = hide('lessen/investeer-in-vertrouwen', 'situaties/boze-buren');
  expect(pathsOf(without)).not.toContain('lessons/investeer-in-vertrouwen');
  expect(without.relations.flatMap(({ from, to }) => [from, to])).not.toContain('lessen/investeer-in-vertrouwen');
  expect(without.told).toBe('');
  expect(without.problems.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('hiding that breaks something is told at its line in site.yaml', () => {
  test.each([
    [
      'what is not there',
      ['lessen/investeer-in-vertrouw'],
      ['site.yaml:7', 'bestaat niet en kan dus niet verborgen', 'Bedoelde u `lessen/investeer-in-vertrouwen`?'],
    ],
    [
      'a step that a route needs',
      ['praktijken/praktisch-ondersteunen'],
      [
        'houdt `situaties/boze-buren` bij route 3 over, en er zijn er ten minste 4 nodig',
        'content/lokaal/situaties/boze-buren.mdx',
      ],
    ],
    [
      'the only start of a role',
      ['praktijken/werken-aan-relaties', 'situaties/boze-buren'],
      ['houdt `rollen/wijkmanager` bij startWith 0 over'],
    ],
    [
      'a source that texts cite',
      ['bronnen/vng-2019'],
      ['`bronnen/vng-2019` wordt aangehaald door `', 'Verberg ook die pagina’s, of toon de bron'],
    ],
    [
      'a page that every page leads to',
      ['paginas/over'],
      ['elke pagina verwijst ernaar', 'content/lokaal/paginas/over.mdx'],
    ],
  ])('%s', (_, hidden, parts) => {
    for (const part of parts) expect(hide(...hidden).told).toContain(part);
  });

  test('a source that many texts cite is one error', () => {
    expect(hide('bronnen/vng-2019').told.match(/wordt aangehaald door/g)).toHaveLength(1);
  });

  test('a text of the fork itself', () => {
    const own = filesWith({
      'content/lokaal/lessen/eigen.mdx': sound['content/lessen/investeer-in-vertrouwen.mdx'] ?? '',
    });
    expect(formatProblems(hidingProblems(judge(own).all, ['lessen/eigen'], () => 7))).toContain(
      'Haal `content/lokaal/lessen/eigen.mdx` weg',
    );
  });
});

test('a reference to an entry that moved leads to where it is now, and is told', () => {
  const moved = new Map([['praktijken/relatiewerk', 'praktijken/werken-aan-relaties']]);
  const lesson = 'content/lessen/investeer-in-vertrouwen.mdx';
  const old = filesWith({
    [lesson]: (sound[lesson] ?? '').replace('id: werken-aan-relaties', 'id: relatiewerk'),
    'content/paginas/over.mdx': (sound['content/paginas/over.mdx'] ?? '').replace(
      '/werken-aan-relaties/#zo-doet-u-het',
      '/relatiewerk/',
    ),
  });
  const { relations, problems } = judge(old, { ...nothingHiddenOrMoved, moved });
  expect(relations.find(({ from }) => from.startsWith('lessen/'))?.to).toBe('praktijken/werken-aan-relaties');
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(formatProblems(problems)).toContain('`praktijken/relatiewerk` heet nu `praktijken/werken-aan-relaties`');
  expect(formatProblems(judge(old).problems)).toContain('Er is geen praktijk `relatiewerk`');
});
