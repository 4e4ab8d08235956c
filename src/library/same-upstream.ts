import { isStatement } from '../lib/site-statements.ts';
import { paperUrlsOf, urlOf } from '../lib/urls.ts';
import type { Entry } from './entry.ts';

/** Pages of which the text tells of the installation, beside those that show its settings. */
const ofInstallation: ReadonlySet<string> = new Set(['colofon', 'privacy', 'toegankelijkheid', 'bijdragen']);

/** Whether the page of an entry says what the same page says upstream: its text is shared, and tells nothing of this installation. */
export const isSameUpstream = ({ kind, id, layer, prose }: Entry): boolean =>
  layer === 'shared' && !(kind === 'pages' && (ofInstallation.has(id) || prose.components.some(isStatement)));

/** The addresses of which the original is upstream: of those entries, and of their pages for paper. */
export const urlsUpstream = (entries: readonly Entry[]): string[] =>
  entries.filter(isSameUpstream).flatMap((entry) => [urlOf(entry), ...paperUrlsOf(entry)]);
