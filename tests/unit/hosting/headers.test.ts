import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, headersAt, policyInPage, securityHeaders } from '../../../src/hosting/headers.ts';
import { headerFaults, policyFaults } from '../../internetnl.ts';

describe('by the rules of internet.nl', () => {
  test('the policy and the other headers are good', () => {
    expect(policyFaults(contentSecurityPolicy)).toEqual([]);
    expect(headerFaults(securityHeaders)).toEqual([]);
  });

  test.each([
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", "script-src 'self' data:"],
    ["script-src 'self'", "script-src 'self' https:"],
    ["img-src 'self'", 'img-src *'],
    ["connect-src 'self'", 'connect-src http://voorbeeld.nl'],
    ["connect-src 'self'", 'connect-src voorbeeld.nl'],
    ["default-src 'none'; ", ''],
    ["; frame-ancestors 'none'", ''],
    ["frame-ancestors 'none'", 'frame-ancestors https://gemeente.sharepoint.com'],
    ["base-uri 'none'", 'base-uri https://voorbeeld.nl'],
    ["form-action 'self'; ", ''],
  ])('a policy with %s as %s is not', (good, bad) => {
    const policy = contentSecurityPolicy.replace(good, bad);
    expect(policy).not.toBe(contentSecurityPolicy);
    expect(policyFaults(policy)).not.toEqual([]);
  });

  test.each([
    ['Strict-Transport-Security', 'max-age=3600'],
    ['X-Content-Type-Options', ''],
    ['X-Frame-Options', 'ALLOWALL'],
    ['Referrer-Policy', 'unsafe-url'],
  ])('%s: %s is not', (name, value) => {
    expect(headerFaults({ ...securityHeaders, [name]: value })).toHaveLength(1);
  });
});

test('the policy in a page is that of the header, without what counts in a header only', () => {
  expect(`${policyInPage}; frame-ancestors 'none'`).toBe(contentSecurityPolicy);
});

test('other subdomains of a host are left alone', () => {
  expect(securityHeaders['Strict-Transport-Security']).not.toContain('includeSubDomains');
});

test.each([
  ['/', 'no-cache'],
  ['/lessen/investeer-in-vertrouwen/', 'no-cache'],
  ['/404.html', 'no-cache'],
  ['/pagefind/pagefind.js', 'no-cache'],
  ['/pagefind/pagefind-entry.json', 'no-cache'],
  ['/pagefind/wasm.unknown.pagefind', 'no-cache'],
  ['/pagefind/lexicon.json', 'no-cache'],
  ['/_astro/Base.DvUNKVt-.css', 'public, max-age=31536000, immutable'],
  ['/pagefind/fragment/unknown_1.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/pagefind/index/unknown_1.pf_index', 'public, max-age=31536000, immutable'],
])('%s is kept as %s', (path, cache) => {
  expect(headersAt(path)).toMatchObject({ ...securityHeaders, 'Cache-Control': cache });
});

test.each([
  ['/data/kennisbank.json', '*'],
  ['/data/', '*'],
  ['/pagefind/lexicon.json', '*'],
  ['/pagefind/fragment/unknown_1.pf_fragment', '*'],
  ['/', undefined],
  ['/database/', undefined],
  ['/dossier/paginas.json', undefined],
])('%s may be read by other sites: %s', (path, origin) => {
  expect(headersAt(path)['Access-Control-Allow-Origin']).toBe(origin);
});

test('what readers take along is saved and not opened as a page', () => {
  expect(headersAt('/meenemen/bestanden/boek.html')).toEqual({
    ...headersAt('/meenemen/'),
    'Content-Disposition': 'attachment',
  });
});
