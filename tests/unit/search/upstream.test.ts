import { describe, expect, test } from 'vitest';
import { lexiconFormat } from '../../../src/search/lexicon.ts';
import { faultSentence, findUpstream, readUpstream, upstreamSummary } from '../../../src/search/upstream.ts';
import { testFiles, testLexicon } from './lexicon.ts';

const pages = [
  { url: '/praktijken/tuinen/', title: 'Tuinen delen', text: ['Geef buren een tuin.'] },
  { url: '/voorbeelden/tuin-ede/', title: 'Een tuin in Ede', facets: { soort: ['voorbeelden'], gemeente: ['ede'] } },
  { url: '/voorbeelden/tuin-oss/', title: 'Een tuin in Oss', facets: { soort: ['voorbeelden'], gemeente: ['oss'] } },
  { url: '/bronnen/vos-2020/', title: 'Over tuinen' },
];
const { lexicon, rest } = testFiles(pages);
const read = (first: unknown = lexicon, more: unknown = rest) =>
  readUpstream(JSON.stringify(first), JSON.stringify(more));
const here = testLexicon(pages.filter(({ url }) => /tuinen|vos/.test(url)));

/** The addresses that a query finds on the other site. */
function found(text: string, chosen = {}, upstream = read()): (string | undefined)[] {
  if (typeof upstream === 'string') throw new Error(upstream);
  return findUpstream(upstream, text, chosen, here).found.map(({ page }) => upstream.pages[page]?.url);
}

test('what this site has too is left out, also when it is a source', () => {
  expect(found('tuin').sort()).toEqual(['/voorbeelden/tuin-ede/', '/voorbeelden/tuin-oss/']);
  expect(found('vos')).toEqual([]);
});

test('choices narrow the other site too, with a query and without', () => {
  for (const text of ['tuin', '']) expect(found(text, { gemeente: ['oss'] })).toEqual(['/voorbeelden/tuin-oss/']);
  expect(found('tuin', { gemeente: ['heusden'] })).toEqual([]);
});

test('an address that would lead to yet another site is left out', () => {
  const hostile = {
    ...lexicon,
    pages: { ...lexicon.pages, urls: lexicon.pages.urls.replace('/voorbeelden', '@x.nl') },
  };
  expect(found('tuin', {}, read(hostile))).toEqual(['/voorbeelden/tuin-oss/']);
});

describe('what comes from the other site is told from a lexicon of this version', () => {
  test.each([
    ['a later version', { ...lexicon, format: lexiconFormat + 1 }],
    ['a version from before the number', { ...lexicon, format: undefined }],
    ['a number in words', { ...lexicon, format: String(lexiconFormat) }],
  ])('%s', (_, data) => {
    expect(read(data)).toBe('version');
    expect(read(lexicon, { ...rest, format: data.format })).toBe('version');
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Onderhoud</title>'],
    ['half a file', JSON.stringify(lexicon).slice(0, 200)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"lexicon"'],
  ])('%s', (_, text) => {
    expect(readUpstream(text, JSON.stringify(rest))).toBe('broken');
    expect(readUpstream(JSON.stringify(lexicon), text)).toBe('broken');
  });

  const wrong = [null, 7, 'x', [], ['x'], {}, { a: 1 }, { urls: 1 }, [['a', 'b']], [[1, 2, 3]]];
  test.each(Object.keys(lexicon).filter((name) => name !== 'format'))(
    'whatever else stands at %s, it is read or refused and never throws',
    (name) => {
      for (const value of [undefined, ...wrong]) {
        const got = read({ ...lexicon, [name]: value });
        if (typeof got === 'string') expect(got).toBe('broken');
        else expect(() => found('tuin in ede', {}, got)).not.toThrow();
        expect(['object', 'string']).toContain(typeof read(lexicon, { ...rest, [name]: value }));
      }
      expect(read({ ...lexicon, [name]: undefined })).toBe('broken');
    },
  );
});

test('what is said names the other site, within a sentence', () => {
  expect([0, 1, 12].map((count) => upstreamSummary('de Werkbank', count))).toEqual([
    { beside: 'Op de Werkbank: geen andere pagina’s.', below: 'Geen andere pagina’s dan hier.' },
    { beside: 'Op de Werkbank: 1 andere pagina.', below: '1 andere pagina dan hier.' },
    { beside: 'Op de Werkbank: 12 andere pagina’s.', below: '12 andere pagina’s dan hier.' },
  ]);
  for (const fault of ['unreachable', 'slow', 'version', 'broken'] as const)
    expect(faultSentence('de Werkbank', fault)).toMatch(
      /^Zoeken op de Werkbank lukte niet: [^.]+\. De uitkomsten van deze site staan er wel\.$/,
    );
});
