import { expect, test } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { readProse } from '../../../src/prose/prose.ts';
import { bindVolume } from '../../../src/dossier/dossier-markdown.ts';

const first = `# Een les

In het kort.[^bron-1]

## Waarom

> **Handvat**
>
> ## Vragen
>
> - Wie?[^bron-2]

\`\`\`
# geen kop
\`\`\`

[^bron-1]: Platform31 (2022). Soort: praktijk.

[^bron-2]: VNG (2019).
`;

const second = `# Een voorbeeld

Zo ging het.[^bron-1]

[^bron-1]: VNG (2019).
`;

const chapters = [
  { title: 'Een les', note: '', markdown: first },
  { title: 'Wat *wij* zagen', note: 'Vraag 1. Wie?\n# Geen kop, [geen](link)', markdown: second },
];

const bound = bindVolume('Voor het MT', 'Samengesteld op 22 november 2026.', chapters);

test('documents become chapters, with their headings a level down, and nothing in code changed', () => {
  expect(bound.match(/^(> )?#+ .*$/gm)).toEqual([
    '# Voor het MT',
    '## 1. Een les',
    '### Waarom',
    '> ### Vragen',
    '# geen kop',
    '## 2. Wat \\*wij\\* zagen',
  ]);
});

test('footnotes are numbered through, and what two documents cite is there once', () => {
  expect(bound).toContain('In het kort.[^1]');
  expect(bound).toContain('> - Wie?[^2]');
  expect(bound).toContain('Zo ging het.[^2]');
  expect(bound.match(/^\[\^\d+\]: .*$/gm)).toEqual(['[^1]: Platform31 (2022). Soort: praktijk.', '[^2]: VNG (2019).']);
});

test('what a reader wrote is read as words, whatever signs it has', () => {
  const blocks = readProse(bound, 'md').tree.children;
  const note = blocks.find((node) => node.type === 'blockquote' && toString(node).startsWith('Notitie:'));
  expect(note && toString(note)).toBe('Notitie: Vraag 1. Wie?# Geen kop, [geen](link)');
  expect(blocks.filter((node) => node.type === 'heading' && toString(node).includes('Geen kop'))).toEqual([]);
});

test('the contents name every chapter in order', () => {
  expect(bound).toContain('1. Een les\n2. Wat \\*wij\\* zagen');
});
