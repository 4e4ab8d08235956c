import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { outsideVitest } from '../environment.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-dev-'));
const file = (path: string) => join(root, 'content', path);
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(file(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file(path),
    text.replace(from, () => to),
  );
};

/** How long a page may take, in milliseconds. */
const patience = 120_000;

let server: ChildProcess;
let page: Page;
let address: string;
const browser = launchChromium();

beforeAll(async () => {
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  server = spawn('node', ['src/cli/dev.ts', '--port', String(await freePort())], { cwd: root, env: outsideVitest });
  address = await new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('The server ended')));
    server.stdout?.on('data', (said: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(String(said))?.[0];
      if (found) resolve(found);
    });
  });
  page = await (await browser).newPage();
  // A server of development makes its first page slowly, most of all beside other tests.
  page.setDefaultTimeout(patience);
}, 600_000);

afterAll(async () => {
  await (await browser).close();
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  rmSync(root, { recursive: true, force: true });
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}

const overlay = () => page.locator('vite-error-overlay');
const title = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();

/** Asks for an address until a page stands there with this title, as what a server knows of new files comes in a moment. */
async function stands(path: string, text: string): Promise<void> {
  await expect
    .poll(async () => (await fetch(address + path)).text(), { timeout: patience, interval: 500 })
    .toContain(text);
  // The page that lies open may load again at the same moment, which ends the way to another.
  await expect
    .poll(
      async () => (await page.goto(address + path, { timeout: 20_000 })) && page.locator('h1').first().textContent(),
      { timeout: patience },
    )
    .toContain(text);
}

test('a changed text comes into the open page by itself', async () => {
  await page.goto(`${address}/lessen/investeer-in-vertrouwen/`);
  await title('Investeer in vertrouwen tussen bewoners en overheid');
  change('lessen/investeer-in-vertrouwen.mdx', 'title: "Investeer in', 'title: "Bouw aan');
  await title('Bouw aan vertrouwen tussen bewoners en overheid');
  change('teksten.yaml', 'heading: Hier staat geen huis', 'heading: Hier staat niets');
  await stands('/bestaat-niet/', 'Hier staat niets');
  change('teksten.yaml', 'heading: Hier staat niets', 'heading: Hier staat geen huis');
  await title('Hier staat geen huis');
});

test('a fault stands over the page in Dutch, also after a new look, until it is mended', async () => {
  await page.goto(`${address}/praktijken/werken-aan-relaties/`);
  await title('Werken aan relaties');
  change('praktijken/werken-aan-relaties.mdx', 'tool: kop', 'tool: kopje');
  await overlay().waitFor();
  for (const isAgain of [false, true]) {
    if (isAgain) await page.goto(`${address}/`);
    await overlay().waitFor();
    const text = (await overlay().locator('#layout').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('FOUT WB-213');
    expect(text).toContain('De inhoud heeft 1 fout');
    expect(text).toContain('kopje kan hier niet.');
    expect(text).toContain('Bedoelde u kop?');
    expect(text).toMatch(/praktijken\/werken-aan-relaties\.mdx:\d+/);
    expect(text).toContain('Alles wat er mis is');
    expect(text).not.toMatch(/Stack Trace|Open in editor|error occurred|dark theme/i);
  }
  change('praktijken/werken-aan-relaties.mdx', 'tool: kopje', 'tool: kop');
  await overlay().waitFor({ state: 'detached' });
  await page.goto(`${address}/praktijken/werken-aan-relaties/`);
  await title('Werken aan relaties');
});

test('files that are added, renamed and taken away come and go', async () => {
  const lesson = readFileSync(file('lessen/investeer-in-vertrouwen.mdx'), 'utf8');
  const added = lesson
    .replace(/^title: .*$/m, 'title: Een les om mee te proeven')
    .replace(/^order: .*$/m, 'order: 99')
    .replace(/^aliases: .*$/m, 'aliases: []')
    .replace(/^ {4}why: "/gm, '    why: "Een proef, en een andere reden: ');
  await page.goto(`${address}/`);
  writeFileSync(file('lessen/proefles.mdx'), added);
  await stands('/lessen/proefles/', 'Een les om mee te proeven');
  renameSync(file('lessen/proefles.mdx'), file('lessen/andere-naam.mdx'));
  await stands('/lessen/andere-naam/', 'Een les om mee te proeven');
  await stands('/lessen/proefles/', 'Hier staat geen huis');
  rmSync(file('lessen/andere-naam.mdx'));
  await stands('/lessen/andere-naam/', 'Hier staat geen huis');
  await page.goto(`${address}/lessen/`);
  await page.getByRole('heading', { level: 1, name: 'Lessen' }).waitFor();
  await overlay().waitFor({ state: 'detached' });
  expect(server.exitCode).toBeNull();
});
