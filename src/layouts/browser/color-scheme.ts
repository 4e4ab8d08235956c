const key = 'weergave';

/** Puts the theme on that the reader chose before; the device decides when there is none. */
export function showTheme(): void {
  document.documentElement.dataset['theme'] = chosen();
}

/** Shows the choice between light, dark and the device's own, and keeps what is chosen in this browser. */
export function offerThemes(): void {
  const group = document.querySelector<HTMLElement>('[data-themes]');
  if (!group) return;
  group.hidden = false;
  for (const option of group.querySelectorAll<HTMLInputElement>('input')) {
    option.checked = option.value === chosen();
    option.addEventListener('change', () => {
      keep(option.value);
      document.documentElement.dataset['theme'] = option.value;
    });
  }
}

/** A browser may refuse storage; then a choice lasts as long as the page. */
function chosen(): string {
  try {
    return /^(licht|donker)$/.exec(localStorage.getItem(key) ?? '')?.[0] ?? '';
  } catch {
    return '';
  }
}

function keep(theme: string): void {
  try {
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {
    return;
  }
}
