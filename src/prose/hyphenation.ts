import dutch from 'hyphen/nl/index.js';

/** How many letters a word has that may not fit a line of a heading or a cell on a phone. */
const longWord = /\p{L}{14,}/gu;

/** A place where a word may break. It holds no text: `base.css` gives it a soft hyphen, so that words are read, copied, found and exported whole. */
const mark = '<span class="shy"></span>';

/** Marks in the headings, facts and tables of a Dutch page where their long words may break; those in another language stay whole. */
export const markHyphens = (html: string): string =>
  html.replace(
    /<(h[1-3]|d[dt]|t[dh])\b([^>]*)>(.*?)<\/\1>/gs,
    (_, name: string, attributes: string, inner: string) =>
      `<${name}${attributes}>${isForeign(attributes) ? inner : markInner(inner)}</${name}>`,
  );

/** The same for what stands in one: text, and elements that may have a language of their own. */
function markInner(inner: string): string {
  let open = 0;
  let foreignSince = 0;
  return inner.replace(
    /<(\/?)([\w-]+)([^>]*)>|[^<]+/g,
    (piece: string, close: string, name?: string, written?: string) => {
      const attributes = written ?? '';
      if (!name) return foreignSince > 0 ? piece : hyphenated(piece);
      if (close) {
        if (foreignSince === open) foreignSince = 0;
        open -= 1;
      } else if (!attributes.endsWith('/') && !isVoid(name)) {
        open += 1;
        if (foreignSince === 0 && (isForeign(attributes) || name === 'svg')) foreignSince = open;
      }
      return piece;
    },
  );
}

/** A text whose long words are marked; addresses stay whole. */
const hyphenated = (text: string): string =>
  text.replace(/\S+/g, (part) => (/[/@]/.test(part) ? part : part.replace(longWord, marked)));

/** No piece at the end of a word is shorter than three letters, as one or two say nothing on a line of their own. */
const marked = (word: string): string =>
  dutch
    .hyphenateSync(word, { hyphenChar: softHyphen })
    .replace(/^(..?)\u00ad|\u00ad(..?)$/gu, '$1$2')
    .replaceAll(softHyphen, mark);

const softHyphen = '\u00ad';
const isForeign = (attributes: string): boolean => /\blang="(?!nl\b)/.test(attributes);
const isVoid = (name: string): boolean => ['br', 'wbr', 'img'].includes(name);
