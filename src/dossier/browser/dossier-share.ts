import type { Dossier } from '../dossier.ts';
import { dayOf } from '../../lib/dates.ts';
import { bindVolume } from '../dossier-markdown.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { copied, copyField } from '../../lib/browser/copy.ts';
import { fetchText } from '../../lib/browser/fetched.ts';
import { markdownFile, saveFile, wordFile } from '../../lib/browser/save-file.ts';
import { printPage, tell, waited } from '../../lib/browser/status.ts';
import { needed } from '../../lib/browser/dom.ts';
import { blocksOf } from '../../lib/browser/blocks.ts';
import { conversationOf, withConversation } from '../../prepare/conversation.ts';
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
  status: HTMLElement,
): { show(dossier: Dossier): void } {
  let dossier: Dossier;
  let pages: readonly KnownPage[] = [];
  let ready: Promise<void> = Promise.resolve();
  let shape = '';
  const isShort = () => needed<HTMLInputElement>('[data-short]', root).checked;
  const texts = new Map<string, Promise<string | undefined>>();
  const text = (url: string): Promise<string | undefined> => {
    const found = texts.get(url) ?? fetchText(base + url).catch(() => undefined);
    texts.set(url, found);
    void found.then((each) => each ?? texts.delete(url));
    return found;
  };
  const about = () => {
    const questions = pages.filter(({ isQuestion }) => isQuestion).length;
    const counts = [
      countOf(pages.length - questions, 'pagina', 'pagina’s'),
      countOf(questions, 'vraag', 'vragen'),
    ].filter(Boolean);
    return `Samengesteld op ${dayOf(today())} uit ${index.site}, ${index.publisher}. ${counts.join(' en ')}.`;
  };
  const part = needed('[data-document]', root);
  const draw = () => waited(drawDocument(), part, 'De pagina’s worden opgehaald.');
  const drawDocument = async () => {
    const drawn = shape;
    const parts = await Promise.all(
      pages.map(async (page) => {
        const html = page.url && !page.isQuestion ? await text(page.url) : undefined;
        return { page, source: html === undefined ? undefined : new DOMParser().parseFromString(html, 'text/html') };
      }),
    );
    if (drawn !== shape) return;
    const address = (url: string) => index.origin + url;
    part.replaceChildren(isShort() ? shortDocumentOf(parts, index, address) : documentOf(parts, address));
    root.dataset['form'] = isShort() ? 'short' : 'long';
  };

  needed('[data-copy-link]', root).addEventListener('click', () => {
    void copyField(needed<HTMLInputElement>('[data-link]', root), 'De link').then((told) => tell(status, told));
  });
  needed('[data-copy-references]', root).addEventListener('click', () => {
    getSelection()?.selectAllChildren(needed('[data-references]', root));
    void copyReferences(referencesOf(pages, index)).then((done) => tell(status, copied(done, 'De bronnenlijst')));
  });
  needed('[data-print]', root).addEventListener('click', () => {
    void waited(ready, status, 'De pagina’s worden klaargezet.').then(() => {
      tell(status, '');
      printPage(status, 'Download het voor Word, en print het daar.');
    });
  });
  for (const each of root.querySelectorAll('[name="vorm"]'))
    each.addEventListener('change', () => {
      ready = draw();
    });
  const asDocument = async (): Promise<PlainDocument> => {
    await ready;
    const blocks = blocksOf(part);
    return { title: dossier.title || 'Dossier', blocks: [paragraph(about()), ...blocks] };
  };
  needed('[data-word]', root).addEventListener('click', () => {
    const make = async () => wordFile(await asDocument());
    const otherWay = 'Print het, of download het als Markdown.';
    void saveFile(status, { title: dossier.title || 'dossier', extension: 'docx', make, otherWay });
  });
  needed('[data-markdown]', root).addEventListener('click', () => {
    const make = async () => markdownFile(await (isShort() ? asDocument().then(markdownOf) : bookOf(pages)));
    const otherWay = 'Print het, of download het voor Word.';
    void saveFile(status, { title: dossier.title || 'dossier', extension: 'md', make, otherWay });
  });

  const bookOf = async (all: readonly KnownPage[]) => {
    const chapters = all.map(async (page) => ({
      title: page.name,
      note: page.words.note,
      markdown: page.isQuestion
        ? `${page.summary} <${index.origin}${page.url}>`
        : page.url
          ? ((await text(page.url.replace(/\/$/, '.md'))) ??
            `De tekst van deze pagina kon niet worden opgehaald. U leest haar op <${index.origin}${page.url}>.`)
          : page.trouble,
    }));
    return bindVolume(dossier.title || 'Dossier', about(), await Promise.all(chapters));
  };

  /** With questions in it, a dossier leads to the sheet for a conversation, with these questions and their notes. */
  const offerConversation = async () => {
    const talk = needed<HTMLAnchorElement>('[data-talk]', root);
    const asked = pages.filter(({ isQuestion }) => isQuestion).map(({ words }) => words);
    talk.hidden = asked.length === 0;
    talk.href = await withConversation(talk.dataset['talk'] ?? '', conversationOf(asked));
  };

  return {
    show: (next) => {
      dossier = next;
      pages = knownPages(next, index);
      needed('[data-made]', root).textContent = about();
      void offerConversation();
      const now = JSON.stringify(next.pages);
      if (now === shape) return;
      shape = now;
      needed('[data-references]', root).replaceChildren(referenceList(referencesOf(pages, index)));
      ready = draw();
    },
  };
}

const countOf = (count: number, one: string, more: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : more}`;

/** Today, as a day of the reader's calendar. */
function today(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}
