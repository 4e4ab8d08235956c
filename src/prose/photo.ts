import { licenseUrl } from '../lib/license.ts';
import { photoName } from '../lib/photo.ts';
import { slugOf } from '../lib/words.ts';
import {
  hiddenCharacters,
  hiddenFix,
  markupComplaints,
  privateComplaints,
  type Complaint,
} from '../schemas/plain-text.ts';

/** A photo in a text, as its author describes it. */
export interface Photo {
  /** The name of its file, which lies beside the text. */
  name: string;
  alt: string;
  maker: string;
  license: string;
}

interface Attribute {
  name?: string;
  value?: unknown;
}

/** The photo that the attributes of a `<Foto>` describe; undefined when they name no file that can lie beside the text. */
export function photoOf({ attributes }: { attributes: readonly Attribute[] }): Photo | undefined {
  const valueOf = (name: string) => {
    const value = attributes.find((attribute) => attribute.name === name)?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  const file = valueOf('bestand');
  const name = file.slice(2);
  return file.startsWith('./') && photoName.test(name)
    ? { name, alt: valueOf('alt'), maker: valueOf('maker'), license: valueOf('licentie') }
    : undefined;
}

/** What stands below a photo: before the licence, the licence, and where it can be read. */
export const captionOf = ({ maker, license }: Photo): { before: string; license: string; url: string | undefined } => ({
  before: `Foto: ${maker}, `,
  license,
  url: licenseUrl(license),
});

/** What is wrong with the value of an attribute of a `<Foto>`, by its name. */
export const photoMistakes = {
  bestand: fileMistakes,
  alt: (value: string) => [...altMistakes(value.trim()), ...plainMistakes(value)],
  maker: (value: string) =>
    value.trim().length < 2 || saysNothing.test(value.trim()) ? [unnamed] : plainMistakes(value),
  licentie: (value: string) => [...licenseMistakes(value.trim()), ...plainMistakes(value)],
};

function fileMistakes(value: string): Complaint[] {
  const name = value.replace(/^\.\//, '');
  if (/[/\\:]/.test(name) || name === '')
    return [
      {
        code: 'WB-323',
        message: `\`${value.slice(0, 80)}\` ligt niet naast deze tekst.`,
        fix: 'Zet de foto in dezelfde map als de tekst, en schrijf `bestand="./naam.jpg"`. Van een andere site of map komt niets.',
      },
    ];
  const [, stem = name, extension = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  if (!/^(?:jpe?g|png|webp)$/i.test(extension))
    return [
      {
        code: 'WB-325',
        message: `\`${value.slice(0, 80)}\` is geen foto die de site kan tonen.`,
        fix: 'Sla de foto op als .jpg, .png of .webp.',
      },
    ];
  if (!photoName.test(name))
    return [
      {
        code: 'WB-108',
        message: `De bestandsnaam \`${name.slice(0, 80)}\` kan geen adres worden.`,
        fix: `Gebruik kleine letters, cijfers en streepjes, bij het bestand en hier: \`./${slugOf(stem) || 'een-korte-naam'}.${extension.toLowerCase()}\`.`,
      },
    ];
  return value === name
    ? [{ code: 'WB-323', message: `Bij \`${value}\` staat geen map.`, fix: `Schrijf \`bestand="./${name}"\`.` }]
    : [];
}

/** What people write where they do not know. */
const saysNothing = /^(?:onbekend|niet bekend|unknown|geen|n\.?v\.?t\.?|internet|google|\W+)$/i;

/** How long a description is that says something, and that a listener can still hold. */
const altLength = { least: 10, most: 250 };

function altMistakes(alt: string): Complaint[] {
  const tell = (message: string, fix: string): Complaint[] => [{ code: 'WB-321', message, fix }];
  const say = 'Zeg in één zin wat erop te zien is en wat een lezer ervan moet weten.';
  if (alt === '') return tell('`alt` van de foto is leeg.', say);
  if (alt.length < altLength.least || /^\S+\.(?:jpe?g|png|webp|gif|heic)$/i.test(alt))
    return tell(`\`${alt}\` zegt niet wat er op de foto te zien is.`, say);
  if (alt.length > altLength.most)
    return tell(
      `De beschrijving van de foto heeft ${alt.length} tekens; hoogstens ${altLength.most} kan.`,
      'Houd hier één of twee zinnen, en zet de rest in de tekst: dan leest iedereen het.',
    );
  const opening = /^(?:(?:een|de|op de|op deze) )?(?:foto|afbeelding|plaatje)(?: van)?\b/i.exec(alt)?.[0];
  return opening
    ? tell(`De beschrijving begint met \`${opening}\`.`, 'Een schermlezer zegt dat al: begin met wat erop te zien is.')
    : [];
}

const unnamed: Complaint = {
  code: 'WB-322',
  message: 'Bij de foto staat niet wie haar maakte.',
  fix: 'Zet bij `maker` de naam zoals de maker genoemd wil worden, of de organisatie.',
};

function licenseMistakes(license: string): Complaint[] {
  const isCreativeCommons = /^(?:cc|creative commons|(?:https?:\/\/)?creativecommons\.org)\b/i.test(
    license.replace(/^cc(?=0)/i, 'cc '),
  );
  if (license.length >= 3 && !saysNothing.test(license) && (!isCreativeCommons || licenseUrl(license))) return [];
  return [
    {
      code: 'WB-322',
      message: license ? `\`${license.slice(0, 80)}\` is geen licentie zoals die heet.` : '`licentie` is leeg.',
      fix: 'Schrijf de licentie met haar versie: `CC BY 4.0`, `CC BY-SA 4.0` of `CC0 1.0`. Heeft de foto er geen, zeg dan waarom zij hier mag staan: `met toestemming van de maker`.',
    },
  ];
}

const plainMistakes = (value: string): Complaint[] => [
  ...privateComplaints(value),
  ...markupComplaints(value),
  ...hiddenCharacters(value)
    .slice(0, 1)
    .map(({ name }): Complaint => ({
      code: 'WB-111',
      message: `Hier staat een teken dat niemand ziet: ${name}.`,
      fix: hiddenFix,
    })),
];
