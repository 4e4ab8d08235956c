import { expect, test } from 'vitest';
import { changelogParts, toldToForks } from '../../../src/fork/changelog.ts';

const part = (heading: string, forks: string[], more = '### Nieuw\n\n- Iets.\n') =>
  `## ${heading}\n\n### Voor forks\n\n${forks.map((line) => `- ${line}\n`).join('')}\n${more}\n`;
const old = part('0.3.0 (2026-10-01)', ['Oud.']);

test('a changelog is read by version and heading', () => {
  const text = `# Wijzigingen\n\nEen inleiding.\n\n${part('Nog niet uitgegeven', ['Nieuw voor forks.'])}${old}`;
  expect(changelogParts(text)).toEqual([
    {
      sections: [
        { title: 'Voor forks', lines: ['- Nieuw voor forks.'] },
        { title: 'Nieuw', lines: ['- Iets.'] },
      ],
    },
    {
      version: '0.3.0',
      sections: [
        { title: 'Voor forks', lines: ['- Oud.'] },
        { title: 'Nieuw', lines: ['- Iets.'] },
      ],
    },
  ]);
  expect(changelogParts('# Leeg\n')).toEqual([]);
});

test('a fork is told what came after its version, newest first, by numbers and not by letters', () => {
  const upstream = part('0.10.0 (2026-12-01)', ['Tien.']) + part('0.9.0 (2026-11-01)', ['Negen.']) + old;
  expect(toldToForks(upstream, old, '0.3.0')).toEqual([
    { title: '0.10.0', lines: ['- Tien.'] },
    { title: '0.9.0', lines: ['- Negen.'] },
  ]);
  expect(toldToForks(upstream, old, '0.9.0').map(({ title }) => title)).toEqual(['0.10.0']);
});

test('what a fork had before its release is not told again', () => {
  const own = part('Nog niet uitgegeven', ['Eerst.']) + old;
  const upstream = part('0.4.0 (2026-12-01)', ['Eerst.', 'Daarna.']) + old;
  expect(toldToForks(upstream, own, '0.3.0')).toEqual([{ title: '0.4.0', lines: ['- Daarna.'] }]);
  expect(toldToForks(own, own, '0.3.0')).toEqual([]);
});
