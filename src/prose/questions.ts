import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { digestOf } from '../lib/digest.ts';

/** A question to take along, by a digest of its words. */
export interface Question {
  id: string;
  text: string;
}

/** Questions of one page that stand together. */
export interface QuestionGroup {
  /** To whom they are put; empty where the page does not say. */
  title: string;
  /** Each with the item of the list in which it stands. */
  questions: readonly (Question & { item: ListItem })[];
}

/** The questions that a text offers in its `<Handvat>`: the lists under a heading that begins with `Vragen`. */
export const questionsIn = (tree: Root): QuestionGroup[] =>
  tree.children.flatMap((node: Nodes) =>
    node.type === 'mdxJsxFlowElement' && node.name === 'Handvat' ? groupsIn(node.children as RootContent[]) : [],
  );

function groupsIn(children: readonly RootContent[]): QuestionGroup[] {
  const groups: QuestionGroup[] = [];
  let isOpen = false;
  let title = '';
  for (const node of children) {
    if (node.type === 'heading') {
      const text = toString(node);
      if (node.depth === 2) isOpen = text.startsWith('Vragen');
      title = node.depth === 2 ? '' : text;
    } else if (node.type === 'list' && isOpen) {
      const questions = node.children
        .map((item) => ({ item, text: toString(item).trim() }))
        .filter(({ text }) => text.endsWith('?'))
        .map((each) => ({ ...each, id: digestOf(each.text) }));
      if (questions.length > 0) groups.push({ title, questions });
    }
  }
  return groups;
}
