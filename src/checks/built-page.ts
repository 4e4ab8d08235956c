import { createHash } from 'node:crypto';
import { HTMLElement, parse } from 'node-html-parser';
import { downloadFolder } from '../lib/urls.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address below the root of the site, for instance `/lessen/x/`. */
  url: string;
  html: string;
  /** Whether it stands where a page was, and may lead on by itself. */
  isMoved: boolean;
}

/** Where the files of this site are. */
export interface OwnFiles {
  /** The path of the site, with a slash at its end. */
  base: string;
  /** Whether an address below the base is a file of the build. */
  has: (path: string) => boolean;
}

/** Judges built pages: what stands in one that is not ours, or that would run or load something else. Nothing in a text can bring it there, and this holds that it did not. A tag that many pages have is looked at once. */
export function pageJudge(files: OwnFiles): (page: BuiltPage) => string[] {
  const known = new Map<string, string[]>();
  const judge = (tag: string): string[] => {
    const found = known.get(tag) ?? elementsIn(tag).flatMap((element) => foreignIn(element, files));
    known.set(tag, found);
    return found;
  };
  return ({ url, html, isMoved }) => {
    const tags = new Set(html.match(anyTag));
    return [
      ...[...tags].flatMap((tag) => (isMoved && isRefresh.test(tag) ? [] : judge(tag))),
      ...codeIn(html, url.startsWith(downloadFolder)),
    ];
  };
}

/** A tag as a browser reads it: a `>` in quotation marks does not end it. */
const anyTag = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

const isRefresh = /^<meta\s[^>]*http-equiv=["']?refresh/i;

const elementsIn = (tag: string): HTMLElement[] =>
  parse(tag).childNodes.filter((node): node is HTMLElement => node instanceof HTMLElement);

function foreignIn(element: HTMLElement, files: OwnFiles): string[] {
  const name = element.rawTagName.toLowerCase();
  const attributes = Object.entries(element.attributes);
  const has = (wrong: (attribute: string, value: string) => boolean) =>
    attributes.some(([attribute, value]) => wrong(attribute.toLowerCase(), value));
  const wrongs: [isWrong: boolean, what: string][] = [
    [forbidden.has(name), 'een onderdeel dat de site niet heeft'],
    [has((attribute) => attribute.startsWith('on')), 'programmacode in een attribuut'],
    [has((attribute) => attribute === 'style'), 'stijl in een attribuut'],
    [has((_, value) => isCode.test(value)), 'een adres dat programmacode is'],
    [name === 'meta' && isRefresh.test(element.toString()), 'een pagina die vanzelf verdergaat'],
    [loadedBy(name, element).some((address) => !isOwn(address, files)), 'iets dat van elders komt, of niet gebouwd is'],
  ];
  return wrongs.flatMap(([isWrong, what]) => (isWrong ? [`${what}: ${element.toString().slice(0, 120)}`] : []));
}

const isCode =
  /^[\s\p{Cc}]*(?:j[\s\p{Cc}]*a[\s\p{Cc}]*v[\s\p{Cc}]*a|v[\s\p{Cc}]*b)[\s\p{Cc}]*s[\s\p{Cc}]*c[\s\p{Cc}]*r[\s\p{Cc}]*i[\s\p{Cc}]*p[\s\p{Cc}]*t[\s\p{Cc}]*:|^[\s\p{Cc}]*data:text/iu;

/** Scripts and styles that stand in the page itself: data that no browser runs, and in the book what its own policy names by its hash. */
function codeIn(html: string, isBook: boolean): string[] {
  const inline = [...html.matchAll(/<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1/gi)];
  return inline.flatMap(([whole, name, attributes = '', code = '']) => {
    if (/\ssrc=/.test(attributes) || /\stype="application\/(?:ld\+)?json"/.test(attributes)) return [];
    const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    return isBook && html.includes(hash) ? [] : [`een ${name} die niet van de site is: ${whole.slice(0, 120)}`];
  });
}

const forbidden = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal']);

/** What a browser fetches by itself for an element. */
function loadedBy(name: string, element: HTMLElement): string[] {
  const address = (attribute: string) => element.getAttribute(attribute) ?? [];
  if (name === 'link')
    return /stylesheet|icon|preload|manifest|prefetch|modulepreload|preconnect/i.test(element.getAttribute('rel') ?? '')
      ? [address('href')].flat()
      : [];
  if (name === 'use' || name === 'image') return [address('href'), address('xlink:href')].flat();
  const set = element.getAttribute('srcset')?.split(',') ?? [];
  return [address('src'), address('poster'), address('data'), set.map((each) => each.trim().split(/\s/)[0] ?? '')].flat(
    2,
  );
}

function isOwn(address: string, { base, has }: OwnFiles): boolean {
  if (/^#|^data:image\//.test(address)) return true;
  const path = address.split(/[?#]/)[0] ?? '';
  return path.startsWith(base) && !path.startsWith('//') && has(path.slice(base.length));
}
