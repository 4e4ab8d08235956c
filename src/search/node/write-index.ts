import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { urlOf } from '../../lib/urls.ts';
import type { Library } from '../../library/library.ts';
import { makeLexicon } from '../make-lexicon.ts';
import type { ForeignWords } from '../../prose/foreign-words.ts';
import type { SearchWords } from '../thesaurus.ts';
import { readOtherPages } from './other-pages.ts';

/**
 * Indexes every page in `folder` that has a `data-pagefind-body`, and writes beside the index the lexicon, what follows
 * on it, and what Pagefind calls each of their pages (`ids.json`). Throws when Pagefind does.
 */
export async function writeIndex(
  folder: string,
  library: Library,
  words: SearchWords,
  foreign: ForeignWords,
): Promise<void> {
  // Without a stemmer: the Dutch one keeps words apart that belong together, and breaks search while typing.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`De zoekindex is niet gemaakt: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await index.deleteIndex();
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0) throw new Error(`De zoekindex is niet gemaakt: ${failures.join('; ')}`);
  const others = readOtherPages(folder, new Set(library.all.map(urlOf)));
  const { lexicon, rest } = makeLexicon(library, others, words, foreign);
  const ids = idsIn(`${folder}/pagefind/fragment`);
  const urls = [lexicon, rest].flatMap(({ pages }) => pages.urls.split('\n'));
  const write = (name: string, value: unknown) =>
    writeFileSync(`${folder}/pagefind/${name}.json`, JSON.stringify(value));
  write('lexicon', lexicon);
  write('rest', rest);
  write(
    'ids',
    urls.map((url) => ids.get(url) ?? ''),
  );
}

/** What Pagefind calls each page, by the address of the page: the name of its fragment. */
const idsIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(`${folder}/${file}`)).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [url, file.replace(/\.pf_fragment$/, '')];
    }),
  );
