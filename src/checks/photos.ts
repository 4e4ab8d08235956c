import type { Content } from '../library/content.ts';
import { besideOf, isPhotoFile } from '../library/photos.ts';
import { error, fixWith, warning, type Problem } from '../lib/problem.ts';

/** Photos that a text shows and that do not lie beside it, and photos that no text shows. */
export function photoProblems({ readings, photos, unreadable }: Content): Problem[] {
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const shown = new Set(entries.flatMap((entry) => entry.prose.photos.map(({ name }) => besideOf(entry, name))));
  // What is wrong with a file that is there is told about that file.
  const present = new Set(readings.map(({ file }) => file).filter(isPhotoFile));
  return [
    ...entries.flatMap((entry) =>
      entry.prose.photos
        .filter(({ name }) => !present.has(besideOf(entry, name)))
        .map(({ name, line }) =>
          error('WB-324', {
            file: entry.file,
            line,
            message: `Naast deze tekst ligt geen foto \`${name}\`.`,
            fix: whereElse(name, besideOf(entry, ''), [...present]),
          }),
        ),
    ),
    ...[...photos.keys()]
      .filter((file) => unreadable.length === 0 && !shown.has(file))
      // A text that names it in a wrong way is told of that.
      .filter(
        (file) =>
          !entries.some(
            (entry) => entry.prose.mistakes.length > 0 && besideOf(entry, '') === file.replace(/[^/]*$/, ''),
          ),
      )
      .map((file) =>
        warning('WB-327', {
          file,
          message: 'Geen tekst in deze map toont deze foto.',
          fix: 'Zet haar met `<Foto>` in een tekst, of haal het bestand weg.',
        }),
      ),
  ];
}

function whereElse(name: string, folder: string, present: readonly string[]): string {
  const elsewhere = present.find((file) => file.endsWith(`/${name}`));
  if (elsewhere) return `Er is er een in \`${elsewhere}\`: zet haar ook in \`${folder}\`.`;
  const beside = present.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  return fixWith(name, beside, `Zet het bestand in \`${folder}\`, of verander de naam bij \`bestand\`.`);
}
