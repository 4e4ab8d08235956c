import { describe, expect, test } from 'vitest';
import { headersAt, policyOfHeader, type FolderHeaders } from '../../../src/hosting/headers.ts';
import { hosts, type HostName } from '../../../src/hosting/hosts.ts';
import { readSite } from '../../../src/lib/site.ts';
import { searchHeadersOf, searchPolicyOf } from '../../../src/search/search-headers.ts';
import { policyFaults } from '../../internetnl.ts';

/** The settings of a site with these lines more. Throws when they are wrong. */
function siteWith(more: string) {
  const { site, problems } = readSite(
    `name: Bank\nurl: https://bank.nl\nbase: /bank\norganisation:\n  name: Gemeente\n${more}`,
  );
  if (!site) throw new Error(JSON.stringify(problems));
  return site;
}

const upstream = 'upstream: https://gedeeld.nl/werkbank\n';
const search = `${upstream}search:\n  upstream: de Werkbank\n`;
const folders = searchHeadersOf(siteWith(search));
const name = 'Content-Security-Policy';
const filesFor = (host: HostName, own?: FolderHeaders) =>
  hosts[host]
    .files({ origin: 'https://bank.nl', base: '/bank/', redirects: [], logs: false, folders: own })
    .map(({ text }) => text)
    .join('\n');

test('the page that searches may ask the one origin of the settings, and no other page may', () => {
  const policy = headersAt('/zoeken/', folders)[name] ?? '';
  expect(policy).toBe(headersAt('/')[name]?.replace("connect-src 'self'", "connect-src 'self' https://gedeeld.nl"));
  expect(policyFaults(policy)).toEqual([]);
  expect(headersAt('/', folders)).toEqual(headersAt('/'));
  expect(headersAt('/lessen/', folders)).toEqual(headersAt('/lessen/'));
  expect(`${searchPolicyOf(siteWith(search))}; frame-ancestors 'none'`).toBe(policy);
});

test.each([
  ['nothing is set', ''],
  ['upstream alone is set', upstream],
  ['the site is for an intranet', `${search}environment: intranet\n`],
])('when %s there is no policy but that of the site', (_, more) => {
  expect(searchHeadersOf(siteWith(more))).toEqual({});
  expect(searchPolicyOf(siteWith(more))).toBeUndefined();
});

test('an address cannot bring more into the policy than its origin', () => {
  const site = siteWith(search.replace('/werkbank', "/;script-src'unsafe-inline'?x"));
  expect(headersAt('/zoeken/', searchHeadersOf(site))).toEqual(headersAt('/zoeken/', folders));
});

describe.each(['nginx', 'apache', 'caddy', 'iis'] as const)('%s', (host) => {
  test('says that policy once, at its address, and nothing of it otherwise', () => {
    const lines = filesFor(host, folders)
      .split('\n')
      .filter((line) => line.includes('gedeeld.nl'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    expect(filesFor(host, folders)).toContain(host === 'iis' ? 'path="zoeken"' : '/bank/zoeken/');
    expect(filesFor(host)).not.toContain('zoeken');
  });
});

test.each(['netlify', 'cloudflare'] as const)('%s, which adds headers up, leaves the policy to the pages', (host) => {
  expect(filesFor(host, folders)).toContain(`${name}: ${policyOfHeader}\n`);
  expect(filesFor(host, folders)).not.toContain('connect-src');
});
