/** Reads `2026-11-21` in YAML as a day, and writes a day so; a day that does not exist stays a text, which no schema takes for a date. */
export const dayTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d{2}-\d{2}$/,
  resolve: (text: string): Date | string => {
    const date = new Date(text);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : text;
  },
  identify: (value: unknown): boolean => value instanceof Date,
  stringify: ({ value }: { value: unknown }): string => (value as Date).toISOString().slice(0, 10),
} as const;
