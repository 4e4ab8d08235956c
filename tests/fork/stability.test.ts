import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lesson, openPlaces } from './fixture.ts';

const { makeUpstream, makeFork } = openPlaces();
const upstream = makeUpstream();
const settings = (more: string) =>
  upstream.read('content/lokaal/site.yaml').replace('https://gedeeld.example', 'https://intern.voorbeeld.nl') + more;

test('a build in which an address is gone fails, says the fix, and leaves the last good site', () => {
  const place = makeFork(upstream, 'gone');
  place.write({ 'dist/index.html': 'de vorige', 'content/urls.lock': '/\n/lessen/ooit-een-les/\n' });
  const { status, stdout, stderr } = place.build();
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('`/lessen/ooit-een-les/` stond op de site en is er niet meer');
  expect(stdout + stderr).toContain('`content/redirects.yaml`');
  expect(place.read('dist/index.html')).toBe('de vorige');
});

test('on an intranet nothing points search engines anywhere, a leak can be reported, and what was taken away tells why', () => {
  const place = makeFork(upstream, 'intranet');
  place.write({
    'content/lokaal/site.yaml': settings(
      'security:\n  contact: lek@voorbeeld.nl\nprivacy:\n  logs: dertig dagen\nupstream: https://gedeeld.voorbeeld.nl\nsearch:\n  upstream: de Werkbank\nfeedback:\n  form: https://www.voorbeeld.nl/verbeter?over={pagina}\n',
    ),
    'content/lokaal/redirects.yaml':
      'removed:\n  - url: /voorbeelden/gestopt/\n    date: 2026-10-01\n    reason: De gemeente is ermee gestopt, en de bron is weg.\n    instead: [/lessen/gedeelde-les/]\n',
    'content/lokaal/urls.lock': '/voorbeelden/gestopt/\n',
    'content/lokaal/lessen/eigen.mdx': lesson('Een eigen les', 1, 'werken-aan-relaties', 'Van ons'),
  });
  const env = { SITE_PROFILE: 'intranet', SOURCE_DATE_EPOCH: '1795219200' };
  const { status, stdout, stderr } = place.build(env);
  expect(status, stdout + stderr).toBe(0);
  const dist = (file: string) => readFileSync(join(place.root, 'dist', file), 'utf8');

  for (const url of ['/', '/lessen/gedeelde-les/', '/lessen/']) {
    const page = place.page(url);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content'), url).toBe('noindex');
    expect(page.querySelector('link[rel="canonical"]'), url).toBeNull();
  }
  expect(dist('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(dist('.well-known/security.txt')).toBe(
    [
      'Contact: mailto:lek@voorbeeld.nl',
      'Expires: 2027-11-20T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://intern.voorbeeld.nl/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  expect(place.page('/privacy/').text).toContain('De gedeelde redactie bewaart dat logboek dertig dagen');
  // A site for one organisation asks nothing of others, whatever its settings say.
  expect(place.page('/zoeken/').querySelector('[data-joint], meta[http-equiv]')).toBeNull();
  expect(place.page('/privacy/').text).not.toContain('de Werkbank');
  expect(place.page('/toegankelijkheid/').text).toContain('nog geen toegankelijkheidsverklaring gepubliceerd');
  expect(place.page('/toegankelijkheid/').querySelector('main')?.text).not.toMatch(/Status [A-E]/);
  expect(place.page('/lessen/gedeelde-les/').querySelector('.improve a')?.getAttribute('href')).toBe(
    `https://www.voorbeeld.nl/verbeter?over=${encodeURIComponent('https://intern.voorbeeld.nl/lessen/gedeelde-les/')}`,
  );

  const gone = place.page('/voorbeelden/gestopt/');
  expect(gone.querySelector('h1')?.text).toBe('Deze pagina is weggehaald');
  expect(gone.querySelector('.lead')?.text).toBe('De gemeente is ermee gestopt, en de bron is weg.');
  expect(gone.querySelector('main')?.text).toContain('Weggehaald op 1 oktober 2026');
  expect(gone.querySelector('main a[href="/lessen/gedeelde-les/"]')?.text).toBe('Een gedeelde les');
  expect(gone.querySelector('meta[name="robots"]')).not.toBeNull();

  const kept = place.run('url-lock.ts');
  expect(kept.stdout).toContain('bewaard in content/lokaal/urls.lock');
  expect(place.read('content/lokaal/urls.lock')).toContain('\n/lessen/eigen/\n');
  expect(place.read('content/urls.lock')).not.toContain('eigen');
});

test('a fork that does not know where the shared texts are edited offers that for its own texts only', () => {
  const place = makeFork(upstream, 'unknown');
  place.write({
    'content/lokaal/site.yaml': settings(
      'repository:\n  url: https://github.com/voorbeeld/kennisbank\n  forge: github\nfeedback:\n  edit: true\n',
    ),
    'content/lokaal/urls.lock': '',
    'content/lokaal/lessen/eigen.mdx': lesson('Een eigen les', 1, 'werken-aan-relaties', 'Van ons'),
  });
  const { status, stdout, stderr } = place.build();
  expect(status, stdout + stderr).toBe(0);
  const ways = (url: string) =>
    place
      .page(url)
      .querySelectorAll('.improve a')
      .map(({ text }) => text);
  expect(ways('/lessen/eigen/')).toEqual(['Pas de tekst zelf aan', 'Haal de tekst op in Word', 'Lees hoe u bijdraagt']);
  expect(ways('/lessen/gedeelde-les/')).toEqual(['Lees hoe u bijdraagt']);
});

test('a production build without a statement on accessibility fails before anything is built', () => {
  const place = makeFork(upstream, 'production');
  place.write({ 'content/lokaal/site.yaml': settings('') });
  const { status, stderr } = place.build({ SITE_PROFILE: 'productie' });
  expect(status).toBe(1);
  expect(stderr).toContain('Een site in productie heeft een toegankelijkheidsverklaring');
  expect(existsSync(join(place.root, 'dist'))).toBe(false);
});

test('a rehearsal that meets a conflict names the file and changes nothing', () => {
  const place = makeFork(upstream, 'strayed');
  place.write({
    'content/lessen/gedeelde-les.mdx': lesson('Een gedeelde les', 2, 'werken-aan-relaties', 'Hier veranderd'),
  });
  place.commit('A change where there should be none');
  upstream.write({
    'content/lessen/gedeelde-les.mdx': lesson('Een gedeelde les', 2, 'werken-aan-relaties', 'Daar veranderd'),
  });
  upstream.commit('The same line');
  const before = place.git('rev-parse', 'HEAD');
  const { status, stdout, stderr } = place.run('upgrade-rehearsal.ts');
  expect(status).toBe(1);
  expect(stdout).toContain('U hebt buiten content/lokaal/ iets veranderd');
  expect(stdout, stderr).toContain('git kan dit niet samenvoegen');
  expect(stdout).toContain('content/lessen/gedeelde-les.mdx');
  expect(place.git('rev-parse', 'HEAD')).toBe(before);
  expect(place.git('status', '--short')).toBe('');
  expect(place.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('a rehearsal without an upstream says how to name it', () => {
  const place = makeFork(upstream, 'alone');
  place.git('remote', 'remove', 'upstream');
  const { status, stderr } = place.run('upgrade-rehearsal.ts');
  expect(status).toBe(1);
  expect(stderr).toContain('git remote add upstream <adres>');
});
