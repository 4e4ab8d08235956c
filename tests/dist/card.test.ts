import { expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { hasCard } from '../../src/kinds.ts';
import { cardUrlOf, urlOf } from '../../src/lib/urls.ts';
import { hasCanonical, originalOf, pageAt, target } from './pages.ts';

const entries = readContent().entries.flatMap((entry) => (hasCard(entry.kind) ? [entry] : []));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.each(entries.map((entry) => [cardUrlOf(entry), entry] as const))(
  '%s says what its page says, and each leads to the other',
  (url, entry) => {
    const card = pageAt(url);
    const page = pageAt(urlOf(entry));
    const said = squeezed(page.root.querySelector('.prose')?.text ?? '');
    const pieces = card.root
      .querySelectorAll('.sheet__text li, .sheet__text h2, .sheet__text p')
      .map(({ text }) => text);
    // A shared text has much to say; how short a fork's own is, is up to it.
    expect(pieces.length).toBeGreaterThan(entry.layer === 'shared' ? 10 : 2);
    for (const piece of pieces) expect(said).toContain(squeezed(piece));
    const leadsTo = (from: typeof page, to: string) =>
      from.root.querySelectorAll('main a').some((link) => target(from, link.getAttribute('href') ?? '')?.path === to);
    expect(leadsTo(page, url)).toBe(true);
    expect(leadsTo(card, urlOf(entry))).toBe(true);
  },
);

test('a card is an address of its own, and search finds its page and not the card', () => {
  for (const entry of entries) {
    const { root } = pageAt(cardUrlOf(entry));
    const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(hasCanonical(cardUrlOf(entry)) ? originalOf(cardUrlOf(entry)) : undefined);
    expect(root.querySelector('[data-pagefind-body]')).toBeNull();
  }
});
