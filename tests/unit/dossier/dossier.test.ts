import { describe, expect, test } from 'vitest';
import {
  emptyDossier,
  holds,
  merged,
  readDossier,
  withIds,
  withMoved,
  withoutPage,
  withPage,
  withPutBack,
  withWords,
  type Dossier,
} from '../../../src/dossier/dossier.ts';
import { shortIds } from '../../../src/dossier/short-ids.ts';

const dossierOf = (...ids: string[]): Dossier => ids.reduce(withPage, emptyDossier);
const order = ({ pages }: Dossier) => pages.map(({ id }) => id).join(' ');

describe('a dossier', () => {
  test('takes a page once, at its end, and lets it go', () => {
    const two = dossierOf('aaaaa', 'bbbbb');
    expect(order(withPage(two, 'aaaaa'))).toBe('aaaaa bbbbb');
    expect(order(withPage(two, 'ccccc'))).toBe('aaaaa bbbbb ccccc');
    expect(order(withoutPage(two, 'aaaaa'))).toBe('bbbbb');
    expect([holds(two, 'bbbbb'), holds(two, 'ccccc')]).toEqual([true, false]);
  });

  test('is put in another order', () => {
    const three = dossierOf('aaaaa', 'bbbbb', 'ccccc');
    expect(order(withMoved(three, 0, 2))).toBe('bbbbb ccccc aaaaa');
    expect(order(withMoved(three, 2, 0))).toBe('ccccc aaaaa bbbbb');
    expect(order(three)).toBe('aaaaa bbbbb ccccc');
  });

  test('keeps what a reader writes with one page, and leaves the others alone', () => {
    const { pages } = withWords(dossierOf('aaaaa', 'bbbbb'), 'bbbbb', { title: 'Eigen titel', note: 'Waarom' });
    expect(pages).toEqual([
      { id: 'aaaaa', title: '', note: '' },
      { id: 'bbbbb', title: 'Eigen titel', note: 'Waarom' },
    ]);
  });

  test('has a page back where it stood, with its words, also when others went meanwhile', () => {
    const page = { id: 'bbbbb', title: 'Eigen titel', note: 'Waarom' };
    expect(withPutBack(dossierOf('aaaaa', 'ccccc'), page, 1).pages[1]).toEqual(page);
    expect(order(withPutBack(dossierOf('aaaaa'), page, 4))).toBe('aaaaa bbbbb');
    expect(order(withPutBack(dossierOf('aaaaa', 'bbbbb'), page, 0))).toBe('bbbbb aaaaa');
  });

  test('joins another without losing or doubling a page', () => {
    expect(order(merged(dossierOf('aaaaa', 'bbbbb'), dossierOf('bbbbb', 'ccccc')))).toBe('aaaaa bbbbb ccccc');
    expect(merged({ title: '', pages: [] }, { title: 'Overleg', pages: [] }).title).toBe('Overleg');
  });

  test('follows pages that moved, also when it held both the old and the new', () => {
    const nowOf = (id: string) => (id === 'aaaaa' ? 'ccccc' : id);
    expect(order(withIds(dossierOf('aaaaa', 'bbbbb'), nowOf))).toBe('ccccc bbbbb');
    expect(order(withIds(dossierOf('aaaaa', 'bbbbb', 'ccccc'), nowOf))).toBe('ccccc bbbbb');
  });

  test('is empty when what the browser kept cannot be read', () => {
    expect(readDossier('')).toEqual(emptyDossier);
    expect(readDossier('{"title":"x"}')).toEqual(emptyDossier);
    const dossier = dossierOf('aaaaa');
    expect(readDossier(JSON.stringify(dossier))).toEqual(dossier);
  });
});

test.each([
  ['{"title":"","pages":[{"id":"constructor","title":"","note":""}]}', 'an id that is none'],
  ['{"title":"","pages":[{"id":"aaaaa","title":"","note":5}]}', 'a note that is a number'],
  ['{"title":{},"pages":[]}', 'a title that is no text'],
  ['{"title":"","pages":{}}', 'pages that are no list'],
  ['{"title":"","pages":[null]}', 'a page that is nothing'],
  [JSON.stringify({ title: 'x'.repeat(121), pages: [] }), 'a title that is too long'],
  [JSON.stringify({ title: '', pages: Array(101).fill({ id: 'aaaaa', title: '', note: '' }) }), 'a page too many'],
])('%.40s is kept by none of our pages: %s', (kept) => {
  expect(readDossier(kept)).toEqual(emptyDossier);
});

test('a full dossier takes no more, and joins what fits', () => {
  const full = dossierOf(...Array.from({ length: 100 }, (_, n) => `a${1000 + n}`));
  expect(withPage(full, 'bbbbb')).toBe(full);
  expect(merged(full, dossierOf('bbbbb'))).toEqual(full);
});

test('an address always has the same short id, so that a link goes on working', () => {
  expect(shortIds(['/praktijken/werken-aan-relaties/'])).toEqual(
    new Map([['/praktijken/werken-aan-relaties/', 'aty9T']]),
  );
});

test('two addresses that would share a short id stop the build, and are both named', () => {
  const [one, other] = twins();
  expect(() => shortIds([one, other])).toThrow(`\`${one}\` en \`${other}\``);
  expect(shortIds([one, one]).size).toBe(1);
});

/** Two addresses with the same short id, found by trying. */
function twins(): [string, string] {
  const seen = new Map<string, string>();
  for (let number = 0; ; number += 1) {
    const url = `/lessen/les-${number}/`;
    const id = shortIds([url]).get(url) ?? '';
    const twin = seen.get(id);
    if (twin) return [twin, url];
    seen.set(id, url);
  }
}
