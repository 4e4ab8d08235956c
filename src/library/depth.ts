import type { Entry } from './entry.ts';

/** From how many words a story is worked out, the editors' own left out. */
export const workedOutFrom = 350;

/** Whether an example tells its story, and does not only mention it. */
export const isWorkedOut = ({ prose }: Entry<'examples'>): boolean => prose.toldWords >= workedOutFrom;

/** How much an example tells, in the words of a reader. */
export const depthOf = (example: Entry<'examples'>): 'uitgewerkt' | 'kort vermeld' =>
  isWorkedOut(example) ? 'uitgewerkt' : 'kort vermeld';
