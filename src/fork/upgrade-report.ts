import { dayOf } from '../lib/dates.ts';
import type { Gone } from './gone.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { CheckedError, Side } from './sides.ts';

/** What a rehearsal found, for whoever runs a fork: in Dutch, first what has to be known, last what to do. */
export function upgradeReport(found: Rehearsal, upstream: string): string {
  if (found.commits === 0) return 'U bent bij: er is niets nieuws in de gedeelde versie.';
  const used = found.gone.filter(({ uses }) => uses.length > 0);
  const unused = found.gone.filter(({ uses }) => uses.length === 0);
  return [
    `${versions(found)} Nieuw in de gedeelde versie: ${found.commits} ${found.commits === 1 ? 'wijziging' : 'wijzigingen'}.`,
    list('Nog niet vastgelegd; dit is niet meegenomen in de proef', found.uncommitted),
    ...found.told.map(({ title, lines }) => block(`Voor forks, ${title}`, lines)),
    list('Nieuwe teksten', found.added, most),
    list('Veranderde teksten', found.changed, most),
    list('Weg of verhuisd, en u verwijst ernaar', used.map(told)),
    list('Weg of verhuisd', unused.map(told), most),
    list('Uw tekst heet net zo als een nieuwe gedeelde tekst, en komt ervoor in de plaats', found.sameNames),
    list('U hebt een eigen versie van een tekst die veranderd is; zie /over/afwijkingen/', found.replacedChanged),
    list('U hebt buiten content/lokaal/ iets veranderd; daar kan een update mee botsen', found.strayed),
    outcome(found, upstream),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Whether the rehearsal went well: nothing that upstream brings stops the site of the fork. */
export const wentWell = ({ commits, conflicts, errors, build }: Rehearsal): boolean =>
  commits === 0 || (conflicts.length === 0 && errors.length === 0 && build?.passed === true);

/** The most texts of a list that are named when nothing has to be done about them. */
const most = 15;

const versions = ({ from, to }: Rehearsal): string => (from === to ? `Versie ${from}.` : `Versie ${from} → ${to}.`);

const block = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => `  ${line}`)].join('\n');

function list(title: string, items: readonly string[], limit = Infinity): string {
  if (items.length === 0) return '';
  const left = items.length - limit;
  return block(`${title} (${items.length})`, [...items.slice(0, limit), ...(left > 0 ? [`en nog ${left}`] : [])]);
}

function told({ path, now, removed, uses }: Gone): string {
  const became = now ? `heet nu ${now}; verwijzingen gaan mee` : reason(removed);
  return [`${path}: ${became}`, ...uses.map((use) => `    ${use}`)].join('\n');
}

function reason(removed: Gone['removed']): string {
  if (!removed) return 'is weg, en de gedeelde versie zegt niet waarom';
  const instead = removed.instead.length > 0 ? ` In plaats daarvan: ${removed.instead.join(', ')}` : '';
  return `is weg sinds ${dayOf(removed.date)}. ${removed.reason}${instead}`;
}

const sides: Record<Side, string> = {
  own: 'Bij u',
  both: 'In een gedeelde tekst, maar alleen samen met uw laag',
  shared: 'In de gedeelde versie zelf',
};

const mend: Record<Side, string> = {
  own: 'Los dit op in content/lokaal/, en draai de proef nog eens.',
  both: 'Kijk wat uw laag verbergt, vervangt of verwijst, en draai de proef nog eens.',
  shared: 'Hier kunt u niets aan doen: meld het bij de gedeelde versie, en wacht met de update.',
};

function outcome({ conflicts, errors, build, installs }: Rehearsal, upstream: string): string {
  if (conflicts.length > 0)
    return `De proef is niet gelukt: git kan dit niet samenvoegen.\n${conflicts.map((file) => `  ${file}`).join('\n')}
→ Zet uw wijziging in content/lokaal/, en het bestand terug: git checkout ${upstream} -- <bestand>`;
  if (errors.length > 0) {
    const blocks = (Object.keys(sides) as Side[]).flatMap((side) => {
      const those = errors.filter((each) => each.side === side).map(({ error }) => error);
      return those.length > 0 ? [`${block(`${sides[side]} (${those.length})`, those.map(line))}\n→ ${mend[side]}`] : [];
    });
    return ['De proef is niet gelukt: er zijn fouten.', ...blocks].join('\n\n');
  }
  if (!build?.passed)
    return `De proef is niet gelukt: de site bouwt niet. ${sides[build?.side ?? 'both']}.\n\n${build?.said ?? ''}\n\n→ ${mend[build?.side ?? 'both']}`;
  return `De proef is gelukt: alles past en de site bouwt. Uw bestanden zijn niet veranderd.

Wat nu?
  git merge ${upstream}
  ${installs ? 'npm ci && ' : ''}npm run build`;
}

const line = ({ file, line: at, text }: CheckedError): string => `${file}:${at}\n    ${text}`;
