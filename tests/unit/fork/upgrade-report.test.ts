import { expect, test } from 'vitest';
import type { Rehearsal } from '../../../src/fork/rehearsal.ts';
import { errorsIn, sidesOf, type CheckedError } from '../../../src/fork/sides.ts';
import { upgradeReport, wentWell } from '../../../src/fork/upgrade-report.ts';
import { gitlabReport } from '../../../src/checks/annotations.ts';
import { error, warning } from '../../../src/lib/problem.ts';

const well: Rehearsal = {
  commits: 3,
  from: '0.3.0',
  to: '0.6.0',
  told: [],
  uncommitted: [],
  conflicts: [],
  added: [],
  changed: [],
  gone: [],
  sameNames: [],
  replacedChanged: [],
  strayed: [],
  installs: false,
  errors: [],
  build: { passed: true, said: '', side: 'both' },
};
const report = (more: Partial<Rehearsal> = {}) => upgradeReport({ ...well, ...more }, 'upstream/main');
const wrong = (file: string, fingerprint = file): CheckedError => ({ file, line: 3, text: 'Fout.', fingerprint });

test('nothing new is told in a sentence', () => {
  expect(report({ commits: 0 })).toBe('U bent bij: er is niets nieuws in de gedeelde versie.');
  expect(wentWell({ ...well, commits: 0 })).toBe(true);
});

test('what went well ends with what to do, and packages are installed only when they changed', () => {
  expect(report()).toBe(`Versie 0.3.0 → 0.6.0. Nieuw in de gedeelde versie: 3 wijzigingen.

De proef is gelukt: alles past en de site bouwt. Uw bestanden zijn niet veranderd.

Wat nu?
  git merge upstream/main
  npm run build`);
  expect(report({ installs: true })).toContain('  npm ci && npm run build');
  expect(report({ commits: 1, to: '0.3.0' })).toContain('Versie 0.3.0. Nieuw in de gedeelde versie: 1 wijziging.');
});

test('long lists of what needs nothing are cut, and what needs something never is', () => {
  const files = Array.from({ length: 40 }, (_, index) => `content/lessen/les-${index}.mdx`);
  expect(report({ added: files })).toContain('  content/lessen/les-14.mdx\n  en nog 25');
  const all = report({ sameNames: files, strayed: files });
  expect(all).not.toContain('en nog');
  expect(all.match(/les-39/g)).toHaveLength(2);
});

test('an error is of the fork, of upstream, or of the two together', () => {
  const errors = [
    wrong('content/lokaal/lessen/a.mdx'),
    wrong('src/x.ts'),
    wrong('content/b.mdx'),
    wrong('content/c.mdx'),
  ];
  const sides = sidesOf(errors, [wrong('content/b.mdx')], ['src/x.ts']);
  expect(sides.map(({ side }) => side)).toEqual(['own', 'own', 'shared', 'both']);
  const text = report({ errors: sides });
  expect(
    text
      .split('\n\n')
      .slice(1)
      .map((each) => each.split('\n')[0]),
  ).toEqual([
    'De proef is niet gelukt: er zijn fouten.',
    'Bij u (2)',
    'In een gedeelde tekst, maar alleen samen met uw laag (1)',
    'In de gedeelde versie zelf (1)',
  ]);
  expect(wentWell({ ...well, errors: sides })).toBe(false);
});

test('what git cannot merge, or does not build, is told with whose it is', () => {
  const conflict = { conflicts: ['src/kinds.ts'] };
  expect(report(conflict)).toContain('  src/kinds.ts\n→ Zet uw wijziging in content/lokaal/');
  expect(wentWell({ ...well, ...conflict })).toBe(false);
  const failed = { build: { passed: false, said: 'Er ging iets mis.', side: 'shared' as const } };
  expect(report(failed)).toContain('de site bouwt niet. In de gedeelde versie zelf.\n\nEr ging iets mis.');
  expect(wentWell({ ...well, ...failed })).toBe(false);
});

test('errors are read from the report of the check, without warnings and advice', () => {
  const at = { file: 'content/lessen/a.mdx', line: 7, message: 'Dit bestaat niet.', fix: 'Haal het weg.' };
  const written = JSON.stringify(gitlabReport([error('WB-402', at), warning('WB-621', at)]));
  expect(errorsIn(written)).toMatchObject([{ file: at.file, line: 7, text: 'Dit bestaat niet. Haal het weg.' }]);
});
