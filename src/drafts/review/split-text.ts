import { readValues, type Values } from '../../editing/written-yaml.ts';
import type { Format } from '../../prose/prose.ts';
import type { EntryText } from '../../schemas/published/entry-text.ts';

/** The file of an entry in its parts: joined they are that file, but for its line ends. */
export interface SplitText {
  /** All above the fields, and the line that opens their block. */
  before: string;
  header: string;
  /** The line that closes the block. */
  between: string;
  body: string;
  format: Format;
  title: string;
  summary: string;
  values: Values;
}

/** The parts of a file with a block of fields above its text, with line ends of one character. Throws when there is no such block, or when it is no YAML. */
export function splitText({ file, text }: Pick<EntryText, 'file' | 'text'>): SplitText {
  const found = /^(\uFEFF?---[ \t]*\n)([\s\S]*?)^(---[ \t]*(?:\n|$))([\s\S]*)$/m.exec(text.replaceAll('\r\n', '\n'));
  if (!found) throw new Error(`${file}: no block of fields`);
  const [, before = '', header = '', between = '', body = ''] = found;
  const values = readValues(header);
  const said = (name: string) => (typeof values[name] === 'string' ? values[name].replace(/\s+/g, ' ').trim() : '');
  const format = file.endsWith('.md') ? 'md' : 'mdx';
  return { before, header, between, body, format, title: said('title'), summary: said('summary'), values };
}
