import { editorHeaders, editorPolicyInPage, type FolderHeaders } from '../hosting/headers.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { editorFolder } from '../lib/urls.ts';
import { forgeOf } from './forge.ts';

/** The headers of the folder of the editor; none where the settings do not turn it on. */
export const editorHeadersOf = (site: SiteSettings): FolderHeaders => {
  const needs = needsOf(site);
  return needs ? { [editorFolder]: editorHeaders(needs) } : {};
};

/** The policy in the page of the editor, or undefined where the settings do not turn it on. */
export const editorPolicyOf = (site: SiteSettings): string | undefined => {
  const needs = needsOf(site);
  return needs && editorPolicyInPage(needs);
};

function needsOf({ cms, repository }: SiteSettings) {
  if (!cms || !repository) return undefined;
  const { origins, portraits } = forgeOf(repository);
  return { origins, portraits, opensWindow: cms.login !== undefined };
}
