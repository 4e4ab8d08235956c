import { expect, test } from 'vitest';
import { readSite } from '../../../src/lib/site.ts';
import { statements, type Statement } from '../../../src/lib/site-statements.ts';

/** What a component says with these settings, as one text. */
function said(statement: Statement, more = ''): string {
  const { site, problems } = readSite(
    `name: Bank\nurl: https://bank.voorbeeld.nl\norganisation:\n  name: Gemeente Voorbeeldstad\n${more}`,
  );
  if (!site) throw new Error(JSON.stringify(problems));
  return statements[statement](site)
    .map((pieces) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.url})`)).join(''),
    )
    .join('\n');
}

const statement =
  'accessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/1\n  status: C\n  date: 2026-05-01\n';
const contact = 'contact:\n  email: a@voorbeeld.nl\n  url: https://voorbeeld.nl/contact\n';

test('without a statement on accessibility no status is claimed', () => {
  expect(said('Verklaring')).toContain('nog geen toegankelijkheidsverklaring gepubliceerd');
  expect(said('Verklaring')).not.toMatch(/Status [A-E]/);
});

test('a statement is told with its place in the register, its day, its status and what it rests on', () => {
  const reports =
    '  reports:\n    - title: Onderzoek door Bureau Voorbeeld\n      url: https://voorbeeld.nl/rapport\n      date: 2026-04-01\n';
  expect(said('Verklaring', statement + reports).split('\n')).toEqual([
    '[De toegankelijkheidsverklaring van Gemeente Voorbeeldstad](https://www.toegankelijkheidsverklaring.nl/register/1) voor bank.voorbeeld.nl staat in het register. De verklaring is van 1 mei 2026.',
    'Status C: eerste maatregelen genomen.',
    'De verklaring steunt op [Onderzoek door Bureau Voorbeeld](https://voorbeeld.nl/rapport) (1 april 2026).',
  ]);
});

test('what does not work is reported where the statement says, else to the general contact', () => {
  expect(said('Melden', contact)).toBe(
    'Schrijf aan Gemeente Voorbeeldstad: [a@voorbeeld.nl](mailto:a@voorbeeld.nl) of [de contactpagina](https://voorbeeld.nl/contact).',
  );
  const own = '  contact:\n    email: b@voorbeeld.nl\n  response: binnen vijf werkdagen\n';
  expect(said('Melden', contact + statement + own)).toBe(
    'Schrijf aan Gemeente Voorbeeldstad: [b@voorbeeld.nl](mailto:b@voorbeeld.nl).\nU krijgt antwoord binnen vijf werkdagen.',
  );
});

test('without a contact the publisher is named, and that there is no address', () => {
  expect(said('Contact')).toContain('De uitgever van deze site is Gemeente Voorbeeldstad');
});

test('what is fetched elsewhere is told where the settings let readers search there, and nothing otherwise', () => {
  const search = 'upstream: https://gedeeld.voorbeeld.nl/bank\nsearch:\n  upstream: de Werkbank\n';
  const told = said('Elders', search);
  expect(told).toContain('dat u ook op de Werkbank zoekt');
  expect(told).toContain('[gedeeld.voorbeeld.nl](https://gedeeld.voorbeeld.nl/bank)');
  expect(told).toContain('Wat u intikt, gaat niet naar die site.');
  for (const silent of ['', 'upstream: https://gedeeld.voorbeeld.nl\n', `${search}environment: intranet\n`])
    expect(said('Elders', silent)).toBe('');
});

test('whether logs are kept, and how long, is told where it is known', () => {
  const kept = said('Logboek', 'privacy:\n  logs: dertig dagen\n');
  expect(kept).toMatch(
    /^De webserver houdt een logboek bij\. .*Gemeente Voorbeeldstad bewaart dat logboek dertig dagen\.$/,
  );
  for (const none of ['geen', 'Geen'])
    expect(said('Logboek', `privacy:\n  logs: ${none}\n`)).toBe(
      'De webserver van deze site houdt geen logboek bij van wie wat leest.',
    );
  expect(said('Logboek')).toMatch(/^Wie de site host, kan een logboek .*weet de uitgever van deze site/);
  expect(said('Logboek', 'privacy:\n  url: https://voorbeeld.nl/privacy\n')).toContain(
    '[de privacyverklaring van Gemeente Voorbeeldstad](https://voorbeeld.nl/privacy)',
  );
});
