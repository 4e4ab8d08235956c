import { mostPagePhotoBytes, mostPhotoBytes, mostPhotoPixels } from '../../lib/photo.ts';
import { readBytes } from '../../lib/node/read-text.ts';
import { error, type Problem } from '../../lib/problem.ts';
import type { Content } from '../../library/content.ts';
import { besideOf, type PhotoFile } from '../../library/photos.ts';
import type { Prose } from '../../prose/prose.ts';
import { readPhotoHeader, renditionsOf, type PhotoHeader } from './photos.ts';

/** Photos that cannot be made into what readers fetch, or that weigh too much for it, alone or with others on a page. */
export async function photoFileProblems({ photos, written }: Content, root = '.'): Promise<Problem[]> {
  const problems: Problem[] = [];
  const weights = new Map<string, number>();
  for (const photo of photos.values()) {
    const judged = await judge(photo, root);
    if (typeof judged === 'number') weights.set(photo.file, judged);
    else problems.push(judged);
  }
  return [...problems, ...written.flatMap((entry) => pagePhotoProblems(entry, weights))];
}

/** What a photo weighs at its heaviest, or why it cannot be shown. */
async function judge(photo: PhotoFile, root: string): Promise<number | Problem> {
  const { file } = photo;
  const weighed = await weigh(photo, root).catch((): Wrong => damaged);
  if (typeof weighed !== 'number') return error(weighed.code, { file, message: weighed.message, fix: weighed.fix });
  return weighed <= mostPhotoBytes
    ? weighed
    : error('WB-326', {
        file,
        message: `Deze foto weegt ook na verkleinen nog ${kilobytes(weighed)} kB; hoogstens ${kilobytes(mostPhotoBytes)} kB kan.`,
        fix: 'Snijd haar bij tot waar het om gaat, of maak haar kleiner: 900 pixels breed. Veel gras, bladeren of ruis weegt zwaar.',
      });
}

interface Wrong {
  code: 'WB-325' | 'WB-326';
  message: string;
  fix: string;
}

/** The bytes of the heaviest file that is made of a photo, or what its header says against making any. Throws when it cannot be decoded. */
async function weigh(photo: PhotoFile, root: string): Promise<number | Wrong> {
  const bytes = readBytes(photo.file, root);
  const header = await readPhotoHeader(bytes);
  const wrong = headerProblem(header);
  if (wrong) return wrong;
  const sizes: number[] = [];
  for (const { make } of renditionsOf(photo, bytes, header)) sizes.push((await make()).length);
  return Math.max(...sizes);
}

const damaged: Wrong = {
  code: 'WB-325',
  message: 'Deze foto is beschadigd of niet af.',
  fix: 'Open haar in een programma voor foto’s, kijk of alles erop staat, en sla haar opnieuw op als JPEG.',
};

function headerProblem({ width, height, isAnimated }: PhotoHeader): Wrong | undefined {
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
