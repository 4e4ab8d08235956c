import { expect, test } from 'vitest';
import { entry } from '../unit/content.ts';
import { fields, lesson, openPlaces } from './fixture.ts';

const { makeUpstream, makeFork } = openPlaces();
const upstream = makeUpstream();
const release = (version: string, changelog: string) =>
  upstream.write({
    'CHANGELOG.md': changelog,
    'package.json': upstream.read('package.json').replace(/"version": ".*?"/, () => `"version": "${version}"`),
    'package-lock.json': upstream
      .read('package-lock.json')
      .replace(/"version": ".*?"/, () => `"version": "${version}"`),
  });
const part = (version: string, forks: string) =>
  `## ${version}\n\n### Voor forks\n\n- ${forks}\n\n### Nieuw\n\n- Iets.\n\n`;

release('0.3.0', part('0.3.0 (2026-10-01)', 'De eerste versie.'));
upstream.commit('Version 0.3.0');
const fork = makeFork(upstream, 'fork');

test('a fork relates to, links to and cites what is shared', () => {
  const { status, stderr } = fork.run(
    'fork-init.ts',
    ...['--gemeente', 'Zeewolde', '--adres', 'https://kennisbank.voorbeeld.nl', '--mail', 'redactie@voorbeeld.nl'],
    ...['--repository', 'https://gitlab.voorbeeld.nl/zeewolde/kennisbank'],
  );
  expect(status, stderr).toBe(0);
  fork.write({
    'content/lokaal/situaties/wind.mdx': entry(
      `${fields('De wind waait')}\nroute:\n${[
        'lessen/gedeelde-les',
        'praktijken/werken-aan-relaties',
        'voorbeelden/eerste-buurttuin',
        'voorbeelden/eerste-wijkavond',
      ]
        .map((id) => `  - id: ${id}\n    why: "Deze stap gaat langs ${id}, en nergens anders heen."`)
        .join('\n')}`,
      'Het waait. Lees [de tuin](/voorbeelden/eerste-buurttuin/) eerst.\n\n<Route />',
    ),
    'content/lokaal/lessen/wijkkracht.mdx': lesson('Onze wijkkracht', 7, 'werken-aan-relaties', 'Eigen tekst'),
  });
  fork.commit('Our own layer');
});

test('upstream releases twice: it takes away, renames, uses a name of the fork, and makes a mistake', () => {
  const renamed = upstream.read('content/lessen/gedeelde-les.mdx');
  upstream.remove('content/lessen/gedeelde-les.mdx', 'content/voorbeelden/eerste-buurttuin.mdx');
  upstream.write({
    'content/paginas/over.mdx': upstream.read('content/paginas/over.mdx').replace(/, en \[de tuin\]\([^)]*\)/, ''),
    'content/lessen/samen-delen.mdx': renamed,
    'content/lessen/wijkkracht.mdx': lesson('De wijkkracht', 4, 'werken-aan-relaties', 'Gedeelde tekst'),
    'content/lessen/kapot.mdx': lesson('Een les met een fout', 5, 'bestaat-nergens', 'Een tekst'),
    'content/redirects.yaml':
      'moved:\n  - from: /lessen/gedeelde-les/\n    to: /lessen/samen-delen/\nremoved:\n  - url: /voorbeelden/eerste-buurttuin/\n    date: 2026-11-20\n    reason: De bron is niet meer te lezen, en een andere is er niet.\n    instead: [/voorbeelden/]\n',
  });
  release(
    '0.6.0',
    `${part('Nog niet uitgegeven', 'Dit komt nog.')}${part('0.6.0 (2026-11-20)', 'Haal `depth` weg.')}${part('0.5.0 (2026-11-01)', 'Draai `npm run adressen`.')}${part('0.3.0 (2026-10-01)', 'De eerste versie.')}`,
  );
  upstream.commit('Version 0.6.0');
  expect(upstream.read('package.json')).toContain('"version": "0.6.0"');
});

test('a rehearsal tells what changed for forks, what meets, and whose each error is', () => {
  fork.write({ 'content/lokaal/lessen/klad.mdx': lesson('Een kladje', 8, 'werken-aan-relaties', 'Nog niet af') });
  const { status, stdout, stderr } = fork.run('upgrade-rehearsal.ts');
  expect(status, stdout + stderr).toBe(1);
  const section = (title: string) => stdout.split('\n\n').find((each) => each.startsWith(title)) ?? '';

  expect(stdout, stderr).toContain('Versie 0.3.0 → 0.6.0.');
  expect(section('Voor forks, 0.6.0')).toContain('Haal `depth` weg.');
  expect(section('Voor forks, 0.5.0')).toContain('npm run adressen');
  expect(section('Voor forks, Nog niet uitgegeven')).toContain('Dit komt nog.');
  expect(stdout).not.toContain('De eerste versie.');
  expect(stdout).not.toContain('Iets.');

  expect(section('Nog niet vastgelegd')).toContain('content/lokaal/lessen/klad.mdx');
  expect(section('Uw tekst heet net zo')).toContain('lessen/wijkkracht');

  const gone = section('Weg of verhuisd, en u verwijst ernaar (2)');
  expect(gone).toContain('lessen/gedeelde-les: heet nu lessen/samen-delen');
  expect(gone).toContain(
    'voorbeelden/eerste-buurttuin: is weg sinds 20 november 2026. De bron is niet meer te lezen, en een andere is er niet. In plaats daarvan: /voorbeelden/',
  );
  const lines = fork.read('content/lokaal/situaties/wind.mdx').split('\n');
  for (const text of ['lessen/gedeelde-les', '- id: voorbeelden/eerste-buurttuin', '[de tuin]'])
    expect(gone).toContain(`wind.mdx:${lines.findIndex((each) => each.includes(text)) + 1}`);

  expect(section('Bij u')).toContain('content/lokaal/situaties/wind.mdx');
  expect(section('Bij u')).toContain('→ Los dit op in content/lokaal/');
  expect(section('In de gedeelde versie zelf')).toContain('content/lessen/kapot.mdx');
  expect(section('In de gedeelde versie zelf')).toContain('meld het bij de gedeelde versie');
  expect(section('In de gedeelde versie zelf')).not.toContain('lokaal');
});

test('it leaves nothing behind', () => {
  expect(fork.git('worktree', 'list').split('\n')).toHaveLength(1);
  expect(fork.git('status', '--short')).toBe('?? content/lokaal/lessen/klad.mdx');
});
