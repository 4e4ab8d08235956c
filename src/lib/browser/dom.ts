/** The element of a page that a script cannot do without. */
export function needed<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`Missing on this page: ${selector}`);
  return found;
}

/** Makes an element with a text, and a class where one is given. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Makes a link. */
export function anchor(text: string, address: string): HTMLAnchorElement {
  const link = element('a', text);
  link.href = address;
  return link;
}

/** Makes a button with what it does. */
export function button(text: string, act: () => void, className = 'plain'): HTMLButtonElement {
  const made = element('button', text, className);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Asks search engines to leave out a page that shows what its address holds. */
export function hideFromSearchEngines(): void {
  const robots = document.querySelector('meta[name="robots"]') ?? document.createElement('meta');
  robots.setAttribute('name', 'robots');
  robots.setAttribute('content', 'noindex');
  document.head.append(robots);
}
