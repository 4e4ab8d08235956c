/** What a record itself holds under a key that comes from a reader or an author; never what every object has, such as `constructor`. */
export const ownValue = <T>(record: Readonly<Partial<Record<string, T>>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
