import { ESLint } from 'eslint';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const linter = new ESLint();

/** What the linter says of a route of these lines. */
async function told(frontmatter: string, template: string): Promise<string[]> {
  const [result] = await linter.lintText(`---\n${frontmatter}\n---\n\n${template}\n`, {
    filePath: 'src/pages/proef.astro',
  });
  return result?.messages.map(({ message }) => message) ?? [];
}

test('a sentence in a route is refused, wherever it stands', { timeout: 60_000 }, async () => {
  const refused = ['Put what a page says in content/teksten.yaml.'];
  expect(await told('', '<p>Kies uw vragen, en neem ze mee.</p>')).toEqual(refused);
  expect(await told('', '<p title="Kies de vragen">{1}</p>')).toEqual(refused);
  expect(await told("const note = 'Deze pagina bestaat niet.';", '<p>{note}</p>')).toEqual(refused);
  expect(await told('const note = (n: number) => `Nog ${n} situaties.`;', '<p>{note(1)}</p>')).toEqual([]);
  expect(await told('const note = (n: number) => `Er zijn nog ${n}`;', '<p>{note(1)}</p>')).toEqual(refused);
  expect(await told('', '<p>Niets gevonden.</p>')).toEqual(refused);
});

test('a label of two words, classes and addresses may stay', { timeout: 60_000 }, async () => {
  const template = '<button class="button of this page" type="button">Kopieer lijst</button><a href="/a/b/">Zoek</a>';
  expect(await told("const url = '/over/deze/site/';", template)).toEqual([]);
});

test('no route has a sentence of its own', { timeout: 120_000 }, async () => {
  const routes = globSync('src/pages/**/*.astro');
  expect(routes.length).toBeGreaterThan(15);
  const results = await linter.lintFiles(['src/pages/**/*.astro']);
  expect(results.length).toBe(routes.length);
  expect(
    results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`)),
  ).toEqual([]);
});
