import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editorHeadersOf } from '../../src/editing/editor-headers.ts';
import { serve } from '../../src/hosting/node/server.ts';
import { writeHosting } from '../../src/hosting/node/write-hosting.ts';
import { readSite, siteFile } from '../../src/lib/site.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { openPlaces, type Place } from '../fork/fixture.ts';
import { startForge, type Forge } from '../gitea.ts';
import { tellBreaches } from './breaches.ts';

const lesson = `---
title: "Een les: met een dubbele punt"
# Een opmerking van een auteur.
summary: Een zin die zegt waar de les over gaat.
aliases: [een, "twee"]
zoekvragen:
  - eerste vraag over de les
  - tweede vraag over de les
status: vastgesteld
reviewed: 2026-11-21
order: 2
practices:
  - id: werken-aan-relaties
    why: "Vertrouwen groeit in gesprekken aan de keukentafel, week na week."
---

Een *mooie* alinea [@vng-2019, grenzen]. En nog een [@vng-2019].

<Handvat>

## Vragen voor uw overleg

- Wie belt u?

</Handvat>

Het slot [@vng-2019].
`;
const template = `---\ntitle: Naam van de les\nsummary: Een zin.\nzoekvragen: [een vraag, nog een vraag]\nreviewed: 2026-11-21\norder: 1\n---\n\n## Wat de les zegt\n\nSchrijf op wat u doet [@vng-2019].\n`;
const file = 'content/lokaal/lessen/een-les.mdx';
const places = openPlaces();
let forge: Forge;
let place: Place;
let server: Server;
let browser: Browser;

const settings = () =>
  `# Onze instellingen.\nname: Voorbeeldstad\nurl: https://kennisbank.example\nenvironment: voorbeeld\norganisation:\n  name: Gemeente Voorbeeldstad\nrepository:\n  url: ${forge.url}\n  forge: gitea\ncms: {}\n`;

beforeAll(async () => {
  forge = await startForge();
  place = places.makeUpstream();
  place.write({ [siteFile]: settings(), [file]: lesson, 'content/lessen/_sjabloon.mdx': template });
  const { status, stdout, stderr } = place.build();
  expect(status, `${stdout}${stderr}`).toBe(0);
  for (const each of [file, siteFile]) forge.files.set(each, place.read(each));
  const { site } = readSite(settings());
  if (!site) throw new Error('The settings are wrong');
  server = await serve(join(place.root, 'dist'), 0, '/', undefined, editorHeadersOf(site));
  browser = await launchChromium();
}, 600_000);
afterAll(async () => {
  await browser.close();
  server.close();
  forge.close();
});

/** The page of the editor, logged in, with all that it asked elsewhere and every breach of its policy. */
async function openEditor(): Promise<{ page: Page; told: string[] }> {
  const own = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 }, locale: 'en-GB' });
  const told: string[] = [];
  await tellBreaches(context, (what: string) => told.push(what));
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => told.push(message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && ![own, new URL(forge.url).origin].includes(origin)) told.push(request.url());
  });
  await page.goto(`${own}/beheer/`);
  await page.getByRole('button', { name: 'Inloggen met een toegangstoken' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('een-token');
  await dialog.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByText('Collecties').first().waitFor();
  return { page, told };
}

/** A field of the form, by its name in the file. */
const fieldOf = (page: Page, name: string) => page.locator(`section.field[data-key-path="${name}"]`);

/** How long a busy machine may take over what an editor waits for. */
const patience = { timeout: 60_000 };

const go = (page: Page, hash: string) => page.evaluate((where) => void (location.hash = where), hash);

/** Saves what is written, and gives the file once the forge has it. */
async function saved(page: Page, path: string): Promise<string> {
  const before = forge.saved.length;
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect.poll(() => forge.saved.length, patience).toBeGreaterThan(before);
  expect(forge.saved.at(-1)?.path).toBe(path);
  return forge.files.get(path) ?? '';
}

describe('an editor', () => {
  test('changes a field, a relation and the text: the file differs there and nowhere else', async () => {
    const { page, told } = await openEditor();
    await go(page, '#/collections/lessen/entries/een-les');
    await page.getByRole('textbox', { name: 'In het kort' }).fill('Een andere zin die zegt waar de les over gaat.');
    const text = page.locator('[data-lexical-editor="true"]').first();
    await text.scrollIntoViewIfNeeded();
    await text.getByText('Het slot').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Met een zin erbij.');
    await expect.poll(() => text.textContent(), patience).toContain('Met een zin erbij.');
    const is = await saved(page, file);
    expect(is).toBe(
      lesson
        .replace('Een zin die zegt', 'Een andere zin die zegt')
        .replace('Het slot [@vng-2019].', 'Het slot [@vng-2019]. Met een zin erbij.'),
    );
    expect(forge.saved.at(-1)).toMatchObject({ operation: 'update', message: 'Les: een-les aangepast' });
    expect([...forge.tokens]).toEqual(['token een-token']);
    expect(told).toEqual([]);
    await page.context().close();
  });

  test('makes a new text with the fields in the order of the schema, from the template and from lists', async () => {
    const { page, told } = await openEditor();
    await go(page, '#/collections/lessen/new');
    await page.getByRole('textbox', { name: 'De titel' }).fill('Doe het samen: één les');
    await page.getByRole('textbox', { name: 'In het kort' }).fill('Een omschrijving van deze les, in gewone woorden.');
    const questions = fieldOf(page, 'zoekvragen');
    for (const words of ['eerste zoekvraag', 'tweede zoekvraag']) {
      await questions.getByRole('button').last().click();
      await questions.getByRole('textbox').last().fill(words);
    }
    await fieldOf(page, 'reviewed').locator('input').fill('2026-11-21');
    await fieldOf(page, 'order').locator('input').fill('3');
    const practices = fieldOf(page, 'practices');
    await practices.getByRole('button', { name: 'toevoegen' }).click();
    await practices.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Praktisch ondersteunen' }).click();
    await practices.getByRole('textbox', { name: 'Eén zin' }).fill('Wie een les leert, heeft daarna vaak hulp nodig.');
    expect(await saved(page, 'content/lokaal/lessen/doe-het-samen-een-les.mdx')).toBe(`---
title: "Doe het samen: één les"
summary: Een omschrijving van deze les, in gewone woorden.
zoekvragen:
  - eerste zoekvraag
  - tweede zoekvraag
status: concept
reviewed: 2026-11-21
reviewEvery: 12
owner: redactie
order: 3
practices:
  - id: praktisch-ondersteunen
    why: Wie een les leert, heeft daarna vaak hulp nodig.
---

## Wat de les zegt

Schrijf op wat u doet [@vng-2019].
`);
    expect(told).toEqual([]);
    await page.context().close();
  });

  test('changes settings, whose comments stay', async () => {
    const { page, told } = await openEditor();
    await go(page, '#/collections/_singletons/entries/site');
    await page.getByRole('textbox', { name: 'De naam van de site' }).fill('Kennisbank Voorbeeldstad');
    expect(await saved(page, siteFile)).toBe(
      settings().replace('name: Voorbeeldstad', 'name: Kennisbank Voorbeeldstad'),
    );
    expect(told).toEqual([]);
    await page.context().close();
  });
});

test('the page is in Dutch, for nobody to find, and says its policy itself', () => {
  const html = place.read('dist/beheer/index.html');
  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain(`connect-src 'self' blob: ${new URL(forge.url).origin}`);
  expect(policy).not.toContain('unsafe');
  expect(place.read('dist/sitemap-0.xml')).not.toContain('beheer');
  expect(place.page('/').innerHTML).not.toContain('beheer');
});

test('a host that sends no headers lets the page keep its own policy, and gives every other that of the site', () => {
  const out = join(place.root, 'dist-hosting');
  writeHosting(
    'github',
    { origin: 'https://x.nl', base: '/', redirects: [], logs: false },
    join(place.root, 'dist'),
    out,
  );
  const html = readFileSync(join(out, 'site/beheer/index.html'), 'utf8');
  expect(html.match(/http-equiv="Content-Security-Policy"/g)).toHaveLength(1);
  expect(html).toContain(new URL(forge.url).origin);
  const home = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(out, 'site/index.html'), 'utf8'));
  expect(home?.[1]).toContain("connect-src 'self'");
  expect(home?.[1]).not.toContain(new URL(forge.url).origin);
});

test('without the setting there is no page, and no script of it', () => {
  expect(existsSync('dist/beheer')).toBe(false);
  const scripts = readdirSync('dist/_astro').filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) expect(readFileSync(join('dist/_astro', name), 'utf8'), name).not.toMatch(/sveltia/i);
});
