import { expect, test } from 'vitest';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { pages, type Page } from './pages.ts';

/** What is wrong on any page, each with its address. */
const onEveryPage = (look: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => look(page).map((error) => `${page.url} ${error}`));

test('every page has a title of its own, "Page – Site"; home begins with the name of the site', () => {
  const { name } = loadSite();
  const titles = pages.map(({ url, root }) => ({ url, title: root.querySelector('title')?.text ?? '' }));
  const wrong = titles.filter(({ url, title }) =>
    url === '/' ? !title.startsWith(`${name}: `) : !title.endsWith(` – ${name}`) || title.startsWith(' '),
  );
  expect(wrong).toEqual([]);
  const twice = Object.values(Object.groupBy(titles, ({ title }) => title)).filter((same = []) => same.length > 1);
  expect(twice).toEqual([]);
});

test('every page has one h1, no empty heading, and no heading that skips a level', () => {
  const wrong = onEveryPage(({ root }) => {
    const headings = root.querySelectorAll('h1, h2, h3, h4, h5, h6');
    const levels = headings.map(({ rawTagName }) => Number(rawTagName.slice(1)));
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['has not exactly one h1']),
      ...headings.filter(({ text }) => !text.trim()).map(String),
      ...headings
        .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
        .map(({ outerHTML }) => `skips a level: ${outerHTML}`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every page is in Dutch and has a header, a main part and a footer, each once; every nav and search has a name of its own', () => {
  const wrong = onEveryPage(({ root }) => {
    const counts = [
      'body > header',
      'main',
      'body > footer',
      '[role="main"], [role="banner"], [role="contentinfo"]',
    ].map((selector) => root.querySelectorAll(selector).length);
    const names = root.querySelectorAll('nav, [role="search"], aside').map((each) => {
      const id = each.getAttribute('aria-labelledby');
      return each.getAttribute('aria-label') ?? (id ? root.querySelector(`#${id}`)?.text : undefined) ?? '';
    });
    return [
      ...(root.querySelector('html')?.getAttribute('lang') === 'nl' ? [] : ['is not in Dutch']),
      ...(counts.join() === '1,1,1,0' ? [] : [`has landmarks ${counts.join()}`]),
      ...(names.includes('') ? ['has a nameless landmark'] : []),
      ...(new Set(names).size === names.length ? [] : [`has landmarks of one name: ${names.join(', ')}`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every section has a heading for a name', () => {
  const wrong = onEveryPage(({ root }) =>
    root
      .querySelectorAll('section[aria-labelledby]')
      .filter(
        (section) =>
          !/^H[1-6]$/.test(section.querySelector(`#${section.getAttribute('aria-labelledby')}`)?.tagName ?? ''),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(wrong).toEqual([]);
});

test('the first link of every page leads to its content, which can take the focus', () => {
  const wrong = onEveryPage(({ root }) => {
    const content = root.querySelector('main');
    const leads = root.querySelector('body a')?.getAttribute('href') === `#${content?.id}`;
    return leads && content?.getAttribute('tabindex') === '-1' ? [] : ['has no skip link to its content'];
  });
  expect(wrong).toEqual([]);
});
