import type { Dossier } from '../lib/dossier.ts';
import { dayOf } from '../lib/dates.ts';
import { bindVolume } from '../lib/volume.ts';
import { slugOf } from '../lib/words.ts';
import type { DossierIndex } from '../schemas/dossier-index.ts';
import { anchor, needed } from './dom.ts';
import { documentOf } from './dossier-document.ts';
import { knownPages, type KnownPage } from './dossier-page.ts';
import { copyReferences, copyText, referenceList, referencesOf } from './dossier-references.ts';

/** The ways in which a dossier leaves this page: on paper, as Markdown, as references, as a link. Gives a way to show another dossier. */
export function offerWays(
  root: HTMLElement,
  index: DossierIndex,
  base: string,
  say: (text: string) => void,
): { show(dossier: Dossier): void } {
  let dossier: Dossier;
  let pages: readonly KnownPage[] = [];
  let ready: Promise<void> = Promise.resolve();
  let shape = '';
  const texts = new Map<string, Promise<string | undefined>>();
  const text = (url: string): Promise<string | undefined> => {
    const found = texts.get(url) ?? fetched(base + url);
    texts.set(url, found);
    void found.then((each) => each ?? texts.delete(url));
    return found;
  };
  const about = () =>
    `Samengesteld op ${dayOf(today())} uit ${index.site}, ${index.publisher}. ${pages.length === 1 ? '1 pagina' : `${pages.length} pagina’s`}.`;
  const drawDocument = async () => {
    const drawn = shape;
    const parts = await Promise.all(
      pages.map(async (page) => {
        const html = page.url ? await text(page.url) : undefined;
        return { page, source: html === undefined ? undefined : new DOMParser().parseFromString(html, 'text/html') };
      }),
    );
    if (drawn === shape)
      needed('[data-document]', root).replaceChildren(documentOf(parts, (url) => index.origin + url));
  };

  const copied = (done: boolean, what: string) =>
    say(
      done
        ? `${what} is gekopieerd.`
        : `Uw browser laat kopiëren niet toe. ${what} staat geselecteerd: kopieer met Ctrl + C.`,
    );
  needed('[data-copy-link]', root).addEventListener('click', () => {
    const field = needed<HTMLInputElement>('[data-link]', root);
    field.select();
    void copyText(field.value).then((done) => copied(done, 'De link'));
  });
  needed('[data-copy-references]', root).addEventListener('click', () => {
    getSelection()?.selectAllChildren(needed('[data-references]', root));
    void copyReferences(referencesOf(pages, index)).then((done) => copied(done, 'De bronnenlijst'));
  });
  needed('[data-print]', root).addEventListener('click', () => {
    say('De pagina’s worden klaargezet.');
    void ready.then(() => {
      say('');
      print();
    });
  });
  needed('[data-markdown]', root).addEventListener('click', () => {
    say('De pagina’s worden opgehaald.');
    void markdownOf(pages).then((markdown) => {
      const file = anchor('', URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' })));
      file.download = `${slugOf(dossier.title) || 'dossier'}.md`;
      file.click();
      URL.revokeObjectURL(file.href);
      say(`Gedownload: ${file.download}`);
    });
  });

  const markdownOf = async (all: readonly KnownPage[]) => {
    const chapters = all.map(async (page) => ({
      title: page.name,
      note: page.words.note,
      markdown: page.url
        ? ((await text(page.url.replace(/\/$/, '.md'))) ??
          `De tekst van deze pagina kon niet worden opgehaald. U leest haar op <${index.origin}${page.url}>.`)
        : page.trouble,
    }));
    return bindVolume(dossier.title || 'Dossier', about(), await Promise.all(chapters));
  };

  return {
    show: (next) => {
      dossier = next;
      pages = knownPages(next, index);
      needed('[data-made]', root).textContent = about();
      const now = JSON.stringify(next.pages);
      if (now === shape) return;
      shape = now;
      needed('[data-references]', root).replaceChildren(referenceList(referencesOf(pages, index)));
      ready = drawDocument();
    },
  };
}

/** Today, as a day of the reader's calendar. */
function today(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

async function fetched(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
