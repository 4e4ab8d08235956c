import { expect, test } from 'vitest';
import { comparisonIndexOf } from '../../../src/compare/comparison-index.ts';
import { dossierIndexOf } from '../../../src/dossier/dossier-index.ts';
import { textOf } from '../../../src/export/markdown.ts';
import { fillTemplate } from '../../../src/fork/template.ts';
import { findMunicipality } from '../../../src/fork/node/municipalities.ts';
import { readSite } from '../../../src/lib/site.ts';
import { libraryOf } from '../../../src/library/library.ts';
import { planQuery } from '../../../src/search/plan.ts';
import { openLexicon } from '../../../src/search/lexicon.ts';
import { makeLexicon } from '../../../src/search/make-lexicon.ts';
import { entry, filesWith, judge } from '../content.ts';

const base = (title: string) => `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21`;

/** A library in which names that every object has are names of texts, sources, parts and municipalities. */
const content = judge(
  filesWith({
    'content/bronnen/constructor.mdx': entry(
      `${base('Constructor')}\npublisher: VNG\ndate: "2019-09"\nkind: journalistiek\nurl: https://vng.nl/x\nconsulted: 2026-11-21\nread: geheel\nparts:\n  valueof: Over waarden`,
      'Wat de lezer er vindt.',
    ),
    'content/begrippen/constructor.mdx': entry(base('toString'), 'Een alinea [@constructor, valueof].'),
    'content/gemeenten/constructor.mdx': entry(
      `${base('Valueof')}\ncode: GM0797\nprovince: Utrecht\ninResearch: false`,
    ),
  }),
);
const library = libraryOf(content, []);
const { site } = readSite(
  'name: Constructor\nurl: https://kennis.example\norganisation:\n  name: Gemeente Constructor',
);
if (!site) throw new Error('The settings of the test are not sound');
const nothing = { moved: [], removed: [] };

test('names that every object has are names like any other in texts and in what is made of them', () => {
  expect(content.readings.flatMap(({ problems }) => problems)).toEqual([]);
  const concept = library.at('begrippen/constructor');
  expect(concept.references).toMatchObject([{ source: 'constructor', part: 'valueof' }]);
  expect(textOf(concept, library, site)).toContain('Over waarden');
  const dossier = dossierIndexOf(library, site, nothing);
  expect(Object.keys(dossier.sources).sort()).toEqual(['constructor', 'vng-2019']);
  expect(comparisonIndexOf(library, nothing).items.map(({ id }) => id)).toEqual(['constructor']);
});

test('a query for such a name finds what is called so, and nothing else', () => {
  const { lexicon: data } = makeLexicon(
    library,
    [],
    { thesaurus: new Map([['__proto__', { words: ['constructor'], pages: [] }]]), elsewhere: [], tools: new Map() },
    {},
  );
  const lexicon = openLexicon(data);
  for (const query of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
    expect(Array.isArray(planQuery(query, lexicon).terms), query).toBe(true);
});

test.each(['constructor', '__proto__', 'toString'])('no municipality is called %s', (name) => {
  expect(findMunicipality(name).found).toBeUndefined();
});

test.each(["Subsidie in US$' en euro", 'Kosten & $& meer', '$1 $$ $`', '\\ "x"'])(
  'a title is kept as typed: %s',
  (title) => {
    const template = 'title: Titel\nreviewed: 2020-01-01\nmunicipality:\n  id: x\norder: 1\n';
    const filled = fillTemplate(template, { title, today: new Date('2026-11-26'), municipality: '$&', order: 3 });
    expect(filled).toBe(`title: ${JSON.stringify(title)}\nreviewed: 2026-11-26\nmunicipality:\n  id: $&\norder: 3\n`);
  },
);
