/** @type {import('stylelint').Config} What a browser would pass over in silence, and what architecture.md asks of a stylesheet. */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    'value-keyword-case': ['lower', { ignoreKeywords: ['A4'] }],
    'declaration-no-important': true,
    'selector-max-compound-selectors': 4,
    // Blocks, elements and modifiers: `entry__head--tool`.
    'selector-class-pattern': '^[a-z0-9]+(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+)?$',
    // It does not know the margins of a page.
    'at-rule-descriptor-no-unknown': null,
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['grid-template'] }],
    // Vite reads the plain notation.
    'import-notation': 'string',
    // Blank lines are the formatter's and the writer's.
    'at-rule-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'declaration-block-single-line-max-declarations': null,
    // Later rules are more general where a layer orders them.
    'no-descending-specificity': null,
  },
};
