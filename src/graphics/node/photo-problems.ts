import { mostPagePhotoBytes, mostPhotoBytes, mostPhotoPixels } from '../../lib/photo.ts';
import { readBytes } from '../../lib/node/read-text.ts';
import { error, warning, type Problem } from '../../lib/problem.ts';
import type { Content } from '../../library/content.ts';
import { besideOf, type PhotoFile } from '../../library/photos.ts';
import type { Prose } from '../../prose/prose.ts';
import { readPhotoHeader, renditionsOf, type PhotoHeader } from './photos.ts';

/** Photos that cannot be made into what readers fetch, that weigh too much for it, alone or with others on a page, or that tell a place. */
export async function photoFileProblems({ photos, written }: Content, root = '.'): Promise<Problem[]> {
  const problems: Problem[] = [];
  const weights = new Map<string, number>();
  for (const photo of photos.values()) {
    const { weight, told } = await judge(photo, root).catch(() => ({ weight: 0, told: [damaged] }));
    weights.set(photo.file, weight);
    problems.push(...told.map(({ level = error, code, ...rest }) => level(code, { file: photo.file, ...rest })));
  }
  return [...problems, ...written.flatMap((entry) => pagePhotoProblems(entry, weights))];
}

/** What a photo weighs at its heaviest, and what is wrong with it. Throws when it cannot be decoded. */
async function judge(photo: PhotoFile, root: string): Promise<{ weight: number; told: Told[] }> {
  const bytes = readBytes(photo.file, root);
  const header = await readPhotoHeader(bytes);
  const wrong = headerProblem(header);
  if (wrong) return { weight: 0, told: [wrong] };
  const sizes: number[] = [];
  // No page has the JPEG.
  for (const { format, make } of renditionsOf(photo, bytes, header))
    sizes.push(format === 'jpeg' ? 0 : (await make()).length);
  const weight = Math.max(...sizes);
  return {
    weight,
    told: [...(weight > mostPhotoBytes ? [tooHeavy(weight)] : []), ...(header.hasPlace ? [placed] : [])],
  };
}

/** What is told of the file of a photo; an error where no level is said. */
interface Told {
  level?: typeof warning;
  code: 'WB-325' | 'WB-326' | 'WB-328';
  message: string;
  fix: string;
}

const tooHeavy = (weight: number): Told => ({
  code: 'WB-326',
  message: `Deze foto weegt ook na verkleinen nog ${kilobytes(weight)} kB; hoogstens ${kilobytes(mostPhotoBytes)} kB kan.`,
  fix: 'Snijd haar bij tot waar het om gaat, of maak haar kleiner: 900 pixels breed. Veel gras, bladeren of ruis weegt zwaar.',
});

const placed: Told = {
  level: warning,
  code: 'WB-328',
  message: 'In deze foto staat de plaats waar zij gemaakt is.',
  fix: 'De site laat die weg, maar wie bij de repository kan, leest haar. Sla de foto opnieuw op zonder plaats.',
};

const damaged: Told = {
  code: 'WB-325',
  message: 'Deze foto is beschadigd of niet af.',
  fix: 'Open haar in een programma voor foto’s, kijk of alles erop staat, en sla haar opnieuw op als JPEG.',
};

function headerProblem({ width, height, isAnimated }: PhotoHeader): Told | undefined {
  if (isAnimated)
    return {
      code: 'WB-325',
      message: 'Deze foto beweegt, en een tekst toont alleen wat stilstaat.',
      fix: 'Sla één beeld ervan op als JPEG.',
    };
  return width * height > mostPhotoPixels
    ? {
        code: 'WB-326',
        message: `Deze foto is ${width} bij ${height} pixels; hoogstens ${mostPhotoPixels / 1e6} miljoen pixels kan.`,
        fix: 'Maak haar kleiner: 3000 pixels breed is ruim genoeg.',
      }
    : undefined;
}

/** Whether the photos of a page weigh too much together; `weights` are bytes by the path of a file. */
export function pagePhotoProblems(
  entry: { file: string; prose: Pick<Prose, 'photos'> },
  weights: ReadonlyMap<string, number>,
): Problem[] {
  const { file, prose } = entry;
  const names = [...new Set(prose.photos.map(({ name }) => name))];
  const total = names.reduce((sum, name) => sum + (weights.get(besideOf(entry, name)) ?? 0), 0);
  return total <= mostPagePhotoBytes
    ? []
    : [
        error('WB-326', {
          file,
          line: prose.photos.at(-1)?.line,
          message: `De ${names.length} foto’s van deze pagina wegen samen ${kilobytes(total)} kB; hoogstens ${kilobytes(mostPagePhotoBytes)} kB kan.`,
          fix: 'Kies de foto’s die iets vertellen dat de tekst niet zegt, en haal de andere weg.',
        }),
      ];
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
