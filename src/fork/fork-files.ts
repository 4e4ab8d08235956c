import { isMap, parseDocument, stringify } from 'yaml';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { writeLock } from '../lib/url-lock.ts';
import { siteFile } from '../lib/site.ts';
import { tooiUrl } from '../lib/urls.ts';

/** What an organisation tells of itself when it makes a site of its own. */
export interface ForkAnswers {
  name: string;
  url: string;
  base: string;
  environment: SiteSettings['environment'];
  organisation: SiteSettings['organisation'];
  email: string;
  repository: { url: string; forge: 'github' | 'gitlab' | 'gitea'; branch: string };
  /** Where a leak is reported: an e-mail address or a page. */
  security: string;
  /** Who review changes: `@voorbeeldstad/redactie`. */
  owners: string;
  /** The address of the shared site, where there is one to point search engines to. */
  upstream?: string | undefined;
}

/** The lock file that a fork has and upstream has not. */
export const forkLock = 'content/lokaal/urls.lock';

/** Every file that makes a copy a site of its own, with its text; `publiccode` is the text of `publiccode.yml` upstream. */
export function forkFiles(answers: ForkAnswers, publiccode: string): Map<string, string> {
  return new Map([
    [siteFile, siteText(answers)],
    [forkLock, writeLock([])],
    ['publiccode.yml', publiccodeText(answers, publiccode)],
    ['CODEOWNERS', `# Wie wijzigingen beoordeelt.\n* ${answers.owners}\n`],
  ]);
}

/** Where a forge keeps files, told from its address; undefined when the address does not tell. */
export function forgeOf(url: string): ForkAnswers['repository']['forge'] | undefined {
  const host = /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? '';
  if (host === 'github.com') return 'github';
  if (/(^|\.)gitlab\./.test(host)) return 'gitlab';
  return host === 'codeberg.org' || /(^|\.)(gitea|forgejo)\./.test(host) ? 'gitea' : undefined;
}

/** Who owns a repository, from its address: the part after the host. */
export const ownerOf = (url: string): string | undefined => /^https?:\/\/[^/]+\/([^/]+)\//.exec(url)?.[1];

function siteText({ name, url, base, environment, organisation, email, repository, security, upstream }: ForkAnswers) {
  const settings = {
    name,
    url,
    base,
    environment,
    organisation,
    contact: { email },
    repository,
    feedback: { mail: email, edit: true },
    security: { contact: security },
    ...(upstream ? { upstream } : {}),
  };
  return `# De instellingen van deze site. Wat er nog meer kan, staat met een voorbeeld bij elk veld in README.md in deze map.
# Zet environment op productie zodra uw toegankelijkheidsverklaring in het register staat, en vul dan accessibility in.
${stringify(settings, { lineWidth: 0 })}`;
}

/** The description of the software, told of the fork: its own address and organisation, and what it is based on. */
function publiccodeText({ name, url, repository, organisation, email }: ForkAnswers, publiccode: string): string {
  const document = parseDocument(publiccode);
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error('publiccode.yml is geen geldige YAML.');
  const basis = document.has('isBasedOn') ? document.get('isBasedOn') : [document.get('url')];
  document.set('name', name);
  document.set('url', repository.url);
  document.delete('isBasedOn');
  document.delete('organisation');
  document.set('isBasedOn', basis);
  document.set('organisation', {
    uri: organisation.code ? tooiUrl(organisation.code) : url,
    name: organisation.name,
  });
  // Beside the address, and not at the end: there upstream adds lines of its own, and a merge would stop.
  const { items } = document.contents;
  const own = items.splice(-2);
  items.splice(items.findIndex(({ key }) => String(key) === 'url') + 1, 0, ...own);
  document.setIn(['maintenance', 'contacts'], [{ name: organisation.name, email }]);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
