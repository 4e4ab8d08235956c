// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Three words after each other, or two with a mark that ends a sentence. */
const sentence = "\\p{L}[\\p{L}’'-]*,? +[\\p{L}\\d’'-]+(?:[.?!:]|,? +[\\p{L}\\d])";

/** What a compiler does not see: promises that nobody waits for, and markup that shuts somebody out. */
export default defineConfig(
  { ignores: ['dist', '.dist-*', 'dist-hosting', '.astro'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Astro's hooks and routes are asynchronous by contract, also those that wait for nothing.
      '@typescript-eslint/require-await': 'off',
      // Quads of RDF are written by their own `toString`.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowArray: true }],
      // Names of node types, whose library numbers them and does not export the numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Our interfaces hold plain functions, which may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // In a text that replaces, $& and $1 mean something: what is made of data is given by a function.
      'no-restricted-syntax': [
        'error',
        ...['TemplateLiteral[expressions.length>0]', 'BinaryExpression'].map((made) => ({
          selector: `CallExpression[callee.property.name=/^replace(All)?$/] > ${made}.arguments:nth-child(2)`,
          message: 'Give what replaces by a function: in a text, $& and $1 mean something.',
        })),
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_$', destructuredArrayIgnorePattern: '^_$' },
      ],
    },
  },
  {
    // Tests read what others wrote: JSON, PDFs, pages.
    files: ['tests/**/*.ts'],
    rules: Object.fromEntries(
      ['member-access', 'argument', 'return', 'assignment', 'call', 'enum-comparison'].map((rule) => [
        `@typescript-eslint/no-unsafe-${rule}`,
        'off',
      ]),
    ),
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    // What a page says stands in `content/teksten.yaml`: a label of two words may stay, a sentence may not.
    files: ['src/pages/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `JSXText[value=/${sentence}/u]`,
          `JSXAttribute[name.name!=/^(class|autocomplete|viewBox|content|data-.*)$/] > Literal[value=/${sentence}/u]`,
          `:not(JSXAttribute, ImportDeclaration) > Literal[value=/${sentence}/u]`,
          `TemplateElement[value.raw=/${sentence}/u]`,
        ].map((selector) => ({ selector, message: 'Put what a page says in content/teksten.yaml.' })),
      ],
    },
  },
);
