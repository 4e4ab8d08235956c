import { copyField } from '../../lib/browser/copy.ts';
import { hideFromSearchEngines, needed } from '../../lib/browser/dom.ts';
import {
  decodeSheet,
  encodeSheet,
  encodeTeam,
  joined,
  marks,
  mostSheets,
  readPasted,
  tagLength,
  type Sheet,
} from '../teamscan.ts';
import { showBars, showNextSteps, showTeam } from './teamscan-drawing.ts';
import { readForm } from './teamscan-form.ts';

const root = needed('[data-teamscan]');
const form = readForm(root);
const { statements } = form;
const ownLink = needed<HTMLInputElement>('[data-own-link]', root);
const teamLink = needed<HTMLInputElement>('[data-team-link]', root);
const pasted = needed<HTMLTextAreaElement>('[data-pasted]', root);

let tag = newTag();
let team: readonly Sheet[] = [];

for (const each of root.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
form.onChange(() => {
  keep();
  progress();
});
on('[data-show-result]', () => {
  const open = form.answers().filter((answer) => answer === undefined).length;
  if (open === statements.length) return form.focusOpen('Kies eerst bij een paar uitspraken een antwoord.');
  view('result');
  needed('#uw-uitslag').focus();
});
on('[data-back]', () => {
  view('form');
  needed('[data-heading]').focus();
});
on('[data-clear]', () => {
  form.fill([]);
  tag = newTag();
  history.replaceState(null, '', location.pathname + location.search);
  view('form');
  progress();
  needed('[data-heading]').focus();
});
on('[data-lay]', () => lay(pasted.value));
on('[data-add-own]', () => {
  setTeam([...team, sheet()], 'Uw antwoorden staan erbij.');
});
on('[data-clear-team]', () => setTeam([], 'Het overzicht is weg.'));
on('[data-print]', () => print());
on('[data-copy="own"]', () => void copyField(ownLink, 'De link').then((told) => say('own', told)));
on('[data-copy="team"]', () => void copyField(teamLink, 'De link').then((told) => say('team', told)));
addEventListener('hashchange', open);
open();

function sheet(): Sheet {
  return { tag, answers: form.answers() };
}

/** Shows what the address holds: the answers of one, those of a team, or an empty form. */
function open(): void {
  const { hash } = location;
  say('own', '');
  say('team', '');
  if (hash.startsWith(marks.team)) {
    hideFromSearchEngines();
    return lay(location.href);
  }
  if (hash.startsWith(marks.own)) {
    hideFromSearchEngines();
    const read = decodeSheet(hash.slice(marks.own.length), statements);
    if (typeof read !== 'string') {
      tag = read.tag;
      form.fill(read.answers);
      view(read.answers.includes(undefined) ? 'form' : 'result');
      return progress();
    }
    form.tell(
      read === 'other' ? otherStatements : 'Deze link is niet heel. Vraag om de hele link, of vul het formulier in.',
    );
  } else form.fill([]);
  view('form');
  progress();
}

/** Puts the answers in the address. */
function keep(): void {
  history.replaceState(null, '', marks.own + encodeSheet(sheet(), statements));
}

function progress(): void {
  const answers = form.answers();
  const done = answers.filter((answer) => answer !== undefined).length;
  needed('[data-progress]', root).textContent = `${done} van ${statements.length} ingevuld.`;
  needed('[data-add-own]', root).hidden = done === 0;
}

/** Which part stands open, on the screen and on paper. */
function view(part: 'form' | 'result' | 'team'): void {
  root.dataset['view'] = part;
  needed('[data-form]', root).hidden = part !== 'form';
  needed('[data-result]', root).hidden = part !== 'result';
  if (part === 'result') drawResult();
}

function drawResult(): void {
  const own = sheet();
  const open = own.answers.filter((answer) => answer === undefined).length;
  needed('[data-result-note]', root).textContent =
    open > 0 ? `${open} van ${statements.length} uitspraken hebt u niet beantwoord. Die tellen niet mee.` : '';
  ownLink.value = new URL(marks.own + encodeSheet(own, statements), location.href).href;
  showBars(needed('[data-bars]', root), form, own);
  showNextSteps(root, form, own);
}

/** Lays the results of pasted links beside those that are there, and says what could not be read. */
function lay(text: string): void {
  const { sheets, broken, other } = readPasted(text, statements);
  const told = [
    ...(broken > 0 ? [`${broken} keer stond er iets dat geen hele link van de teamscan is.`] : []),
    ...(other > 0 ? [otherStatements] : []),
  ];
  if (sheets.length === 0 && team.length === 0)
    return say('team', told.join(' ') || 'Plak eerst de links van uw collega’s, elk op een eigen regel.');
  pasted.value = '';
  setTeam([...team, ...sheets], told.join(' '));
}

function setTeam(sheets: readonly Sheet[], told: string): void {
  const all = joined(sheets);
  team = all.slice(0, mostSheets);
  const surplus = all.length - team.length;
  const isEnough = team.length > 1;
  const what = [
    told,
    ...(surplus > 0 ? [`Er passen er ${mostSheets} naast elkaar; ${surplus} staan er niet bij.`] : []),
    ...(team.length > 0
      ? [`${team.length} ${team.length === 1 ? 'uitslag staat' : 'uitslagen staan'} naast elkaar.`]
      : []),
    ...(team.length === 1 ? ['Zet er nog ten minste één bij.'] : []),
  ];
  say('team', what.filter(Boolean).join(' '));
  needed('[data-team-result]', root).hidden = !isEnough;
  history.replaceState(
    null,
    '',
    team.length > 0 ? marks.team + encodeTeam(team, statements) : location.pathname + location.search,
  );
  teamLink.value = location.href;
  view(isEnough ? 'team' : 'form');
  if (isEnough) showTeam(root, form, team);
  if (isEnough) needed('#met-uw-team').focus();
}

function say(where: 'own' | 'team', text: string): void {
  needed(`[data-status="${where}"]`, root).textContent = text;
}

function on(selector: string, act: () => void): void {
  for (const each of root.querySelectorAll(selector)) each.addEventListener('click', act);
}

/** A tag that nobody else has drawn. */
function newTag(): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const drawn = crypto.getRandomValues(new Uint8Array(tagLength));
  return Array.from(drawn, (byte) => letters[byte % letters.length]).join('');
}

const otherStatements =
  'Deze link hoort bij andere uitspraken: die van een andere site, of van een eerdere versie van de teamscan.';
