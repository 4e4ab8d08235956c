import { absoluteUrl, urlOf } from '../../lib/urls.ts';
import type { Entry } from '../../library/entry.ts';
import { readContentFile } from '../../library/node/content-files.ts';
import type { EntryText } from '../../schemas/published/entry-text.ts';
import type { SiteSettings } from '../../schemas/settings/site.ts';

/** The text of an entry as it lies on disk. Throws when it cannot be read. */
export const entryTextOf = (entry: Entry, site: Pick<SiteSettings, 'url' | 'base'>): EntryText => ({
  address: absoluteUrl(urlOf(entry), site),
  file: entry.file,
  text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readContentFile(entry.file).bytes),
});
