import type { MovedPages } from '../library/redirects.ts';
import { kinds } from '../kinds.ts';
import { apaOf } from './apa.ts';
import { languageOf } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { questionIndexOf } from '../prepare/questions.ts';
import { dayOf, isoDay } from '../lib/dates.ts';
import { shortIds } from './short-ids.ts';
import { absoluteUrl, urlOf } from '../lib/urls.ts';
import type { DossierIndex } from '../schemas/published/dossier-index.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** What the page of the dossier knows: every page by its short id, also by those of addresses that it had, and every question. */
export function dossierIndexOf(library: Library, site: SiteSettings, { moved, removed }: MovedPages): DossierIndex {
  const pages = library.all.map((entry) => ({
    url: urlOf(entry),
    title: entry.fields.title,
    language: languageOf(entry),
    folder: kinds[entry.kind].folder,
    kind: kinds[entry.kind].singular,
    summary: entry.fields.summary,
    reviewed: isoDay(entry.fields.reviewed),
    sources: [...new Set(entry.references.map(({ source }) => source))],
  }));
  const gone = removed.map(({ url, date, reason }) => ({ url, day: dayOf(date), reason }));
  const known = new Set<string>(pages.map(({ url }) => url));
  const went = moved.filter(({ to }) => known.has(to));
  const questions = questionIndexOf(library);
  const texts = Object.values(questions).map(({ text }) => text);
  const ids = shortIds([...known, ...went.map(({ from }) => from), ...gone.map(({ url }) => url), ...texts]);
  const idOf = (url: string) => ids.get(url) ?? '';
  return {
    publisher: site.organisation.name,
    site: site.name,
    origin: absoluteUrl('', site).replace(/\/$/, ''),
    pages: Object.fromEntries(pages.map((page) => [idOf(page.url), page])),
    questions,
    moved: Object.fromEntries(went.map(({ from, to }) => [idOf(from), idOf(to)])),
    gone: Object.fromEntries(gone.map((page) => [idOf(page.url), page])),
    sources: Object.fromEntries(library.of('sources').map(({ id, fields }) => [id, [...apaOf(fields)]])),
  };
}
