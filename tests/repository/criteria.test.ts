import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The success criteria of WCAG 2.2 at level A and AA; 4.1.1 is no longer one. */
const criteria = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5
  1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11
  2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/);

const rows = readFileSync('docs/toegankelijkheid.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [criterion = '', level = '', verdict = '', how = '', tests = ''] = line.slice(2, -2).split(' | ');
    return { number: criterion.split(' ')[0], level, verdict, how, tests: tests.split('<br>') };
  });

test('the evidence names each of the 55 criteria once, in order, with a verdict and how it was looked at', () => {
  expect(criteria).toHaveLength(55);
  expect(rows.map(({ number }) => number)).toEqual(criteria);
  for (const { number, level, verdict, how } of rows) {
    expect(['A', 'AA'], number).toContain(level);
    expect(['voldoet', 'n.v.t.'], number).toContain(verdict);
    expect(how.length, number).toBeGreaterThan(10);
  }
  expect(rows.filter(({ level }) => level === 'A')).toHaveLength(31);
});

test('every test that the evidence names exists', () => {
  const missing = rows.flatMap(({ number, tests }) =>
    tests.flatMap((named) => {
      const [, file = '', title = ''] = /^`([a-z/-]+)` (.+)$/.exec(named) ?? [];
      const path = `tests/${file}.test.ts`;
      const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
      return title && source.includes(`'${title}'`) ? [] : [`${number}: ${named}`];
    }),
  );
  expect(missing).toEqual([]);
});
