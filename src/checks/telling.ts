import type { Entry } from '../library/entry.ts';
import { error, type Problem } from '../lib/problem.ts';
import { runsOf } from './runs.ts';

/** Texts that tell what was read, and not what happened. A source says that of itself, and the pages about the site say how it is made. */
export function tellingProblems(entry: Entry): Problem[] {
  if (entry.kind === 'sources' || entry.kind === 'pages') return [];
  return runsOf(entry)
    .filter(({ own }) => !own)
    .flatMap(({ text, line }) =>
      [...text.matchAll(readingTalk)].map(([found]) =>
        error('WB-318', {
          file: entry.file,
          line,
          message: `\`${found}\` gaat over het lezen, en niet over wat er gebeurde.`,
          fix: 'Vertel wat er gebeurde. Weet niemand het, schrijf dan `is niet bekend`, één keer onder `## Wat we niet weten`.',
        }),
      ),
    );
}

const source = '(?:bron(?:nen)?|bericht|artikel|interview|rapport|\\w*pagina(?:’s)?)';
const tells = '(?:zegt|zeggen|vermeldt|vermelden|vertelt|vertellen|zwijgt|zwijgen|beschrijft|beschrijven)';

const readingTalk = new RegExp(
  [
    '\\b(?:lazen|lezen|zagen|vonden) (?:we|wij)\\b',
    '\\b(?:we|wij) (?:lazen|zagen)\\b',
    '\\bkonden (?:we|wij) niet (?:zien|lezen|vinden)\\b',
    `\\bgelezen (?:${source}|stuk|deel)\\b`,
    '\\bopenbare begin\\b',
    `\\b(?:staat|stond|staan) (?:er )?niet (?:in|op) (?:het|de|dit|deze|die) (?:gelezen |korte |openbare )?${source}\\b`,
    `\\b(?:de|onze|deze|die) bron(?:nen)? ${tells}\\b`,
    `\\b(?:de|het|dit|deze|die) ${source} (?:${tells}|noemt|noemen|geeft|geven|legt|leggen) (?:er |ook |het woord )?(?:niet|geen)\\b`,
    `\\b(?:${tells}|legt|geeft) (?:de|het|dit|deze|die) ${source} (?:er |ook )?niet\\b`,
    '\\bniet beschreven in de bron\\b',
  ].join('|'),
  'gi',
);
