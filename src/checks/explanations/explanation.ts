/** What an author reads of a code: why it is wrong, and an example of how not and how to. */
export interface Explanation {
  why: string;
  /** The file that the example is of, from the root of the project. */
  file: string;
  /** What the example is: the fields or the text of the file, the whole, where a link leads, or a variable of the environment. */
  part: 'fields' | 'text' | 'file' | 'link' | 'environment';
  /** How not, or `null` when the file is not there. */
  wrong: string | null;
  /** How to, or `null` when the file should not be there. */
  right: string | null;
  /** The photo that lies beside the text. */
  beside?: string;
}

/** An example in the text of a page. */
export const inText = (why: string, wrong: string, right: string): Explanation => ({
  why,
  file: 'content/paginas/over.mdx',
  part: 'text',
  wrong,
  right,
});

/** An example in the fields of an entry, by its path. */
export const inFields = (path: string, why: string, wrong: string, right: string): Explanation => ({
  why,
  file: `content/${path}.mdx`,
  part: 'fields',
  wrong,
  right,
});

/** An example that is a whole file. */
export const wholeFile = (file: string, why: string, wrong: string | null, right: string | null): Explanation => ({
  why,
  file,
  part: 'file',
  wrong,
  right,
});
