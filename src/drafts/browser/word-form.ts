import { copied, copyText } from '../../lib/browser/copy.ts';
import { element, needed } from '../../lib/browser/dom.ts';
import { markdownFile, saveFile } from '../../lib/browser/save-file.ts';
import { tell } from '../../lib/browser/status.ts';
import type { DraftKind } from '../draft-kinds.ts';
import type { Returned } from '../review/returned.ts';
import type { TitledDraft } from './make-draft.ts';
import { offerTexts } from './fetch-form.ts';
import { showDifferences } from './show-differences.ts';

const root = needed('[data-word]');
const file = needed<HTMLInputElement>('[data-file]', root);
const kind = needed<HTMLSelectElement>('[data-kind]', root);
const status = needed('[data-status]', root);
const results = {
  draft: needed('[data-result="draft"]', root),
  returned: needed('[data-result="returned"]', root),
};

/** How often a document was read: an older one that comes in late is not shown. */
let asked = 0;

// A browser without these is too old: there a document goes by mail.
if ('arrayBuffer' in Blob.prototype && 'toSorted' in Array.prototype && 'DecompressionStream' in globalThis) {
  needed('[data-by-mail]', root).hidden = true;
  needed('[data-scripted]', root).hidden = false;
  offerTexts(root);
}

file.addEventListener('change', () => void read());
kind.addEventListener('change', () => void read());
for (const [name, result] of Object.entries(results)) {
  const field = needed<HTMLTextAreaElement>('[data-text]', result);
  needed('[data-save]', result).addEventListener('click', () => {
    const make = () => Promise.resolve(markdownFile(field.value));
    const { title = '' } = result.dataset;
    const extension = result.dataset['extension'] === 'md' ? 'md' : 'mdx';
    void saveFile(status, { title, extension, make, otherWay: 'Kopieer de tekst.' });
  });
  needed('[data-copy]', result).addEventListener('click', () => {
    field.select();
    void copyText(field.value).then((done) => say(copied(done, name === 'draft' ? 'Het concept' : 'Het bestand')));
  });
}

async function read(): Promise<void> {
  const [chosen] = file.files ?? [];
  const turn = ++asked;
  for (const result of Object.values(results)) result.hidden = true;
  if (!chosen) return say('');
  root.ariaBusy = 'true';
  say(`${chosen.name} wordt gelezen.`);
  try {
    const { makeDraft, takeBack } = await import('./make-draft.ts');
    const returned = await takeBack(chosen);
    const made = returned ?? (await makeDraft(chosen, kind.value as DraftKind));
    if (turn !== asked) return;
    if ('differences' in made) showReturned(made);
    else showDraft(made);
  } catch (thrown) {
    if (turn !== asked) return;
    const isTold = thrown instanceof Error && thrown.name === 'WordError';
    say(
      isTold ? thrown.message : 'Het bestand kon niet gelezen worden. Laad de pagina opnieuw en probeer het nog eens.',
    );
  } finally {
    if (turn === asked) root.ariaBusy = null;
  }
}

function showDraft(made: TitledDraft): void {
  const { title, text, needed: open, sources, lost } = made;
  show(results.draft, { title, text, lists: { needed: open, sources, lost } });
  say(`Het concept is klaar. ${open.length} dingen vult u nog aan; ze staan hieronder.`);
}

function showReturned(made: Returned): void {
  const { file: path, text, isChanged, differences, comments, needed: open, sources, lost } = made;
  const { returned } = results;
  const [, title = '', extension = ''] = /([^/]*)\.(mdx?)$/.exec(path) ?? [];
  returned.dataset['extension'] = extension;
  showDifferences(needed('[data-differences]', returned), differences);
  needed('[data-nothing]', returned).hidden = isChanged;
  needed('[data-changed]', returned).hidden = !isChanged;
  show(returned, { title, text, lists: { comments, needed: open, sources, lost } });
  const count = differences.length;
  const told = count === 1 ? 'Er is één verschil' : `Er zijn ${count} verschillen`;
  say(isChanged ? `${told} met ${path}; hieronder staat wat er verandert.` : `Niets veranderd in ${path}.`);
}

/** What a result shows: its text, and lists with what to tell of it. */
interface Shown {
  title: string;
  text: string;
  lists: Readonly<Record<string, readonly string[]>>;
}

function show(result: HTMLElement, { title, text, lists }: Shown): void {
  result.dataset['title'] = title;
  needed<HTMLTextAreaElement>('[data-text]', result).value = text;
  for (const [name, items] of Object.entries(lists)) {
    const part = needed(`[data-list="${name}"]`, result);
    part.hidden = items.length === 0;
    needed('ul', part).replaceChildren(...items.map((each) => element('li', each)));
  }
  result.hidden = false;
}

function say(text: string): void {
  tell(status, text);
}
