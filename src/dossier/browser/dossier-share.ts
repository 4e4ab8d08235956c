import type { Dossier } from '../dossier.ts';
import { dayOf } from '../../lib/dates.ts';
import { bindVolume } from '../dossier-markdown.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { copied, copyField } from '../../lib/browser/copy.ts';
import { download, markdownFile } from '../../lib/browser/download.ts';
import { needed } from '../../lib/browser/dom.ts';
import { blocksOf } from '../../lib/browser/blocks.ts';
import { saveWord } from '../../lib/browser/save-word.ts';
import { markdownOf, paragraph, type PlainDocument } from '../../lib/document.ts';
import { documentOf } from './dossier-document.ts';
import { shortDocumentOf } from './short-document.ts';
import { knownPages, type KnownPage } from './dossier-entries.ts';
import { copyReferences, referenceList, referencesOf } from './dossier-references.ts';

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
  const isShort = () => needed<HTMLInputElement>('[data-short]', root).checked;
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
    if (drawn !== shape) return;
    const address = (url: string) => index.origin + url;
    needed('[data-document]', root).replaceChildren(
      isShort() ? shortDocumentOf(parts, index, address) : documentOf(parts, address),
    );
    root.dataset['form'] = isShort() ? 'short' : 'long';
  };

  needed('[data-copy-link]', root).addEventListener('click', () => {
    void copyField(needed<HTMLInputElement>('[data-link]', root), 'De link').then(say);
  });
  needed('[data-copy-references]', root).addEventListener('click', () => {
    getSelection()?.selectAllChildren(needed('[data-references]', root));
    void copyReferences(referencesOf(pages, index)).then((done) => say(copied(done, 'De bronnenlijst')));
  });
  needed('[data-print]', root).addEventListener('click', () => {
    say('De pagina’s worden klaargezet.');
    void ready.then(() => {
      say('');
      print();
    });
  });
  for (const each of root.querySelectorAll('[name="vorm"]'))
    each.addEventListener('change', () => {
      ready = drawDocument();
    });
  const asDocument = async (): Promise<PlainDocument> => {
    say('De pagina’s worden opgehaald.');
    await ready;
    const blocks = blocksOf(needed('[data-document]', root));
    return { title: dossier.title || 'Dossier', blocks: [paragraph(about()), ...blocks] };
  };
  needed('[data-word]', root).addEventListener('click', () => void asDocument().then(saveWord).then(say));
  needed('[data-markdown]', root).addEventListener('click', () => {
    say('De pagina’s worden opgehaald.');
    const written = isShort() ? asDocument().then(markdownOf) : bookOf(pages);
    void written.then((markdown) => {
      say(`Gedownload: ${download(markdownFile(markdown), dossier.title || 'dossier', 'md')}`);
    });
  });

  const bookOf = async (all: readonly KnownPage[]) => {
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
