import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Blocks as Markdown that reads the same as MDX, without white space around it; `emphasis` is the mark of slanting words. */
export const written = (children: readonly RootContent[], emphasis: '_' | '*' = '_'): string =>
  writers[emphasis]
    .stringify({ type: 'root', children: [...children] })
    // An `&` that begins no entity, as in A&O, means nothing else: nobody writes it with a backslash.
    .replace(/\\&(?!#?\w+;)/g, '&')
    .trim();

const writerWith = (emphasis: '_' | '*') =>
  unified()
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkStringify, { bullet: '-', emphasis, rule: '-', listItemIndent: 'one' })
    .freeze();

const writers = { _: writerWith('_'), '*': writerWith('*') };
