import { kindOfFolder } from '../kinds.ts';
import { digestOf } from '../lib/digest.ts';
import { mostPhotoFileBytes, photoFormat, photoName } from '../lib/photo.ts';
import { error, type Problem } from '../lib/problem.ts';
import { slugOf } from '../lib/words.ts';

/** The file of a photo, beside the texts that show it. */
export interface PhotoFile {
  /** Path from the root of the project. */
  file: string;
  /** Changes when its bytes do. */
  digest: string;
}

/** Whether a file lies where a photo can, and is called as one. */
export function isPhotoFile(file: string): boolean {
  const [, ...parts] = file.split('/');
  if (parts[0] === 'lokaal') parts.shift();
  const [folder = '', name = '', ...deeper] = parts;
  return kindOfFolder(folder) !== undefined && deeper.length === 0 && /\.(?:jpe?g|png|webp)$/i.test(name);
}

/** Reads the file of a photo as far as its bytes tell at once. Never throws. */
export function readPhotoFile(file: string, bytes: Uint8Array): { photo?: PhotoFile; problems: Problem[] } {
  const name = file.split('/').at(-1) ?? '';
  if (!photoName.test(name)) {
    const [, stem = '', extension = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
    return wrong('WB-108', file, {
      message: `De bestandsnaam \`${name}\` kan geen adres worden.`,
      fix: `Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld \`${slugOf(stem) || 'een-korte-naam'}.${extension.toLowerCase()}\`.`,
    });
  }
  if (bytes.length > mostPhotoFileBytes)
    return wrong('WB-110', file, {
      message: `Deze foto is ${Math.round(bytes.length / 1e6)} MB; hoogstens ${mostPhotoFileBytes / 1e6} MB kan.`,
      fix: 'Maak haar kleiner: 3000 pixels breed is ruim genoeg.',
    });
  if (!photoFormat(bytes))
    return wrong('WB-325', file, {
      message: 'Dit bestand heet een foto, en is vanbinnen geen JPEG, PNG of WebP.',
      fix: 'Open het in een programma voor foto’s en sla het op als JPEG, of haal het weg.',
    });
  return { photo: { file, digest: digestOf(bytes) }, problems: [] };
}

const wrong = (code: 'WB-108' | 'WB-110' | 'WB-325', file: string, told: { message: string; fix: string }) => ({
  problems: [error(code, { file, ...told })],
});

/** The path of a file that lies beside the text of an entry. */
export const besideOf = ({ file }: { file: string }, name: string): string => file.replace(/[^/]+$/, name);
