import { stemOf } from '../lib/stem.ts';
import { counterWords, isLight, stopWords } from '../lib/words.ts';
import { levelOf, type Lexicon, type Product } from './lexicon.ts';
import { nearestWord } from './spelling.ts';

/** A word of a query, and what it was taken for. */
interface Word {
  typed: string;
  corrected?: string | undefined;
}

/**
 * The products of another counter that a query asks for; none when it is about something that this site is about, and the
 * product only says where: at least two words that pages are called after, or a phrase of the thesaurus.
 */
export function productsIn(asked: readonly string[], terms: readonly Word[], lexicon: Lexicon): Product[] {
  const words = asked.filter((word) => !stopWords.has(word));
  const pairs = words.slice(1).flatMap((word, index) => [words[index] + word, word + words[index]]);
  const stems = new Set(words.map(stemOf));
  const single = terms.flatMap(({ typed, corrected }) => {
    const product = productOf(typed, lexicon) ?? (corrected === undefined ? undefined : productOf(corrected, lexicon));
    return product ? [{ typed, product }] : [];
  });
  const products = [
    ...single.map(({ product }) => product),
    ...pairs.flatMap((pair) => lexicon.productOf(stemOf(pair)) ?? []),
    ...lexicon.products.filter(({ word }) => word.includes(' ') && stemsOf(word).every((stem) => stems.has(stem))),
  ];
  const taken = new Set([...single.map(({ typed }) => typed), ...products.flatMap(({ word }) => word.split(' '))]);
  return products.length === 0 ||
    isAlsoAbout(
      terms.filter(({ typed }) => !taken.has(typed)),
      lexicon,
    )
    ? []
    : products;
}

const stemsOf = (words: string): string[] => words.split(' ').map(stemOf);

/** The product of another counter that a word asks for, also misspelt or in a compound; none when a page is called so. */
function productOf(word: string, { products, productOf: exactly, at, postingsOf }: Lexicon): Product | undefined {
  const place = at(stemOf(word));
  if (place !== undefined && postingsOf(place).some(([, level]) => level >= levelOf('name'))) return undefined;
  const exact = exactly(stemsOf(word).join(' '));
  if (exact || place !== undefined || word.length < 7) return exact;
  const part = products.find((product) =>
    product.word.startsWith('-')
      ? word.endsWith(product.word.slice(1))
      : product.word.length > 6 && (word.startsWith(product.word) || word.endsWith(product.word)),
  );
  if (part) return part.word.startsWith('-') ? { ...part, word } : part;
  const whole = products.filter((product) => !/[ -]/.test(product.word));
  const near = nearestWord(
    word,
    whole.map((product) => product.word),
  );
  return whole.find((product) => product.word === near);
}

/** Whether words say what a query is about beside a product: two that pages are called after, or a phrase. */
function isAlsoAbout(terms: readonly Word[], { at, isNamed, leadOf }: Lexicon): boolean {
  const telling = terms.filter(
    ({ typed }) => !isLight(typed) && ![stopWords, counterWords].some((small) => small.has(typed)),
  );
  const isOurs = (word: string) => {
    const place = at(stemOf(word));
    return place !== undefined && isNamed(place);
  };
  return (
    telling.some(({ typed }) => typed.includes(' ') && leadOf(typed) !== undefined) ||
    telling.filter(({ typed, corrected }) => isOurs(corrected ?? typed)).length > 1
  );
}
