import { expect, test } from 'vitest';
import { githubAnnotations, gitlabReport } from '../../../src/checks/annotations.ts';
import { error, warning, type Problem } from '../../../src/lib/problem.ts';

const problems: Problem[] = [
  error('WB-402', { file: 'content/a,b.mdx', line: 7, message: 'De link `/x/`: 100% mis.', fix: 'Kies een ander.' }),
  warning('WB-119', { file: 'content/c.mdx', message: 'Niets verwijst hiernaar.', fix: 'Link ernaar.' }),
  { level: 'advice', topic: 'word', file: 'content/c.mdx', line: 3, message: 'Een woord.', fix: 'Een ander.' },
];

test('GitHub gets a command a problem, escaped, and no advice', () => {
  expect(githubAnnotations(problems).split('\n')).toEqual([
    '::error file=content/a%2Cb.mdx,line=7,title=WB-402%3A Een link leidt nergens heen::De link `/x/`: 100%25 mis.%0A→ Kies een ander.',
    '::warning file=content/c.mdx,title=WB-119%3A Niets verwijst naar een pagina::Niets verwijst hiernaar.%0A→ Link ernaar.',
  ]);
});

test('GitLab gets each problem with its place, its weight and a fingerprint of its own', () => {
  const report = gitlabReport([...problems, ...problems]);
  expect(report.slice(0, 3).map(({ check_name: name, severity, location }) => [name, severity, location])).toEqual([
    ['WB-402', 'major', { path: 'content/a,b.mdx', lines: { begin: 7 } }],
    ['WB-119', 'minor', { path: 'content/c.mdx', lines: { begin: 1 } }],
    ['word', 'info', { path: 'content/c.mdx', lines: { begin: 3 } }],
  ]);
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(6);
});

test('a fingerprint stays when a problem moves to another line', () => {
  const moved = problems.map((problem) => ({ ...problem, line: 99 }));
  expect(gitlabReport(moved).map(({ fingerprint }) => fingerprint)).toEqual(
    gitlabReport(problems).map(({ fingerprint }) => fingerprint),
  );
});
