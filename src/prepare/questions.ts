import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { digestOf } from '../lib/digest.ts';
import type { Entry } from '../library/entry.ts';

/** A question to take along, by a digest of its words. */
export interface Question {
  id: string;
  text: string;
}

/** Questions of one page that stand together. */
export interface QuestionGroup {
  /** To whom they are put; empty where the page does not say. */
  title: string;
  questions: readonly Question[];
}

/** The questions that a page offers in its `<Handvat>`: the lists under a heading that begins with `Vragen`. */
export const questionsOf = ({ tree }: Pick<Entry, 'tree'>): QuestionGroup[] =>
  tree.children.flatMap((node) =>
    node.type === 'mdxJsxFlowElement' && node.name === 'Handvat' ? groupsIn(node.children as RootContent[]) : [],
  );

function groupsIn(children: readonly RootContent[]): QuestionGroup[] {
  const groups: { title: string; questions: Question[] }[] = [];
  let isOpen = false;
  let title = '';
  for (const node of children) {
    if (node.type === 'heading') {
      const text = toString(node);
      if (node.depth === 2) isOpen = text.startsWith('Vragen');
      title = node.depth === 2 ? '' : text;
    } else if (node.type === 'list' && isOpen) {
      const texts = node.children.map((item) => toString(item).trim()).filter((text) => text.endsWith('?'));
      if (texts.length > 0) groups.push({ title, questions: texts.map((text) => ({ id: digestOf(text), text })) });
    }
  }
  return groups;
}
