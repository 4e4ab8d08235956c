/** Finds a citation in a plain text: the source id, and the part where one is given. */
export const citationPattern = /\[@([a-z0-9-]+)(?:,\s*([a-z0-9-]+))?\]/g;

/** Citations in a row with the mark that ends the sentence: on the page that mark stands before the numbers, as a printer sets it. */
export const citationGroup = new RegExp(`(?:\\s*${citationPattern.source})+(?<stop>[.,;:!?]?)`, 'g');
