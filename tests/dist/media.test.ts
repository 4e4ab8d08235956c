import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { dist, pageAt, pages } from './pages.ts';

test('every picture has a text in its place, or is hidden as decoration', () => {
  const wrong = pages.flatMap(({ url, root }) => [
    ...root
      .querySelectorAll('img:not([alt]), input[type="image"]:not([alt]), area:not([alt])')
      .map((each) => `${url} ${String(each)}`),
    ...root
      .querySelectorAll('svg')
      .filter((drawing) => {
        const isHidden = drawing.closest('[aria-hidden="true"]') !== null;
        const named = drawing.getAttribute('aria-label') ?? drawing.getAttribute('aria-labelledby');
        const role = drawing.getAttribute('role') ?? '';
        const isPicture = Boolean(named) && ['img', 'group', 'list'].includes(role);
        const isText = role === 'none' && drawing.text.trim() !== '';
        return !isHidden && !isPicture && !isText;
      })
      .map((drawing) => `${url} ${drawing.outerHTML.slice(0, 80)}`),
  ]);
  expect(wrong).toEqual([]);
});

test('nothing that can take the focus is hidden from screen readers', () => {
  const wrong = pages.flatMap(({ url, root }) =>
    root
      .querySelectorAll(
        '[aria-hidden="true"] a, [aria-hidden="true"] button, a[aria-hidden="true"], button[aria-hidden="true"]',
      )
      .map((each) => `${url} ${each.outerHTML.slice(0, 80)}`),
  );
  expect(wrong).toEqual([]);
});

test('there is no sound, film, frame or canvas on any page', () => {
  expect(
    pages
      .filter(({ root }) => root.querySelector('audio, video, iframe, object, embed, canvas, track'))
      .map(({ url }) => url),
  ).toEqual([]);
});

test('nobody logs in, pays or fills in personal data: the only fields are queries, choices, the words of a dossier, and a document that stays in the browser', () => {
  const fieldsOf = (shown: typeof pages) =>
    new Set(
      shown.flatMap(({ root }) =>
        root.querySelectorAll('input, select, textarea').map((each) => each.getAttribute('type') ?? each.rawTagName),
      ),
    );
  const isTool = ({ url }: (typeof pages)[number]) => url === '/bijdragen/' || url === '/dossier/' || url === '/vergelijken/' || url === '/teamscan/' || url.endsWith('/gesprek/');
  expect([...fieldsOf(pages.filter((page) => !isTool(page)))].sort()).toEqual([
    'checkbox',
    'radio',
    'search',
    'select',
  ]);
  expect([...fieldsOf(pages.filter(isTool))].sort()).toEqual(['checkbox', 'file', 'radio', 'search', 'select', 'text', 'textarea']);
  const others = pages.flatMap(({ url, root }) =>
    root.querySelectorAll('form:not([role="search"])').map((form) => `${url} ${form.getAttribute('action') ?? ''}`),
  );
  expect(others).toEqual(['/dossier/ ', '/vergelijken/ ']);
});

test('no script listens to gestures, movement of the device or single keys, none sets a time limit, and only the dossier listens to dragging', () => {
  const scripts = readdirSync(`${dist}/_astro`).filter((file) => file.endsWith('.js'));
  const [, ofDossier = ''] = pageAt('/dossier/')
    .root.querySelectorAll('script[src]')
    .map((script) => basename(script.getAttribute('src') ?? ''));
  expect(scripts).toContain(ofDossier);
  for (const file of scripts) {
    const code = readFileSync(`${dist}/_astro/${file}`, 'utf8');
    if (file !== ofDossier) expect(code, file).not.toMatch(/["'`](drag\w*|pointer(move|down))["'`]/);
    expect(code, file).not.toMatch(/["'`](touch\w+|mousedown|gesture\w+|device(motion|orientation))["'`]/);
    // The arrows of a combobox are heard in its field alone.
    if (!code.includes('aria-autocomplete')) expect(code, file).not.toMatch(/["'`]key(down|press|up)["'`]/);
    expect(code, file).not.toMatch(/\bon(drag\w*|pointer(move|down)|touch\w+|mousedown|key(down|press|up))\b/);
    expect(code, file).not.toMatch(/setInterval|location\.(assign|replace|reload)/);
  }
});
