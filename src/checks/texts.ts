import type { Root } from 'mdast';
import type { ReadText } from '../library/node/texts.ts';
import { error, type Problem } from '../lib/problem.ts';
import { linkProblems, type Addresses } from './links.ts';

/** What is wrong with the texts of the site that are in Markdown. */
export function textProblems(rich: readonly ReadText[], addresses: Addresses): Problem[] {
  return rich.flatMap(({ file, line, path, tree, prose }) => {
    const at = { file, line, field: path.join('.') };
    // An address that is filled in is known only on the page.
    const links = prose.links.filter(({ url }) => !url.includes('{') && !url.includes('%7B'));
    return [
      ...prose.mistakes.map(({ code, message, fix }) => error(code, { ...at, message, fix })),
      ...(isParagraph(tree) && prose.citations.length === 0
        ? []
        : [
            error('WB-507', {
              ...at,
              message: 'Dit is geen gewone alinea: er staat een kop, lijst, blok of bron in.',
              fix: 'Schrijf één alinea; een link, vet en schuin mogen.',
            }),
          ]),
      ...linkProblems(file, '/', { ...prose, links }, addresses).map((problem) => ({ ...problem, ...at })),
    ];
  });
}

const isParagraph = ({ children }: Root): boolean => children.length === 1 && children[0]?.type === 'paragraph';
