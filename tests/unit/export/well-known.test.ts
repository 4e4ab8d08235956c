import { expect, test } from 'vitest';
import { buildDay } from '../../../src/lib/node/build-day.ts';
import { readSite } from '../../../src/lib/site.ts';
import { oldStatement, robotsText, securityText } from '../../../src/export/well-known.ts';

const site = (more = '') => {
  const { site: settings, problems } = readSite(
    `name: Bank\nurl: https://bank.voorbeeld.nl\norganisation:\n  name: Gemeente Voorbeeldstad\n${more}`,
  );
  if (!settings) throw new Error(JSON.stringify(problems));
  return settings;
};
const today = new Date('2026-11-21');
const statement = (date: string, report = '') =>
  site(
    `accessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/1\n  status: A\n  date: ${date}\n${report}`,
  );

test('security.txt expires within a year, and is the same all day', () => {
  const text = securityText(site('security:\n  contact: lek@voorbeeld.nl\n  policy: https://voorbeeld.nl/lek'), today);
  const expires = new Date(/^Expires: (.+)$/m.exec(text ?? '')?.[1] ?? '');
  const days = (expires.getTime() - today.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(330);
  expect(days).toBeLessThan(365);
  expect(text).toContain('Policy: https://voorbeeld.nl/lek');
});

test('a page to report a leak is given as it is', () => {
  expect(securityText(site('security:\n  contact: https://voorbeeld.nl/lek'), today)).toContain(
    'Contact: https://voorbeeld.nl/lek\n',
  );
});

test('there is no security.txt without a contact, or below the root of a host', () => {
  expect(securityText(site(), today)).toBeUndefined();
  expect(securityText(site('base: /kennisbank\nsecurity:\n  contact: lek@voorbeeld.nl'), today)).toBeUndefined();
});

test('robots.txt lets search engines in with the sitemap, or keeps them out', () => {
  expect(robotsText(true, 'https://x.nl/sitemap.xml')).toContain('Sitemap: https://x.nl/sitemap.xml');
  expect(robotsText(false, 'https://x.nl/sitemap.xml')).toBe('User-agent: *\nDisallow: /\n');
});

test('a statement is old after a year, and its newest report after three', () => {
  const report = (date: string) => `  reports:\n    - title: Onderzoek\n      url: https://x.nl\n      date: ${date}\n`;
  expect(oldStatement(statement('2025-11-22', report('2023-11-22')), today)).toEqual([]);
  expect(oldStatement(statement('2025-11-20'), today).map(({ message }) => message)).toEqual([
    expect.stringContaining('ouder dan een jaar'),
  ]);
  expect(oldStatement(statement('2026-01-01', report('2023-11-20')), today)[0]?.message).toContain(
    'ouder dan drie jaar',
  );
  expect(oldStatement(site(), today)).toEqual([]);
});

test('the day of a build is that of SOURCE_DATE_EPOCH where it is set', () => {
  expect(buildDay('1795219199').toISOString()).toBe('2026-11-20T00:00:00.000Z');
  expect(buildDay('1795219200').toISOString()).toBe('2026-11-21T00:00:00.000Z');
  expect(buildDay(undefined).toISOString()).toMatch(/T00:00:00.000Z$/);
  expect(() => buildDay('gisteren')).toThrow('SOURCE_DATE_EPOCH');
});
