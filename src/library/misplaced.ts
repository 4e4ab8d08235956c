/** What to do with a file that people put beside their texts and that nobody reads there; undefined for any other. */
export function misplaced(name: string, layer: 'shared' | 'local'): string | undefined {
  return advice.find(({ pattern }) => pattern.test(name))?.fix(layer);
}

const own = (layer: string): string => (layer === 'local' ? '' : ' Dat kan alleen in content/lokaal/.');

const advice: readonly { pattern: RegExp; fix: (layer: 'shared' | 'local') => string }[] = [
  {
    pattern: /^(thumbs\.db|desktop\.ini|~\$.*|.*\.(tmp|bak|lnk|url|download)|icon\r?)$/i,
    fix: () => 'Haal het weg: een ander programma heeft het hier achtergelaten.',
  },
  {
    pattern: /\.(docx?|odt|rtf|pages|pdf)$/i,
    fix: () => 'Maak een tekst met `npm run nieuw`, zet de inhoud daarin over, en haal dit bestand weg.',
  },
  {
    pattern: /\.(xlsx?|ods|csv|pptx?|zip)$/i,
    fix: () => 'Zet wat lezers nodig hebben in een tekst, en haal dit bestand weg.',
  },
  {
    pattern: /\.css$/i,
    fix: (layer) => `Noem het \`thema.css\`, of noem het bestand bij theme in site.yaml.${own(layer)}`,
  },
  {
    pattern: /^(logo|beeldmerk|favicon)[^.]*\.(svg|png|jpe?g|gif|webp|avif|ico|eps|ai)$/i,
    fix: (layer) => `Bewaar uw beeldmerk als SVG, onder de naam \`logo.svg\`.${own(layer)}`,
  },
  {
    pattern: /\.(png|jpe?g|webp)$/i,
    fix: () => 'Zet de foto in de map van de tekst die haar toont, en noem haar daar met `<Foto>`.',
  },
  {
    pattern: /\.(gif|avif|svg|ico|eps|ai|heic|tiff?|bmp)$/i,
    fix: () => 'Een tekst toont foto’s die JPEG, PNG of WebP zijn: sla het zo op, of haal het weg.',
  },
  {
    pattern: /\.(ttf|otf|woff|eot)$/i,
    fix: (layer) => `Zet het lettertype om naar .woff2, en noem het met @font-face in thema.css.${own(layer)}`,
  },
];
