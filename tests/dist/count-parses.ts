import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Loaded before a build: writes a line to the file at COUNT_PARSES for each text that the parser of Markdown reads, with the start of the text. */
const file = process.env['COUNT_PARSES'] ?? '';
const key = Symbol.for('werkbank.count-parses');
(globalThis as { [key: symbol]: unknown })[key] = (text: unknown) =>
  appendFileSync(file, `${JSON.stringify(String(text))}\n`);

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/mdast-util-from-markdown/lib/index.js')) return loaded;
    const source = String(loaded.source).replace(
      'export function fromMarkdown(value, encoding, options) {',
      `$&\n  globalThis[Symbol.for('werkbank.count-parses')](value)`,
    );
    if (!source.includes('count-parses')) throw new Error('The parser of Markdown has another shape now');
    return { ...loaded, source };
  },
});
