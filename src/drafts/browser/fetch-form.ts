import { needed } from '../../lib/browser/dom.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { tell, waited } from '../../lib/browser/status.ts';

/** The way out of the form: the text of the page at an address, as a document of Word. Who comes from a page by its link finds its address filled in. */
export function offerTexts(root: HTMLElement): void {
  const field = needed<HTMLInputElement>('[data-address]', root);
  const status = needed('[data-fetch-status]', root);
  const from = document.referrer ? new URL(document.referrer) : undefined;
  if (location.hash === `#${root.id}` && from?.origin === location.origin && from.pathname !== location.pathname)
    field.value = from.pathname;
  needed('[data-fetch]', root).addEventListener('click', () => void fetchDocument(field.value, status));
}

async function fetchDocument(address: string, status: HTMLElement): Promise<void> {
  tell(status, '');
  const loading = import('./fetch-text.ts');
  const asking = loading.then(({ textAt }) => textAt(address));
  const entry = await waited(asking, status, 'De tekst wordt opgehaald.').catch(() => undefined);
  if (!entry)
    return tell(
      status,
      address.trim()
        ? `Op deze site is geen pagina ‘${address}’, of zij kwam niet binnen. Neem het adres over uit de adresbalk, zoals /lessen/x/.`
        : 'Vul eerst het adres van de pagina in, zoals /lessen/x/.',
    );
  const { documentOf, nameOf } = await loading;
  const make = () => documentOf(entry);
  await saveFile(status, { title: nameOf(entry), extension: 'docx', make, otherWay: 'Probeer het nog eens.' });
}
