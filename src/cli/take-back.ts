import { basename } from 'node:path';
import { entryTextOf } from '../drafts/node/entry-text.ts';
import { WordError } from '../drafts/read-word.ts';
import { originOf } from '../drafts/review/origin.ts';
import { returnedOf, type Returned } from '../drafts/review/returned.ts';
import { isEditedHere } from '../library/node/edited-here.ts';
import { readContent } from '../library/node/content-files.ts';
import { writeFiles } from '../lib/node/write-files.ts';
import { differenceInWords } from '../proposal/differences.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** Takes back a document of Word that went out as the text of an entry: what changed in it is written into the file of that entry. Gives what to tell, in Dutch, or undefined for a document that came from elsewhere. Throws a `WordError` where it cannot be taken back. */
export async function takeBack(
  bytes: ArrayBuffer,
  name: string,
  site: Pick<SiteSettings, 'url' | 'base'>,
): Promise<string | undefined> {
  const origin = await originOf(bytes);
  if (!origin) return undefined;
  // The fork's own text stands before that of upstream, as on the site.
  const entry = readContent().all.find(({ path }) => path === origin.path);
  if (!entry)
    throw new WordError(
      `Dit document is de tekst van ${origin.address}, en die pagina is hier niet. Kijk of zij een ander adres kreeg, en zet de wijzigingen daar zelf in.`,
    );
  const returned = await returnedOf(bytes, origin, entryTextOf(entry, site));
  if (returned.isChanged && !isEditedHere(entry))
    throw new WordError(
      `${entry.file} deelt u met andere sites. Maak eerst uw eigen versie: npm run nieuw -- --vervang ${entry.path} . Lees het document daarna opnieuw in.`,
    );
  if (returned.isChanged) writeFiles(new Map([[returned.file, returned.text]]));
  return told(returned, basename(name));
}

function told({ file, isChanged, differences, comments, needed, sources, lost }: Returned, name: string): string {
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 ? `\n${title}\n${items.map((item) => `  - ${item}\n`).join('')}` : '';
  const what = isChanged
    ? `Veranderd: ${file}, met wat in ${name} anders is.`
    : `Niets veranderd: ${name} zegt wat ${file} zegt.`;
  return [
    `${what}\n`,
    list('Wat er verandert:', differences.map(differenceInWords)),
    list('Opmerkingen in het document:', comments),
    list('Hier kijkt u nog naar:', needed),
    list('Deze bronnen legt u vast:', sources),
    list('Dit ging niet of anders mee:', lost),
    isChanged ? '\nBekijk het verschil met git diff, en draai: npm run controle' : '',
  ].join('');
}
