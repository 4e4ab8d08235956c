/** The name of the mark in the editor that cites a source. */
export const citation = 'Bron';
