import { fetchForeignText, TooLargeError } from '../../lib/browser/fetched.ts';
import type { Lexicon } from '../lexicon.ts';
import { readUpstream, type Fault } from '../upstream.ts';

/** How long the other site may take for both files, in milliseconds. */
const patience = 8000;

/** How large a file of another site may be, unpacked, in bytes: some twenty times what 600 pages take. */
const most = 5_000_000;

/** Fetches the lexicon of a site, at an address without a last slash. Never rejects. */
export async function fetchUpstream(site: string): Promise<Lexicon | Fault> {
  const ended = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    ended.abort();
  }, patience);
  try {
    const [first = '', rest = ''] = await Promise.all(
      ['lexicon', 'rest'].map((name) => fetchForeignText(`${site}/pagefind/${name}.json`, most, ended.signal)),
    );
    return readUpstream(first, rest);
  } catch (error) {
    return isLate ? 'slow' : error instanceof TooLargeError ? 'broken' : 'unreachable';
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
