import { inText, wholeFile, type Explanation } from './explanation.ts';

/** A photo in a text, in which nothing is wrong but what is changed. */
const photoWith = (changes: Readonly<Record<string, string>> = {}): string => {
  const attributes = {
    bestand: './tuin.jpg',
    alt: 'Bewoners spitten samen de buurttuin om.',
    maker: 'Gemeente Voorbeeldstad',
    licentie: 'CC BY 4.0',
    ...changes,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `Een zin.\n\n<Foto ${written.join(' ')} />`;
};

const wrongWith = (why: string, changes: Readonly<Record<string, string>>): Explanation =>
  inText(why, photoWith(changes), photoWith());

/** The codes that are about photos. */
export const photoExplanations = {
  'WB-312': inText(
    'Een foto heeft een beschrijving, een maker en een licentie. `<Foto>` heeft daar plaats voor, een afbeelding in Markdown niet. De site laadt niets van elders.',
    '![De straat](https://www.voorbeeld.nl/foto.jpg)',
    photoWith(),
  ),
  'WB-321': wrongWith(
    'Wie de foto niet ziet, hoort deze woorden. Zeg wat erop te zien is en waarom zij hier staat; een foto die niets vertelt, kan weg.',
    { alt: 'tuin.jpg' },
  ),
  'WB-322': wrongWith(
    'Een foto is van iemand. Zonder maker en licentie mag de site haar niet tonen, en weet een lezer niet of hij haar mag overnemen. Staat er geen licentie bij, zeg dan met wiens toestemming zij hier staat.',
    { licentie: 'CC-BY' },
  ),
  'WB-323': wrongWith(
    'Een foto ligt in dezelfde map als de tekst die haar toont. Zo laadt de site niets van een ander, en gaat de foto mee met de tekst.',
    { bestand: 'https://www.voorbeeld.nl/tuin.jpg' },
  ),
  'WB-324': wrongWith(
    'De tekst noemt een foto die er niet naast ligt. Vaak is het een tikfout, of staat zij in een andere map.',
    {
      bestand: './tuinen.jpg',
    },
  ),
  'WB-325': wholeFile(
    'content/paginas/tuin.jpg',
    'De site toont foto’s die JPEG, PNG of WebP zijn, die heel zijn en die stilstaan. Een andere naam aan het eind verandert een bestand niet.',
    'Dit is een tekst.\n',
    null,
  ),
  'WB-326': wrongWith(
    'Een lezer met een telefoon haalt elke foto op. Een foto heeft hoogstens 50 miljoen pixels, weegt na verkleinen hoogstens 150 kB, en alle foto’s van een pagina samen hoogstens 600 kB. De foto hier is 12.000 bij 9.000 pixels.',
    { bestand: './panorama.png' },
  ),
  'WB-327': {
    ...inText(
      'Een foto die geen tekst toont, ziet niemand. Het is een waarschuwing: de site wordt wel gebouwd.',
      'Een zin.',
      photoWith(),
    ),
    beside: 'tuin.jpg',
  },
  'WB-328': wrongWith(
    'Een telefoon schrijft in een foto waar zij gemaakt is. De site laat dat weg, maar het bestand zelf staat in de repository, waar anderen bij kunnen. In de foto hier staat een plaats. Het is een waarschuwing: de site wordt wel gebouwd.',
    { bestand: './met-plaats.jpg' },
  ),
} as const satisfies Record<string, Explanation>;
