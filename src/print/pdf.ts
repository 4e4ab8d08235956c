/** A PDF with another day in the place of the moment it was made, so that the same content gives the same bytes. */
export function datedPdf(pdf: Buffer, day: Date): Buffer {
  const stamp = `${day.toISOString().slice(0, 10).replaceAll('-', '')}000000`;
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, field: string) => field + stamp);
  return Buffer.from(text, 'latin1');
}

/** A page with the number of the page in print beside each link of its lists of contents, by the id that the link leads to. */
export const withPageNumbers = (html: string, numberOf: (id: string) => number | undefined): string =>
  html.replace(/<a data-folio href="#([^"]+)"/g, (link, id: string) => `${link} data-at="${numberOf(id) ?? ''}"`);
