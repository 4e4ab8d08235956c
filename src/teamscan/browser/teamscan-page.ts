import { copyField } from '../../lib/browser/copy.ts';
import { button, needed } from '../../lib/browser/dom.ts';
import { printPage, tell, type WayOn } from '../../lib/browser/status.ts';
import { followState, putAddress, stateHere } from '../../lib/browser/tool-state.ts';
import { withToolState } from '../../lib/tool-address.ts';
import {
  decodeSheet,
  encodeSheet,
  encodeTeam,
  joined,
  mostSheets,
  readPasted,
  states,
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
const status = { own: needed('[data-status="own"]', root), team: needed('[data-status="team"]', root) };
const cleared = needed('[data-cleared]', root);
const pasted = needed<HTMLTextAreaElement>('[data-pasted]', root);

let tag = newTag();
let team: readonly Sheet[] = [];

for (const each of root.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
form.onChange(() => {
  cleared.replaceChildren();
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
  const before = sheet();
  show({ tag: newTag(), answers: [] });
  putAddress(withToolState(location.href, states.own, ''));
  const undo = button('Zet mijn antwoorden terug', () => {
    show(before);
    keep();
    needed('#uw-uitslag').focus();
  });
  cleared.replaceChildren(undo);
  undo.focus();
});
on('[data-lay]', () => lay(pasted.value));
on('[data-add-own]', () => {
  setTeam([...team, sheet()], 'Uw antwoorden staan erbij.');
});
on('[data-clear-team]', () => {
  const before = team;
  setTeam([], 'Het overzicht is weg.', { label: 'Zet terug', act: () => setTeam(before, 'Het staat er weer.') });
  status.team.querySelector('button')?.focus();
});
for (const part of ['own', 'team'] as const)
  on(`[data-print="${part}"]`, () => printPage(status[part], 'Kopieer de link, en open die in een andere browser.'));
on('[data-copy="own"]', () => void copyField(ownLink, 'De link').then((told) => say('own', told)));
on('[data-copy="team"]', () => void copyField(teamLink, 'De link').then((told) => say('team', told)));
void followState(root, Object.values(states), open);

function sheet(): Sheet {
  return { tag, answers: form.answers() };
}

/** Shows what the address holds: the answers of one, those of a team, or an empty form. */
function open(): void {
  say('own', '');
  say('team', '');
  form.tell('');
  team = [];
  needed('[data-team-result]', root).hidden = true;
  if (stateHere(states.team) !== undefined) {
    view('form');
    progress();
    return lay(location.href);
  }
  const own = stateHere(states.own);
  if (own !== undefined) {
    const read = decodeSheet(own, statements);
    if (typeof read !== 'string') {
      return show(read, !read.answers.includes(undefined));
    }
    form.tell(
      read === 'other' ? otherStatements : 'Deze link is niet heel. Vraag om de hele link, of vul het formulier in.',
    );
  } else form.fill([]);
  view('form');
  progress();
}

/** Shows the answers of one person, or their result. */
function show({ tag: whose, answers }: Sheet, isResult = answers.length > 0): void {
  tag = whose;
  form.fill(answers);
  cleared.replaceChildren();
  view(isResult ? 'result' : 'form');
  progress();
}

/** Puts the answers in the address. */
function keep(): void {
  putAddress(withToolState(location.href, states.own, encodeSheet(sheet(), statements)));
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
  ownLink.value = withToolState(location.href, states.own, encodeSheet(own, statements));
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

function setTeam(sheets: readonly Sheet[], told: string, way?: WayOn): void {
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
  say('team', what.filter(Boolean).join(' '), way);
  needed('[data-team-result]', root).hidden = !isEnough;
  putAddress(withToolState(location.href, states.team, encodeTeam(team, statements)));
  teamLink.value = location.href;
  view(isEnough ? 'team' : 'form');
  if (isEnough) showTeam(root, form, team);
  if (isEnough) needed('#met-uw-team').focus();
}

function say(where: 'own' | 'team', text: string, way?: WayOn): void {
  tell(status[where], text, way);
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
