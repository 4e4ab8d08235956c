import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dist, pages } from './pages.ts';

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

test('nobody logs in, pays or fills in personal data: the only fields are a query and choices', () => {
  const fields = pages.flatMap(({ root }) =>
    root.querySelectorAll('input, select, textarea').map((each) => each.getAttribute('type') ?? each.rawTagName),
  );
  expect([...new Set(fields)].sort()).toEqual(['checkbox', 'radio', 'search', 'select']);
  const forms = pages.flatMap(({ root }) => root.querySelectorAll('form').map((form) => form.getAttribute('role')));
  expect(new Set(forms)).toEqual(new Set(['search']));
});

test('no script listens to dragging, gestures, movement of the device or single keys, and none sets a time limit', () => {
  const scripts = readdirSync(`${dist}/_astro`).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    const code = readFileSync(`${dist}/_astro/${file}`, 'utf8');
    expect(code, file).not.toMatch(
      /["'`](drag\w*|pointer(move|down)|touch\w+|mousedown|gesture\w+|device(motion|orientation)|key(down|press|up))["'`]/,
    );
    expect(code, file).not.toMatch(/\bon(drag\w*|pointer(move|down)|touch\w+|mousedown|key(down|press|up))\b/);
    expect(code, file).not.toMatch(/setInterval|location\.(assign|replace|reload)/);
  }
});
