import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import { emptyDossier, withPage, type Dossier } from '../../src/dossier/dossier.ts';
import { decodeDossier, withDossier } from '../../src/dossier/dossier-link.ts';
import { toolStateIn } from '../../src/lib/tool-address.ts';
import type { DossierIndex } from '../../src/schemas/published/dossier-index.ts';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

/** What the built page of the dossier knows. */
export const index = JSON.parse(readFileSync('dist/dossier/paginas.json', 'utf8')) as DossierIndex;

/** Three pages of different kinds. */
export const three = [layouts.practice, layouts.dilemma, layouts.example];

/** A dossier of the pages at these addresses. */
export const dossierOf = (paths: readonly string[], title = 'Voor het MT'): Dossier => ({
  ...paths.map(digestOf).reduce(withPage, emptyDossier),
  title,
});

/** The address of a dossier. */
export const linkTo = (dossier: Dossier) => withDossier('/dossier/', dossier);

/** What the pages in the list are called. */
export const names = (page: Page) => page.locator('[data-list] a[data-title]').allTextContents();

/** The title of the page at an address. */
export const titleOf = (path: string) => index.pages[digestOf(path)]?.title ?? '';

/** What the page of the dossier tells of what happened. */
export const told = (page: Page) => page.locator('[data-dossier] > [role="status"]');

/** The dossier that the address holds. */
export const inAddress = (page: Page) => decodeDossier(toolStateIn(page.url(), 'dossier') ?? '');

/** Opens a dossier and waits until its list and its document stand there. */
export async function openDossier(dossier: Dossier, options: BrowserContextOptions = {}): Promise<Page> {
  const { page, said } = await open(await linkTo(dossier), options);
  await page.locator('[data-document] h2').first().waitFor({ state: 'attached' });
  expect(said).toEqual([]);
  return page;
}
