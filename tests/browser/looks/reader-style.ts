import type { Page } from 'playwright-core';
import { breakage } from '../breakage.ts';

/** What breaks under a style of the reader's own, such as a browser extension adds. */
export const withStyle =
  (style: string) =>
  async (page: Page): Promise<readonly string[]> => {
    const put = (text: string) =>
      page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, text);
    await put(style);
    const found = await breakage(page);
    await put('');
    return found;
  };

export const readerStyles = {
  large: 'html { font-size: 200% !important; }',
  spaced: `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
  typeface: '* { font-family: "DejaVu Sans", Verdana, sans-serif !important; }',
} as const;
