import { goneProblems, type Published } from '../lib/url-lock.ts';
import { urlOfPath } from '../lib/urls.ts';
import type { Problem } from '../lib/problem.ts';
import { isWhole, type Content } from '../library/content.ts';
import type { MovedPages } from '../library/redirects.ts';
import { isListAddress, listAddresses } from './addresses.ts';

/** Addresses that were published and that a build of this content would not have. Pages that list others are judged when every relation leads somewhere. */
export function vanishedProblems(content: Content, { moved, removed }: MovedPages, kept: Published['kept']): Problem[] {
  const { places, unreadable, hiddenAndMoved } = content;
  const lists = isWhole(content) ? listAddresses(content) : undefined;
  const unread = unreadable.map(urlOfPath);
  const now = new Set([
    ...[...places].flatMap(([address, layer]) => (layer === 'hidden' ? [] : address)),
    ...(lists ?? []),
    ...moved.map(({ from }) => from),
    ...removed.map(({ url }) => url),
  ]);
  const judged = kept.map(({ file, addresses }) => ({
    file,
    addresses: addresses.map((address) => (mayBeThere(address) ? '' : address)),
  }));
  return goneProblems({
    now: now.add(''),
    kept: judged,
    hidden: [...hiddenAndMoved.hidden].map(urlOfPath),
  });

  function mayBeThere(address: string): boolean {
    return (!lists && isListAddress(address)) || unread.some((url) => address.startsWith(url));
  }
}
