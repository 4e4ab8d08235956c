import type { Kind } from '../kinds.ts';
import { hasCard } from './card.ts';
import { cardUrlOf, kitUrlOf } from './urls.ts';

/** The addresses of the pages for paper that an entry has: its card, and the session on a dilemma. */
export const paperUrlsOf = ({ kind, id }: { kind: Kind; id: string }): string[] => [
  ...(hasCard(kind) ? [cardUrlOf({ kind, id })] : []),
  ...(kind === 'dilemmas' ? [kitUrlOf({ kind, id })] : []),
];
