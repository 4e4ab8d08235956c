import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll } from 'vitest';
import { outsideVitest } from '../environment.ts';
import { entry, sound } from '../unit/content.ts';

const why = (text: string) => `"${text}, en dat staat nergens anders."`;

/** The fields that every entry has. */
export const fields = (title: string) =>
  `title: ${title}\nsummary: Een zin die zegt waar ${title} over gaat.\nstatus: vastgesteld\nreviewed: 2026-11-21`;

/** A lesson that needs a practice. */
export const lesson = (title: string, order: number, practice: string, text: string) =>
  entry(
    `${fields(title)}\norder: ${order}\npractices:\n  - id: ${practice}\n    why: ${why(`${title} gaat niet zonder ${practice}`)}`,
    `${text} [@vng-2019].`,
  );

/** An example from a municipality. */
export const example = (title: string, municipality: string, practice: string, text: string) =>
  entry(
    `${fields(title)}\nmunicipality:\n  id: ${municipality}\n  why: ${why(`${title} is in deze gemeente bedacht`)}\nperiod: sinds 2020\nscale: wijk\nform: wijkavond\nroles: [wijkmanager]\nstand: "2023-05"\noutcome: Bewoners kennen elkaar nu van gezicht.\nhard: niet bekend\npractices:\n  - id: ${practice}\n    why: ${why(`${title} laat deze praktijk zien`)}`,
    `${text} [@vng-2019].`,
  );

/** The record of a municipality. */
export const municipality = (title: string, code: string, province: string) =>
  entry(`${fields(title)}\nprovince: ${province}\ncode: ${code}\ninResearch: false`, `Over ${title} [@vng-2019].`);

/** A small upstream in which nothing is wrong, with the real pages about the site. */
const upstream: Readonly<Record<string, string>> = {
  ...sound,
  'content/lessen/gedeelde-les.mdx': lesson(
    'Een gedeelde les',
    2,
    'werken-aan-relaties',
    'De gedeelde les zoals die was',
  ),
  'content/gemeenten/eerste.mdx': municipality('Coevorden', 'GM0109', 'Drenthe'),
  'content/voorbeelden/eerste-wijkavond.mdx': example(
    'De wijkavond',
    'eerste',
    'werken-aan-relaties',
    'Een gedeeld voorbeeld',
  ),
  'content/voorbeelden/eerste-buurttuin.mdx': example(
    'De buurttuin',
    'eerste',
    'praktisch-ondersteunen',
    'Nog een voorbeeld',
  ),
  'content/paginas/over.mdx': (sound['content/paginas/over.mdx'] ?? '').replace(
    'Over deze site',
    'Over deze site, en [de tuin](/voorbeelden/eerste-buurttuin/)',
  ),
  'content/zoekwoorden.yaml': 'equals:\n  - words: [buurman, buren]\n',
  'content/nieuws.yaml': 'items: []\n',
  'content/teksten.yaml': readFileSync('content/teksten.yaml', 'utf8'),
  'content/taal.yaml': 'words: []\nplainer: {}\nabbreviations: []\n',
  'content/redirects.yaml': 'moved: []\nremoved: []\n',
  'content/urls.lock': '/\n/lessen/gedeelde-les/\n/lessen/investeer-in-vertrouwen/\n/voorbeelden/vorm/wijkavond/\n',
  'content/lokaal/README.md': '# Uw eigen laag\n',
  'content/lokaal/site.yaml':
    'name: Gedeeld\nurl: https://gedeeld.example\nenvironment: voorbeeld\norganisation:\n  name: De gedeelde redactie\n',
};

const code = [
  'src',
  'astro.config.mjs',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'publiccode.yml',
  '.gitignore',
];

/** A folder with a copy of the code and content of its own. */
export interface Place {
  root: string;
  write(files: Readonly<Record<string, string>>): void;
  remove(...files: readonly string[]): void;
  read(file: string): string;
  /** Runs git; throws what it said when it fails. */
  git(...args: readonly string[]): string;
  commit(message: string): void;
  /** Runs a script of `src/cli/`, as npm does. */
  run(script: string, ...args: readonly string[]): SpawnSyncReturns<string>;
  build(env?: Readonly<Record<string, string>>): SpawnSyncReturns<string>;
  /** A page as it was built. Throws when it was not. */
  page(url: string): HTMLElement;
}

/** Gives a way to make an upstream and forks of it, in folders that are deleted after the tests of a file. */
export function openPlaces() {
  const scratch = mkdtempSync(join(tmpdir(), 'werkbank-fork-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  // Names that mean something here, and one with spaces: where somebody keeps a copy changes nothing.
  const folder = join(scratch, 'content', 'een map $& met spaties');
  mkdirSync(folder, { recursive: true });
  const open = (name: string): Place => placeIn(join(folder, name));
  return {
    makeUpstream(): Place {
      const place = open('upstream');
      mkdirSync(place.root);
      for (const part of code) cpSync(part, join(place.root, part), { recursive: true });
      for (const page of ['bijdragen.mdx', 'privacy.mdx', 'toegankelijkheid.mdx'])
        cpSync(`content/paginas/${page}`, join(place.root, `content/paginas/${page}`), { recursive: true });
      place.write(upstream);
      linkPackages(place.root);
      place.git('init', '--quiet', '--initial-branch=main');
      place.commit('The shared version');
      return place;
    },
    makeFork({ root }: Place, name: string): Place {
      const place = open(name);
      spawnSync('git', ['clone', '--quiet', '--origin', 'upstream', root, place.root]);
      linkPackages(place.root);
      return place;
    },
  };
}

/** Gives a folder the packages that are installed here; what packages keep beside them stays apart. */
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !['.cache', '.vite', '.astro'].includes(each)))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
}

function placeIn(root: string): Place {
  const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...outsideVitest, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
  const git = (...args: readonly string[]) => {
    const { status, stdout, stderr } = run('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args]);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout.trim();
  };
  return {
    root,
    git,
    write(files) {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
      }
    },
    remove(...files) {
      for (const file of files) rmSync(join(root, file));
    },
    read: (file) => readFileSync(join(root, file), 'utf8'),
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    run: (script, ...args) => run('node', [join(root, 'src/cli', script), ...args]),
    build: (env) => run('node', ['src/cli/build.ts', '--zonder-pdf'], env),
    page: (url) => parse(readFileSync(join(root, 'dist', url, 'index.html'), 'utf8')),
  };
}
