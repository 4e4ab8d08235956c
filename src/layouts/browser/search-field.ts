/** Loads suggestions, and side by side the words that they search in, when a field that searches gets focus. No single key leads there: WCAG 2.1.4. */
export function offerSearch(): void {
  document.addEventListener('focusin', ({ target }) => load(target));
  load(document.activeElement);
}

function load(target: EventTarget | null): void {
  const form = target instanceof HTMLInputElement ? target.closest<HTMLFormElement>('form[data-suggestions]') : null;
  const source = form?.dataset['suggestions'];
  if (!source || document.querySelector(`script[src="${source}"]`)) return;
  const script = document.createElement('script');
  script.src = source;
  const words = document.createElement('link');
  words.rel = 'preload';
  words.as = 'fetch';
  words.crossOrigin = 'anonymous';
  words.href = `${form?.dataset['pagefind'] ?? ''}lexicon.json`;
  document.head.append(script, words);
}
