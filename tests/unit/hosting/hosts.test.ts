import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { NginxConfFile } from 'nginx-conf';
import { describe, expect, test } from 'vitest';
import { hosts, isHostName } from '../../../src/hosting/hosts.ts';
import { hashedFolders, headersAt, securityHeaders, sharedFolders } from '../../../src/hosting/headers.ts';
import { contentType, mediaTypes } from '../../../src/lib/media-types.ts';
import { downloadFolder } from '../../../src/lib/urls.ts';

type NginxConfItem = NginxConfFile['nginx'];

const moved = { from: '/lessen/oude-naam/', to: '/lessen/nieuwe-naam/' };
const bases = ['/', '/kennisbank/', '/Kennis_bank.nl/'];
const fileFor = (name: keyof typeof hosts, base: string, file = 0, logs = false) =>
  hosts[name].files({ origin: 'https://werkbank.example', base, redirects: [moved], logs })[file]?.text ?? '';
const hashed = (base: string) => hashedFolders.map((folder) => base + folder.slice(1)).sort();
const shared = (base: string) => sharedFolders.map((folder) => base + folder.slice(1));
const saved = (base: string) => base + downloadFolder.slice(1);
const forGood = headersAt(hashedFolders[0])['Cache-Control'];

describe.each(bases)('nginx below %s', (base) => {
  const read = () =>
    new Promise<NginxConfItem>((resolve, reject) =>
      NginxConfFile.createFromSource(fileFor('nginx', base), (error, file) =>
        file ? resolve(file.nginx) : reject(error ?? new Error('nothing read')),
      ),
    );
  const locations = (item: NginxConfItem): NginxConfItem[] => [item['location'] ?? []].flat();
  const unquoted = (value: unknown) => String(value).replace(/"/g, '');
  const site = async () => {
    const found = locations(await read()).find(({ _value }) => _value === base);
    if (!found) throw new Error(`No location ${base}`);
    return found;
  };
  const headersOf = (item: NginxConfItem) =>
    Object.fromEntries(
      [item['add_header'] ?? []].flat().map(({ _value }) => {
        const [, name = '', value] = /^(\S+) "(.*)"( always)?$/.exec(String(_value)) ?? [];
        return [name, value];
      }),
    );

  test('says every header, in every place that has headers of its own', async () => {
    expect(headersOf(await site())).toEqual(headersAt('/'));
    const before = locations(await read()).find(({ _value }) => _value === `= ${base.slice(0, -1)}`);
    expect(before && headersOf(before)).toEqual(base === '/' ? undefined : headersAt('/'));
    const places = locations(await site()).filter((place) => place['add_header']);
    expect(places.map(({ _value }) => String(_value)).sort()).toEqual(
      [...hashed(base), ...shared(base), saved(base)].sort(),
    );
    for (const place of places) expect(headersOf(place)).toEqual(headersAt(String(place._value).replace(base, '/')));
  });

  test('knows every type, shows the missing page and leads on from what moved', async () => {
    const place = await site();
    for (const [ending, type] of Object.entries(mediaTypes))
      expect(fileFor('nginx', base)).toContain(`        ${type} ${ending};`);
    expect(String(place['error_page']?.[0]?._value)).toBe(`403 404 =404 ${base}404.html`);
    const leads = locations(place).filter((each) => each['return']);
    expect(leads.map((each) => [unquoted(each._value), unquoted(each['return']?.[0]?._value)])).toEqual([
      [`= ${base}lessen/oude-naam/`, `301 ${base}lessen/nieuwe-naam/`],
      [`= ${base}lessen/oude-naam`, `301 ${base}lessen/nieuwe-naam/`],
    ]);
  });
});

describe.each(bases)('IIS below %s', (base) => {
  type Attributes = Record<string, string>;
  interface Server {
    httpErrors: { error: Attributes[] };
    httpProtocol: { customHeaders: { add: Attributes[] } };
    staticContent: { clientCache: Attributes; mimeMap: Attributes[] };
    httpRedirect: Attributes;
  }
  const reader = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const { configuration } = reader.parse(fileFor('iis', base)) as {
    configuration: { 'system.webServer': Server; location: { path: string; 'system.webServer': Partial<Server> }[] };
  };
  const server = configuration['system.webServer'];
  const places = configuration.location.map(({ path, 'system.webServer': rules }) => ({ path, rules }));

  test('is sound XML, and says every header once', () => {
    expect(XMLValidator.validate(fileFor('iis', base))).toBe(true);
    const said = server.httpProtocol.customHeaders.add;
    expect(said).toEqual(Object.entries(securityHeaders).map(([name, value]) => ({ name, value })));
  });

  test('knows the type of every file, those of Pagefind included', () => {
    const types = Object.fromEntries(
      server.staticContent.mimeMap.map(({ fileExtension, mimeType }) => [fileExtension, mimeType]),
    );
    expect(types).toEqual(
      Object.fromEntries(Object.entries(mediaTypes).map(([ending, type]) => [`.${ending}`, contentType(type)])),
    );
    for (const ending of ['.pagefind', '.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter'])
      expect(types[ending]).toBe('application/octet-stream');
  });

  test('keeps for good what changes its name, and asks again for all else', () => {
    expect(server.staticContent.clientCache).toEqual({ cacheControlMode: 'DisableCache' });
    const kept = places.filter(({ rules }) => rules.staticContent);
    expect(kept.map(({ path }) => `${base}${path}/`).sort()).toEqual(hashed(base));
    for (const { rules } of kept)
      expect(rules.staticContent?.clientCache).toEqual({
        cacheControlMode: 'UseMaxAge',
        cacheControlMaxAge: '365.00:00:00',
        cacheControlCustom: 'public, immutable',
      });
  });

  test('has what is taken along saved', () => {
    const place = places.find(({ path }) => `${base}${path}/` === saved(base));
    expect(place?.rules.httpProtocol?.customHeaders.add).toEqual({ name: 'Content-Disposition', value: 'attachment' });
  });

  test('lets other sites read the data and the search index', () => {
    for (const folder of shared(base))
      expect(places.find(({ path }) => `${base}${path}/` === folder)?.rules.httpProtocol?.customHeaders.add).toEqual({
        name: 'Access-Control-Allow-Origin',
        value: '*',
      });
  });

  test('leads on from what moved, and shows the missing page', () => {
    const leads = places.filter(({ rules }) => rules.httpRedirect);
    expect(leads.map(({ path, rules }) => [path, rules.httpRedirect?.['destination']])).toEqual([
      ['lessen/oude-naam', `${base}lessen/nieuwe-naam/`],
    ]);
    expect(server.httpErrors.error.map(({ path }) => path)).toEqual(['404.html', '404.html']);
  });

  test('asks for nothing that IIS has not by itself', () => {
    expect(Object.keys(server)).not.toContain('rewrite');
  });
});

describe.each(bases)('_headers and _redirects below %s', (base) => {
  const blocks = fileFor('netlify', base)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .reduce<{ path: string; headers: Record<string, string> }[]>((read, line) => {
      const [, name, value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      if (name) Object.assign(read.at(-1)?.headers ?? {}, { [name]: value });
      else read.push({ path: line, headers: {} });
      return read;
    }, []);

  test('say every header once: a host joins what overlaps', () => {
    expect(blocks[0]).toEqual({ path: `${base}*`, headers: securityHeaders });
    expect(
      blocks
        .slice(1)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...hashed(base), ...shared(base), saved(base)].map((folder) => `${folder}*`).sort());
    const others = new Map<string, Record<string, string>>([
      ...shared(base).map((folder) => [`${folder}*`, { 'Access-Control-Allow-Origin': '*' }] as const),
      [`${saved(base)}*`, { 'Content-Disposition': 'attachment' }],
    ]);
    for (const { path, headers } of blocks.slice(1))
      expect(headers).toEqual(others.get(path) ?? { 'Cache-Control': forGood });
  });

  test('lead on from what moved', () => {
    const lines = fileFor('cloudflare', base, 1).split('\n');
    expect(lines).toContain(`${base}lessen/oude-naam/ ${base}lessen/nieuwe-naam/ 301`);
    expect(lines).toContain(`${base}lessen/oude-naam ${base}lessen/nieuwe-naam/ 301`);
  });
});

test.each(['apache', 'caddy'] as const)('%s says every header and every type', (name) => {
  const text = fileFor(name, '/kennisbank/');
  for (const [header, value] of Object.entries({ ...securityHeaders, 'Cache-Control': forGood }))
    expect(text, header).toContain(`${header} "${value}"`);
  expect(text.split('\n').find((line) => line.includes('Content-Disposition'))).toContain(saved('/kennisbank/'));
  const open = text
    .split('\n')
    .filter((line) => line.includes('Access-Control-Allow-Origin'))
    .join('\n');
  for (const folder of shared('/kennisbank/')) expect(open).toContain(folder);
  expect(open).toContain('"*"');
  for (const [ending, type] of Object.entries(mediaTypes)) {
    expect(text, ending).toContain(`.${ending}`);
    expect(text, type).toContain(type);
  }
});

test('a host that obeys keeps a log when the settings say so, and none otherwise', () => {
  expect(fileFor('nginx', '/', 0, false)).toContain('    access_log off;');
  expect(fileFor('nginx', '/', 0, true)).not.toContain('access_log');
  expect(fileFor('nginx', '/', 1, false)).toContain('\naccess_log off;');
  expect(fileFor('nginx', '/', 1, true)).toContain('\naccess_log /dev/stdout;');
  expect(fileFor('caddy', '/', 0, false)).not.toMatch(/^\s*log$/m);
  expect(fileFor('caddy', '/', 0, true)).toMatch(/^\tlog$/m);
  const obeying = Object.entries(hosts).filter(([, { obeysLogs }]) => obeysLogs);
  expect(obeying.map(([name]) => name)).toEqual(['nginx', 'caddy']);
});

test('Apache leads on by a path, and where it cannot by the address of the site', () => {
  const leads = fileFor('apache', '/kennisbank/')
    .split('\n')
    .filter((line) => /^\s*(Redirect|RewriteRule .*R=30)/.test(line) && !line.startsWith('RedirectRelative'))
    .map((line) => line.trim().split(' ').at(-1) ?? '');
  expect(leads.length).toBe(6);
  expect(leads.slice(0, 3).filter((to) => !to.startsWith('/') && !to.startsWith('%{REQUEST_URI}'))).toEqual([]);
  expect(leads.slice(3).filter((to) => !to.startsWith('https://werkbank.example'))).toEqual([]);
});

test.each(Object.keys(hosts))('%s is told apart by its name', (name) => {
  expect(isHostName(name)).toBe(true);
});

test.each(['', 'toString', 'nginxx', undefined])('%s is no host', (name) => {
  expect(isHostName(name)).toBe(false);
});
