import { expect, test } from 'vitest';
import { listedKinds, kinds } from '../../src/kinds.ts';
import { loadPalette, type Scheme } from '../../src/lib/palette.ts';
import { colourOf, contrast, faint, over, type Colour } from '../contrast.ts';

const schemes = ['light', 'dark'] as const;
const token = (name: string, scheme: Scheme): Colour => colourOf(loadPalette(scheme)(name));

const accents = listedKinds.map((kind) => kinds[kind].folder);
const surfaces = ['paper', 'sheet'];
const pairs = [
  ...['ink', 'soft', 'link', ...accents].map((text) => ({ front: text, behind: surfaces, least: 4.5 })),
  // Light text on a dark field: buttons, the skip link, and the numbers of steps.
  { front: 'paper', behind: ['ink', ...accents], least: 4.5 },
  { front: 'ink', behind: ['mark'], least: 4.5 },
  { front: 'focus', behind: surfaces, least: 3 },
  { front: 'edge', behind: surfaces, least: 3 },
].flatMap(({ front, behind, least }) => behind.map((back) => [front, back, least] as const));

test.each(schemes)('colours stand out enough from what they lie on, %s', (scheme) => {
  const weak = pairs.flatMap(([front, back, least]) => {
    const ratio = contrast(token(front, scheme), token(back, scheme));
    return ratio >= least ? [] : [`--color-${front} on --color-${back}: ${ratio.toFixed(2)}, must be ${least}`];
  });
  expect(weak).toEqual([]);
});

test.each(schemes)('a citation can be read on its tint of the link colour, %s', (scheme) => {
  for (const surface of surfaces) {
    const tint = over(faint(token('link', scheme), 10), token(surface, scheme));
    expect(contrast(token('link', scheme), tint), surface).toBeGreaterThanOrEqual(4.5);
  }
});
