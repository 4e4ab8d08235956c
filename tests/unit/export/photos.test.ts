import { expect, test } from 'vitest';
import { markdownOf, textOf } from '../../../src/export/markdown.ts';
import { libraryOf } from '../../../src/library/library.ts';
import { readSite } from '../../../src/lib/site.ts';
import { find } from '../../../src/search/find.ts';
import { makeLexicon } from '../../../src/search/make-lexicon.ts';
import { openLexicon } from '../../../src/search/lexicon.ts';
import { jpeg } from '../../photos.ts';
import { changed, filesWith, judge } from '../content.ts';

const photo =
  '<Foto bestand="./tuin.jpg" alt="Zwoegende [bewoners] spitten *de* tuin om." maker="Jan & co" licentie="CC BY 4.0" />';
const content = judge(
  filesWith({
    ...changed(
      'content/paginas/over.mdx',
      'Over deze',
      `<Handvat>\n\nKijk mee.\n\n${photo}\n\n</Handvat>\n\nOver deze`,
    ),
    'content/paginas/tuin.jpg': await jpeg({ width: 40, height: 30 }),
  }),
);
const library = libraryOf(content, []);
const { site } = readSite('name: Bank\nurl: https://kennis.example\nbase: /bank\norganisation:\n  name: Gemeente');
if (!site) throw new Error('The settings of the test are not sound');
const page = library.at('paginas/over');

test('Markdown and the open data have a photo by its full address, with what stands below it', () => {
  expect(content.problems).toEqual([]);
  const digest = content.photos.get('content/paginas/tuin.jpg')?.digest;
  const image = `> ![Zwoegende \\[bewoners\\] spitten \\*de\\* tuin om.](https://kennis.example/bank/_astro/tuin.${digest}.jpg)`;
  const caption = '> Foto: Jan & co, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)';
  for (const text of [markdownOf(page, library, site), textOf(page, library, site)])
    expect(text).toContain(`${image}\n>\n${caption}`);
});

test('search finds a page by what its photo shows', () => {
  const words = { thesaurus: new Map(), elsewhere: [], tools: new Map() };
  const { lexicon, rest } = makeLexicon(library, [], words, {});
  const opened = openLexicon(lexicon, rest);
  expect(find(opened, 'zwoegende').found.map(({ page: found }) => opened.pages[found]?.url)).toEqual(['/over/']);
});
