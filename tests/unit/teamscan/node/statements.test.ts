import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/library/node/content-files.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';
import { statementProblems } from '../../../../src/teamscan/node/statements.ts';

const { all, known } = readContent();
const one = (id: string, changes = {}) => ({
  id,
  practice: 'werken-aan-relaties',
  text: 'Ik zocht een bewoner op.',
  read: 'zo-doet-u-het',
  talk: 'Wie zoeken we op?',
  ...changes,
});

/** What the check says of these statements, as a fork's own. */
function told(statements: readonly object[]): string {
  const root = mkdtempSync(join(tmpdir(), 'teamscan-'));
  mkdirSync(join(root, 'content/lokaal'), { recursive: true });
  writeFileSync(join(root, 'content/lokaal/teamscan.yaml'), JSON.stringify({ statements }, null, 1));
  return formatProblems(statementProblems(all, known, root));
}

const five = ['a', 'b', 'c', 'd', 'e'].map((id) => one(id));

test('the statements of this site and sound ones of a fork have nothing wrong', () => {
  expect(statementProblems(all, known)).toEqual([]);
  expect(told(five)).toBe('');
});

test('a wrong statement is told with its field, value and fix, all at once', () => {
  const wrong = told([
    ...five,
    one('a'),
    one('f', { practice: 'werken-aan-relatie' }),
    one('g', { read: 'zo-doe-u-het' }),
  ]);
  expect(wrong).toContain('De naam `a` is al van een andere uitspraak.');
  expect(wrong).toContain('Er is geen praktijk `werken-aan-relatie`.');
  expect(wrong).toContain('Bedoelde u `werken-aan-relaties`?');
  expect(wrong).toMatch(/LET OP WB-403 {2}content\/lokaal\/teamscan\.yaml:\d+ {2}\(statements\.7\.read\)/);
  expect(wrong).toContain('heeft geen kop `zo-doe-u-het`');
  expect(told([{ ...one('a'), text: 7 }])).toContain('statements.0.text');
  expect(told([...five, one('f', { text: 'Ik mailde piet@dorp.nl over de tuin.' })])).toContain('mag niet op de site');
  expect(told([...five, one('f', { talk: 'Wie **belt** er aan?' })])).toContain('is opmaak');
  expect(told([...five, one('f', { read: 'Zo doet u het' })])).toContain('Bedoelde u `zo-doet-u-het`?');
});
