/** A part of a text that is other than it was, in the words of a reader. */
export interface Difference {
  how: keyof typeof differenceWords;
  /** What it is: `alinea`, `punt`, `kop`. */
  what: string;
  /** The heading under which it stands; empty above the first. */
  under: string;
  /** Its words in their order: those that stayed, those that came, and those that went. */
  pieces: Piece[];
}

/** Words that stayed, came or went. */
export interface Piece {
  sign: ' ' | '+' | '-';
  text: string;
}

/** What happened to a part of a text, as a reader calls it. */
export const differenceWords = {
  added: 'Erbij',
  changed: 'Veranderd',
  gone: 'Weg',
  moved: 'Verplaatst',
  restyled: 'Alleen opmaak of een link veranderd',
} as const;

/** What kind of part it is, and where it stands. */
export const placeWords = ({ how, what, under }: Difference): string =>
  `${differenceWords[how]}: ${what}${under ? ` onder ‘${under}’` : ''}`;

/** A difference in plain words, with what went and what came in brackets. */
export function differenceInWords(difference: Difference): string {
  const { how, pieces } = difference;
  const isWhole = how !== 'changed';
  const told = pieces.map(({ sign, text }) => {
    if (isWhole || sign === ' ') return text;
    return `${/^\s*/.exec(text)?.[0]}[${sign === '+' ? 'erbij' : 'weg'}: ${text.trim()}]${/\s*$/.exec(text)?.[0]}`;
  });
  return `${placeWords(difference)}. ${told.join('')}`;
}
