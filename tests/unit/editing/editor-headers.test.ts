import { describe, expect, test } from 'vitest';
import { editorHeadersOf, editorPolicyOf } from '../../../src/editing/editor-headers.ts';
import { headersAt, policyOfHeader, securityHeaders, type FolderHeaders } from '../../../src/hosting/headers.ts';
import { hosts, type HostName } from '../../../src/hosting/hosts.ts';
import { readSite } from '../../../src/lib/site.ts';
import { editorFolder } from '../../../src/lib/urls.ts';
import { policyFaults } from '../../internetnl.ts';

function foldersWith(cms: string): FolderHeaders {
  const { site } = readSite(
    `name: Bank\nurl: https://bank.nl\norganisation:\n  name: Gemeente\nrepository:\n  url: https://git.gemeente.nl/a/b\n  forge: gitlab\n${cms}`,
  );
  if (!site) throw new Error('The settings are wrong');
  return editorHeadersOf(site);
}

const folders = foldersWith('cms: {}');
const editor = folders[editorFolder];
const policy = editor?.['Content-Security-Policy'] ?? '';
const name = 'Content-Security-Policy';
const filesFor = (host: HostName, withEditor: boolean) =>
  hosts[host]
    .files({ origin: 'https://x.nl', base: '/bank/', redirects: [], logs: false, ...(withEditor ? { folders } : {}) })
    .map(({ text }) => text)
    .join('\n');

describe('the policy of the page of the editor', () => {
  test('lets it ask the forge and nobody else, and is good by the rules of internet.nl', () => {
    expect(policy).toContain("connect-src 'self' blob: https://git.gemeente.nl;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policyFaults(policy)).toEqual([]);
  });

  test('is for that page alone, and there only where the settings turn it on', () => {
    expect(foldersWith('')).toEqual({});
    expect(headersAt(editorFolder, folders)[name]).toBe(policy);
    expect(headersAt(`${editorFolder}velden.json`, folders)[name]).toBe(policy);
    expect(headersAt('/lessen/', folders)).toEqual(headersAt('/lessen/'));
    expect(headersAt(editorFolder)).toEqual(headersAt('/'));
  });

  test('lets a window of the forge come back, where one logs in so', () => {
    const opener = 'Cross-Origin-Opener-Policy';
    expect(editor?.[opener]).toBeUndefined();
    expect(foldersWith('cms: { login: abcdef123456 }')[editorFolder]?.[opener]).toBe('unsafe-none');
  });

  test('stands in the page without what counts in a header only', () => {
    const { site } = readSite(
      'name: Bank\nurl: https://bank.nl\norganisation:\n  name: Gemeente\nrepository:\n  url: https://git.gemeente.nl/a/b\n  forge: gitlab\ncms: {}',
    );
    expect(site && `${editorPolicyOf(site)}; frame-ancestors 'none'`).toBe(policy);
  });
});

describe.each(['nginx', 'apache', 'caddy', 'iis'] as const)('%s', (host) => {
  test('says the policy of the editor once, at its address, and nothing of it where there is none', () => {
    const [first = '', ...more] = filesFor(host, true)
      .split('\n')
      .filter((line) => line.includes('https://git.gemeente.nl'));
    expect(more).toEqual([]);
    expect(first).toContain(name);
    expect(filesFor(host, true)).toContain(host === 'iis' ? 'path="beheer"' : '/bank/beheer/');
    expect(filesFor(host, false)).not.toContain('beheer');
    const without = filesFor(host, false).split('\n');
    const added = filesFor(host, true).split('\n');
    expect(without.filter((line) => !added.includes(line))).toEqual([]);
  });
});

test.each(['netlify', 'cloudflare'] as const)('%s, which adds headers up, leaves the policy to the pages', (host) => {
  expect(filesFor(host, false)).toContain(`${name}: ${securityHeaders[name]}`);
  expect(filesFor(host, true)).toContain(`${name}: ${policyOfHeader}\n`);
  expect(filesFor(host, true)).not.toContain('connect-src');
});
