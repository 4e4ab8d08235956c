import type { Library } from '../library/library.ts';
import { urlOf } from '../lib/urls.ts';
import { questionsIn } from '../prose/questions.ts';
import type { QuestionIndex } from '../schemas/published/question-index.ts';

/** Every question of the site by its id, with the page where it stands; one that stands on more, with the first. */
export function questionIndexOf(library: Library): QuestionIndex {
  const all = library.all.flatMap((entry) =>
    questionsIn(entry.tree)
      .flatMap(({ questions }) => questions)
      .map(({ id, text }) => ({ id, text, url: urlOf(entry), title: entry.fields.title })),
  );
  return Object.fromEntries(all.reverse().map(({ id, ...question }) => [id, question]));
}
