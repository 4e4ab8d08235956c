import { copied, copyText } from '../../lib/browser/copy.ts';
import { element, needed } from '../../lib/browser/dom.ts';
import { markdownFile, saveFile } from '../../lib/browser/save-file.ts';
import { tell } from '../../lib/browser/status.ts';
import type { DraftKind } from '../draft-kinds.ts';
import type { TitledDraft } from './make-draft.ts';

const root = needed('[data-word]');
const file = needed<HTMLInputElement>('[data-file]', root);
const kind = needed<HTMLSelectElement>('[data-kind]', root);
const status = needed('[data-status]', root);
const result = needed('[data-result]', root);
const field = needed<HTMLTextAreaElement>('[data-draft]', root);

let draft: TitledDraft | undefined;
/** How often a draft was asked for: an older one that comes in late is not shown. */
let asked = 0;

// A browser without these is too old: there a document goes by mail.
if ('arrayBuffer' in Blob.prototype && 'toSorted' in Array.prototype) {
  needed('[data-by-mail]', root).hidden = true;
  needed('[data-scripted]', root).hidden = false;
}

file.addEventListener('change', () => void make());
kind.addEventListener('change', () => void make());
needed('[data-save]', root).addEventListener('click', () => {
  if (!draft) return;
  const { title, text } = draft;
  const make = () => Promise.resolve(markdownFile(text));
  void saveFile(status, { title, extension: 'mdx', make, otherWay: 'Kopieer de tekst.' });
});
needed('[data-copy]', root).addEventListener('click', () => {
  field.select();
  void copyText(field.value).then((done) => say(copied(done, 'Het concept')));
});

async function make(): Promise<void> {
  const [chosen] = file.files ?? [];
  const turn = ++asked;
  result.hidden = true;
  if (!chosen) return say('');
  root.ariaBusy = 'true';
  say(`${chosen.name} wordt gelezen.`);
  try {
    const { makeDraft } = await import('./make-draft.ts');
    const made = await makeDraft(chosen, kind.value as DraftKind);
    if (turn === asked) show(made);
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

function show(made: TitledDraft): void {
  draft = made;
  field.value = made.text;
  for (const name of ['needed', 'sources', 'lost'] as const) {
    const part = needed(`[data-list="${name}"]`, root);
    part.hidden = made[name].length === 0;
    needed('ul', part).replaceChildren(...made[name].map((each) => element('li', each)));
  }
  result.hidden = false;
  say(`Het concept is klaar. ${made.needed.length} dingen vult u nog aan; ze staan hieronder.`);
}

function say(text: string): void {
  tell(status, text);
}
