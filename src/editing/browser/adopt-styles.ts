/** Lets the editor have its styles under a policy that refuses `<style>`: what it puts in the head so is adopted as a stylesheet. One style stood in attributes; the build takes those out, see `src/integrations/editor.ts`. */
export function adoptStyles(): void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLStyleElement)) return append(node);
    document.adoptedStyleSheets.push(sheetOf(node.textContent));
    // The editor looks by this id whether it has put the style there.
    const mark = document.createElement('template');
    mark.id = node.id;
    append(mark);
    return node;
  };
  document.adoptedStyleSheets.push(sheetOf('svelte-css-wrapper { display: contents }'));
}

/** Styles as a stylesheet, without typefaces: those come with the page, and a rule would fetch them from elsewhere. */
function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  for (let place = sheet.cssRules.length - 1; place >= 0; place -= 1)
    if (sheet.cssRules[place] instanceof CSSFontFaceRule) sheet.deleteRule(place);
  return sheet;
}
