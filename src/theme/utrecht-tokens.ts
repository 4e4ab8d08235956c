const button = '--utrecht-button-primary-action-background-color';
const pressed = '--utrecht-button-primary-action-active-background-color';

/**
 * Where a basis token comes from in a theme of before the basis contract, which has `--utrecht-…` only: the nearest in meaning first.
 * Names: the component stylesheets of the Utrecht design system (`@utrecht/*-css`, 3 and 4).
 */
export const utrechtTokens: Readonly<Record<string, readonly string[]>> = {
  '--basis-color-default-bg-document': ['--utrecht-document-background-color'],
  '--basis-color-default-bg-subtle': ['--utrecht-surface-background-color'],
  '--basis-color-default-color-document': ['--utrecht-document-color'],
  '--basis-color-default-color-subtle': ['--utrecht-paragraph-small-color', '--utrecht-form-control-placeholder-color'],
  '--basis-color-default-border-subtle': ['--utrecht-separator-color'],
  '--basis-color-default-border-default': ['--utrecht-textbox-border-color', '--utrecht-form-control-border-color'],
  '--basis-color-action-1-color-default': ['--utrecht-link-color'],
  '--basis-color-action-2-color-default': ['--utrecht-link-color'],
  '--basis-color-info-color-default': ['--utrecht-link-color'],
  '--basis-color-accent-1-color-default': [button],
  '--basis-color-accent-1-color-hover': [pressed, button],
  '--basis-color-accent-1-border-default': ['--utrecht-page-header-background-color', button],
  '--basis-color-accent-1-border-hover': [
    '--utrecht-page-header-border-block-end-color',
    '--utrecht-page-header-background-color',
    button,
  ],
  '--basis-color-accent-2-color-default': [button],
  '--basis-color-accent-2-color-hover': [pressed, button],
  '--basis-color-accent-3-color-default': [button],
  '--basis-color-accent-3-color-hover': [pressed, button],
  '--basis-heading-color': ['--utrecht-heading-color', '--utrecht-heading-1-color'],
  '--basis-heading-font-family': ['--utrecht-heading-font-family', '--utrecht-heading-1-font-family'],
  '--basis-heading-font-weight': ['--utrecht-heading-font-weight', '--utrecht-heading-1-font-weight'],
  '--basis-text-font-family-default': ['--utrecht-document-font-family'],
  '--basis-focus-outline-color': ['--utrecht-focus-outline-color'],
  '--basis-focus-outline-width': ['--utrecht-focus-outline-width'],
  '--basis-focus-color': ['--utrecht-focus-color', '--utrecht-link-focus-color'],
  '--basis-border-radius-md': ['--utrecht-button-border-radius'],
};
