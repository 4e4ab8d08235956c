/** What went wrong, for whoever gave a command: in Dutch with what to do where the disk said no, and else as it was said. */
export function failureOf(thrown: unknown): string {
  const { code, path, message, cause } = thrown as NodeJS.ErrnoException;
  const file = path ? ` \`${path}\`` : '';
  const told = new Map([
    ['ENOSPC', 'De schijf is vol.\n→ Maak ruimte, en probeer het opnieuw.'],
    ['EDQUOT', 'De schijf is vol: u mag niet meer bewaren.\n→ Maak ruimte, en probeer het opnieuw.'],
    ['EACCES', `U mag hier niet schrijven:${file}\n→ Kijk van wie het bestand of de map is.`],
    [
      'EPERM',
      `U mag hier niet schrijven:${file}\n→ Kijk van wie het bestand of de map is, en of een ander programma het open heeft.`,
    ],
    ['EROFS', `Deze schijf is alleen te lezen:${file}\n→ Werk in een map waarin u mag schrijven.`],
    ['EBUSY', `Een ander programma heeft dit open:${file}\n→ Sluit dat, en probeer het opnieuw.`],
    ['EISDIR', `Hier staat een map waar een bestand hoort:${file}\n→ Geef die een andere naam.`],
    ['ENOTDIR', `Hier staat een bestand waar een map hoort:${file}\n→ Geef dat een andere naam.`],
    ['EMFILE', 'Er zijn te veel bestanden open.\n→ Sluit andere programma’s, en probeer het opnieuw.'],
  ]);
  return told.get(code ?? '') ?? (cause instanceof Error && 'code' in cause ? failureOf(cause) : message);
}
