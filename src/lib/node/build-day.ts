/** The day of this build, in UTC: from SOURCE_DATE_EPOCH where it is set, so that a build can be repeated to the byte. */
export function buildDay(epoch = process.env['SOURCE_DATE_EPOCH']): Date {
  const now = epoch ? new Date(Number(epoch) * 1000) : new Date();
  if (Number.isNaN(now.getTime())) throw new Error(`SOURCE_DATE_EPOCH is geen aantal seconden: \`${epoch}\`.`);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
