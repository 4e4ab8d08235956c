import { digestLength } from '../lib/digest.ts';
import { mostBytes, packText, unpackText, withoutControls } from '../lib/packed-text.ts';
import { withToolState } from '../lib/tool-address.ts';
import { isSound, type Dossier, type DossierPage } from './dossier.ts';

/** A dossier as text for an address, with all that the reader put in it. */
export const encodeDossier = (dossier: Dossier): Promise<string> => packText(write(dossier));

/** The address of a dossier, on the page of dossiers; that page itself when nothing is in it. */
export const withDossier = async (page: string, dossier: Dossier): Promise<string> =>
  withToolState(page, 'dossier', dossier.pages.length > 0 || dossier.title ? await encodeDossier(dossier) : '');

/** Whether a link can hold a dossier; the link itself may still become too long. */
export const fitsInLink = (dossier: Dossier): boolean =>
  new TextEncoder().encode(write(dossier)).length <= mostBytes && isSound(dossier);

/** The dossier in such a text; undefined when the text is cut off, changed, of a form that we do not know, or holds more than a dossier may. */
export async function decodeDossier(code: string): Promise<Dossier | undefined> {
  const text = await unpackText(code);
  return text === undefined ? undefined : read(text);
}

/** Signs that cannot be typed: between pages, and between a title and a note. */
const [betweenPages, betweenWords] = ['\u001e', '\u001f'];

const write = ({ title, pages }: Dossier): string =>
  [
    withoutControls(title),
    ...pages.map(
      ({ id, title, note }) => id + withoutControls(title) + (note ? betweenWords + withoutControls(note) : ''),
    ),
  ].join(betweenPages);

function read(text: string): Dossier | undefined {
  const [title = '', ...records] = text.split(betweenPages);
  const dossier = { title, pages: records.map(pageOf) };
  return isSound(dossier) ? dossier : undefined;
}

function pageOf(record: string): DossierPage {
  const [title = '', note = ''] = record.slice(digestLength).split(betweenWords);
  return { id: record.slice(0, digestLength), title, note };
}
