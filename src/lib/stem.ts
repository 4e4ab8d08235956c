import { infinitiveOf } from './strong-verbs.ts';

/**
 * The stem of a normalised Dutch word: equal for its singular and plural, its verb forms and its -ing, with the length
 * of the vowel kept (`boze` is boos, `bossen` is bos). Made for comparing words with each other; a stem need not be a word.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const exception = irregular.get(word);
  if (exception) return exception;
  const infinitive = infinitiveOf(word);
  if (infinitive !== undefined) return withoutEndings(infinitive);
  for (const [ending, stem] of irregularEndings) if (ending.test(word)) return word.replace(ending, stem);
  return withoutEndings(withoutParticiple(word));
}

/** The words that a word may be made from, nearest first, as stems: `klaag` for `klaagt`, `buurt` for `buurtje`. */
export function rootsOf(word: string): string[] {
  const roots = derivations.flatMap(([ending, root]) =>
    ending.test(word) ? [stemOf(word.replace(ending, root))] : [],
  );
  return [...new Set(roots)].filter((root) => root.length > 2 && root !== stemOf(word));
}

/** Plurals whose vowel is longer than that of their singular, and other forms that no rule makes. */
const irregular = new Map(
  [
    'dag dagen',
    'weg wegen',
    'dak daken',
    'pad paden',
    'gat gaten',
    'glas glazen',
    'vat vaten',
    'hof hoven',
    'lot loten',
    'slot sloten',
    'spel spelen',
    'schip schepen',
    'god goden',
    'kind kinderen',
    'ei eieren',
    'verdrag verdragen',
    'gebrek gebreken',
    'bevel bevelen',
    'gebed gebeden',
    'museum musea',
    'idee ideeen',
    'centrum centra',
    'weekend weekenden',
    'vriend vrienden',
    'bekend bekende bekenden',
    'medium media',
  ].flatMap((forms) => {
    const [stem = '', ...others] = forms.split(' ');
    return [[stem, stem] as const, ...others.map((form) => [form, stem] as const)];
  }),
);

const irregularEndings: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/heden$/, 'heid'],
  [/steden$/, 'stad'],
  [/^(?!(?:ge|ver|over|be)leden$)(.*)leden$/, '$1lid'],
  [/^(.{3,})dagen$/, '$1dag'],
  [/(snel|spoor|zand|toegangs?|ring|fiets)wegen$/, '$1weg'],
  [/^(.{3,})centra$/, '$1centrum'],
];

/** Words taken from English, whose plural only adds an s. */
const loan =
  /(?:app|budget|club|contract|film|flat|manager|mail|park|plan|project|sport|team|test|tip|tool|workshop)s$/;

/** Endings that take an s for the plural, behind at least one other syllable. */
const unstressed = /[aeiouy]\p{L}*(?:e[lr]|em|en|aar|aard|erd|eur|or|ier|ie|[tdgmpzj]e)s$|\p{L}{2}(?:[^a]a|[^blo]o)s$/u;

/** Words that end in -ens in the singular. */
const single = /(?:gr|m|w)ens$/;

const particles = 'aan|achter|af|binnen|buiten|door|los|mee|na|om|onder|op|over|tegen|terug|toe|uit|vast|voor|weg';
const separated = new RegExp(`^(${particles})ge(\\p{L}{3,}?)(d|t|en)$`, 'u');

/** The verb of a participle: `gehoord` is hoor, `losgelaten` is loslaten. */
function withoutParticiple(word: string): string {
  const [, particle, verb = '', ending] = separated.exec(word) ?? [];
  if (particle) return particle + verb + (ending === 'en' ? 'en' : '');
  return /^ge(?!meen|bied)\p{L}{4,}[dt]$/u.test(word) ? word.slice(2, -1) : word;
}

function withoutEndings(word: string): string {
  let stem = (loan.test(word) || unstressed.test(word)) && !single.test(word) ? word.slice(0, -1) : word;
  stem = stem.replace(/^(.*[aeiouy]\p{L}*[^aeiou])(?:eerders?|eringen|ering|eren|eerde|eerd|eert|eer)$/u, '$1er');
  if (stem.endsWith('er')) return stem;
  for (let bare = withoutEnding(stem); bare !== stem; bare = withoutEnding(stem)) stem = bare;
  return stem.replace(/z$/, 's').replace(/v$/, 'f');
}

function withoutEnding(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && isStem(word.slice(0, -each.length), each));
  return ending ? lengthened(word.slice(0, -ending.length)) : word;
}

const endings = ['ingen', 'ing', 'enden', 'ende', 'end', 'en', 'e'];

/** Whether what is left without an ending can be a stem: it has a vowel, and no more than two letters behind it. */
function isStem(rest: string, ending: string): boolean {
  if (!/[aeiouy][^aeiouy]{1,4}$/.test(rest) || (ending.startsWith('in') && !/[aeiouy][^aeiouy]{1,2}$/.test(rest)))
    return false;
  return rest.length >= (ending.startsWith('end') ? 4 : 3);
}

/** A stem as it is spelt alone: of two equal consonants one is left, and a vowel that stood in an open syllable is doubled. */
function lengthened(stem: string): string {
  if (/([^aeiouy])\1$/.test(stem)) return stem.slice(0, -1);
  if (/[aeiouy]\p{L}*e[lrnm]$/u.test(stem)) return stem;
  return stem.replace(/(^|[^aeiouy])([aeou])([^aeiouywxj])$/, '$1$2$2$3');
}

/** What stands behind a word that is made from another, and what then is its root. */
const derivations: readonly (readonly [ending: RegExp, root: string])[] = [
  [/([^t])t$/, '$1'],
  [/(?:de|te)n?$/, ''],
  [/atie$/, 'eren'],
  [/(?:eer|eren)$/, 'atie'],
  [/(?:etje|tje|pje|je)s?$/, ''],
  [/jes?$/, ''],
  [/nkjes?$/, 'ng'],
  [/aars?$/, 'en'],
  [/(?:ster|er)s?$/, 'en'],
  [/(?:baar|bare|heid|lijke?|schap|loze?|loos|zaam|zame|achtige?|ig|ige)$/, ''],
  [/(?:baar|bare|zaam|zame)$/, 'en'],
  [/s$/, ''],
];
