import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateTexts, writeEntries, type GeneratedText } from './generate.ts';

/** What a build cost: seconds of all processors and of the clock, and the most memory of its tree of processes, in MB. */
interface Cost {
  cpu: number;
  wall: number;
  memory: number;
}

const usual = [300, 1000, 3000];

/** How a build grows with texts that are added to those of the site, beside Starlight with the same texts alone, in the same run; all cold, and ours again after one changed word. */
export async function benchSize(): Promise<void> {
  const sizes = process.argv.slice(3).map(Number).filter(Boolean);
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; no PDFs; cold unless told\n`,
  );
  const today = (await costOfOurs([])).cold;
  console.log(`today, with nothing added: ${show(today)}\n`);
  console.log(
    'added    ours: cpu s   wall s   MB     Starlight: cpu s   wall s   MB     cpu added/Starlight   whole/Starlight   warm/cold',
  );
  for (const size of sizes.length > 0 ? sizes : usual) {
    const texts = generateTexts(size);
    const { cold, warm } = await costOfOurs(texts);

    // Below this project, as its components cannot be compiled through a link to its packages.
    const starlight = resolve('.bench/starlight');
    writeStarlight(texts, starlight);
    const other = await costOf('astro', ['build'], starlight);
    rmSync('.bench', { recursive: true });
    const ratios = [(cold.cpu - today.cpu) / other.cpu, cold.cpu / other.cpu, warm.cpu / cold.cpu];
    const shown = ratios.map((ratio) => ratio.toFixed(2).padStart(16)).join('  ');
    console.log(`${String(size).padStart(5)}   ${show(cold)}   ${' '.repeat(9)}${show(other)}   ${shown}`);
  }
}

/** What our build costs with these texts added, and once more when a word of one has changed. */
async function costOfOurs(texts: readonly GeneratedText[]): Promise<{ cold: Cost; warm: Cost }> {
  const root = folderOf('ours');
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  writeEntries(texts, root);
  const build = () => costOf('node', ['src/cli/build.ts', '--zonder-pdf'], root);
  const cold = await build();
  if (texts.length > 0) changeOneWord(root, texts);
  const warm = texts.length > 0 ? await build() : cold;
  rmSync(root, { recursive: true });
  return { cold, warm };
}

const show = ({ cpu, wall, memory }: Cost): string =>
  `${cpu.toFixed(1).padStart(10)} ${wall.toFixed(1).padStart(8)} ${memory.toFixed(0).padStart(6)}`;

/** A folder with the packages of this one, and no cache of its own. */
function folderOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `werkbank-bench-${name}-`));
  mkdirSync(join(folder, 'node_modules'));
  for (const each of readdirSync('node_modules').filter((entry) => !entry.startsWith('.') || entry === '.bin'))
    symlinkSync(resolve('node_modules', each), join(folder, 'node_modules', each));
  return folder;
}

function changeOneWord(root: string, [first]: readonly GeneratedText[]): void {
  const file = join(root, 'content/voorbeelden', `proef-${first?.number ?? 0}.mdx`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Een proef met nummer', 'Een toets met nummer'));
}

function writeStarlight(texts: readonly GeneratedText[], root: string): void {
  const docs = join(root, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  for (const { number, title, paragraphs, links } of texts) {
    const body = paragraphs.map((paragraph, index) => {
      const to = links[index];
      const heading = index % 3 === 0 ? `## Stuk ${index / 3 + 1}\n\n` : '';
      return `${heading}${paragraph}${to === undefined ? '' : ` Zie ook [proef ${to}](/proef-${to}/).`}`;
    });
    writeFileSync(
      join(docs, `proef-${number}.mdx`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body.join('\n\n')}\n`,
    );
  }
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Proef\n---\n\nEen proef.\n');
  writeFileSync(
    join(root, 'package.json'),
    '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n',
  );
  writeFileSync(
    join(root, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  );
  // A short sidebar: with all texts in it each page grows with their number, which would flatter us.
  writeFileSync(
    join(root, 'astro.config.mjs'),
    "import starlight from '@astrojs/starlight';\nexport default { site: 'https://example.org', integrations: [starlight({ title: 'Proef', locales: { root: { label: 'Nederlands', lang: 'nl' } }, sidebar: [{ label: 'Begin', link: '/' }] })] };\n",
  );
}

/** Runs a command and adds up what it and all that it started cost, read from `/proc` while it runs. */
function costOf(command: string, args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  const ticks = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const tree = treeOf(child.pid ?? 0);
    for (const { pid, used } of tree) ticks.set(pid, Math.max(used, ticks.get(pid) ?? 0));
    memory = Math.max(
      memory,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    );
  };
  const timer = setInterval(look, 50);
  return new Promise((done, fail) => {
    child.on('close', (status) => {
      clearInterval(timer);
      if (status !== 0) return fail(new Error(`${command} ${args.join(' ')} ended with ${status}`));
      const cpu = [...ticks.values()].reduce((sum, each) => sum + each, 0) / 100;
      done({ cpu, wall: (performance.now() - started) / 1000, memory });
    });
  });
}

const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' };

/** A process and all below it: ticks of a hundredth of a second, and resident memory in MB. */
function treeOf(root: number): { pid: number; used: number; resident: number }[] {
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  const inTree = new Set([root]);
  for (let size = 0; size < inTree.size;) {
    size = inTree.size;
    for (const { pid, parent } of processes) if (inTree.has(parent)) inTree.add(pid);
  }
  return processes.filter(({ pid }) => inTree.has(pid));
}

function statOf(pid: number): { pid: number; parent: number; used: number; resident: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      pid,
      parent: fields[1] ?? 0,
      used: (fields[11] ?? 0) + (fields[12] ?? 0),
      resident: ((fields[21] ?? 0) * 4096) / 1e6,
    };
  } catch {
    return undefined;
  }
}
