/** What fills a template. */
export interface DraftFields {
  title: string;
  /** The day that is filled in where a template has a date. */
  today: Date;
  /** File name of the municipality, for an example. */
  municipality?: string | undefined;
  /** Place in the order, for a kind that has one. */
  order?: number | undefined;
}

/** A template with title, dates, municipality and order filled in; its explanations stay. */
export function fillTemplate(template: string, { title, today, municipality, order }: DraftFields): string {
  const day = today.toISOString().slice(0, 10);
  return template
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
    .replace(/^(reviewed|consulted): .*$/gm, (_, field: string) => `${field}: ${day}`)
    .replace(/^(municipality:\n {2}id:) .*$/m, (_, field: string) => `${field} ${municipality ?? ''}`)
    .replace(/^order: .*$/m, () => `order: ${order ?? 1}`);
}
