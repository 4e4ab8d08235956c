import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allProblems } from '../checks/node/report.ts';
import { readContent } from '../library/node/content-files.ts';
import { urlOf } from '../lib/urls.ts';
import { changesBetween } from '../proposal/changes.ts';
import { commentOf, type Unfound } from '../proposal/comment.ts';
import { mergeRequestOf, putNote } from '../proposal/node/gitlab-note.ts';
import { openSearch } from './open-search.ts';
import type { Entry } from '../library/entry.ts';

/** `npm run voorstel -- --tegen <map>`: tells in Dutch what changes against the repository in that folder, as Markdown for a comment; with a built site, also which questions do not find their page. With `--gitlab` it becomes the note of the merge request. */
const { values } = parseArgs({ options: { tegen: { type: 'string' }, gitlab: { type: 'boolean', default: false } } });
if (!values.tegen || !existsSync(`${values.tegen}/content`)) {
  console.error('Zeg in welke map het oude staat: npm run voorstel -- --tegen ../basis');
  process.exit(1);
}
const changes = changesBetween(readContent(values.tegen), readContent());
const touched = [...changes.added, ...changes.changed.map(({ entry }) => entry)];
const unfound = existsSync('dist/pagefind/lexicon.json') ? await questionsOf(touched) : undefined;
const comment = commentOf({ changes, problems: await allProblems(), unfound });
console.log(comment);
if (values.gitlab) await putNote(mergeRequestOf(process.env), comment);

/** The questions of these entries that do not find them among the first three. */
async function questionsOf(entries: readonly Entry[]): Promise<Unfound[]> {
  const { lexicon, ask, close } = await openSearch();
  const unfound: Unfound[] = [];
  for (const entry of entries)
    for (const question of entry.fields.zoekvragen) {
      const { finding } = await ask(question);
      const first = finding.found.slice(0, 3).map(({ page }) => lexicon.pages[page]?.url);
      if (!first.includes(urlOf(entry))) unfound.push({ entry, question });
    }
  close();
  return unfound;
}
