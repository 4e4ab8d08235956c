import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const nameOf = (link: HTMLElement) => (link.getAttribute('aria-label') ?? link.text).replace(/\s+/g, ' ').trim();

test('on a page, links with the same name lead to the same place', () => {
  const wrong = pages.flatMap(({ url, root }) => {
    const places = Map.groupBy(root.querySelectorAll('a[href]'), nameOf);
    return [...places].flatMap(([name, links]) => {
      const targets = new Set(links.map((link) => link.getAttribute('href')));
      return targets.size > 1 ? [`${url} ${name}: ${[...targets].join(', ')}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('every link has a name that says where it leads', () => {
  const empty = /^(klik( hier)?|hier|lees (meer|verder)|meer( informatie)?|link|deze (link|pagina)|https?:\/\/.*|)$/i;
  const wrong = pages.flatMap(({ url, root }) =>
    root
      .querySelectorAll('a[href]')
      .filter((link) =>
        empty.test(
          nameOf(link)
            .replace(/[.…»›→]+$/, '')
            .trim(),
        ),
      )
      .map(({ outerHTML }) => `${url} ${outerHTML}`),
  );
  expect(wrong).toEqual([]);
});

test('a name that is given to a link or button holds the words that one sees', () => {
  const wrong = pages.flatMap(({ url, root }) =>
    root
      .querySelectorAll('a[aria-label], button[aria-label], summary[aria-label]')
      .filter((each) => !each.getAttribute('aria-label')?.includes(each.text.trim()))
      .map(({ outerHTML }) => `${url} ${outerHTML}`),
  );
  expect(wrong).toEqual([]);
});

test('no link opens a window of its own', () => {
  expect(pages.filter(({ root }) => root.querySelector('[target]')).map(({ url }) => url)).toEqual([]);
});
