import type { Complaint } from '../schemas/plain-text.ts';

/** A kind of mark that was meant to do something in a text and stands there as it is. */
interface Residue {
  code: Complaint['code'];
  pattern: RegExp;
  what: (found: string) => string;
  fix: string;
}

/** What remained of Markdown, Word and HTML in a piece of running text, with its offset. `source` is the piece as it was written, so that an escaped mark is none. */
export function residueIn(source: string, format: 'md' | 'mdx'): (Complaint & { offset: number })[] {
  const written = source.replace(/\\[!-/:-@[-`{-~]/g, 'xx');
  return [...kinds, ...(format === 'mdx' ? [brace] : [])].flatMap(({ code, pattern, what, fix }) =>
    [...written.matchAll(pattern)].map(({ 0: found, index }) => ({
      code,
      offset: index,
      message: `${what(
        `\`${source
          .slice(index, index + found.length)
          .trim()
          .slice(0, 60)}\``,
      )}.`,
      fix,
    })),
  );
}

/** A brace that the parser passed over, as it does in an address: another reader of MDX would run what stands in it. */
const brace: Residue = {
  code: 'WB-301',
  pattern: /\{[^\n]{0,40}/g,
  what: (found) => `${found} kan programmacode zijn`,
  fix: 'Haal `{` en `}` weg, of schrijf `\\{`.',
};

const begin = '^(?:[ \\t]*>)*[ \\t]*';

const kinds: readonly Residue[] = [
  {
    code: 'WB-313',
    pattern: new RegExp(`${begin}(?:#{2,6}[^\\s#]|#\\p{Lu}|#{1,6}\\u00a0).{0,40}`, 'gmu'),
    what: (found) => `${found} is geen kop`,
    fix: 'Zet een gewone spatie achter de hekjes: `## Kop`. Bedoelt u een hekje, schrijf dan `\\#`.',
  },
  {
    code: 'WB-313',
    pattern: new RegExp(
      `${begin}(?:[-*+]\\u00a0|\\d{1,3}[.)]\\u00a0|[•·▪◦‣●○■□➢➤✓✔]\\s|o(?:\\t| {2,})).{0,40}|(?<![^])(?:[–—]\\s|a[.)]\\s(?=[^]{1,400}\\nb[.)]\\s)|-\\p{L}|\\d{1,2}[.)]\\p{L}).{0,40}`,
      'gmu',
    ),
    what: (found) => `${found} is geen punt van een lijst`,
    fix: 'Begin elk punt op een eigen regel met `- ` of `1. `, met een gewone spatie, en zet een lege regel boven de lijst.',
  },
  {
    code: 'WB-315',
    pattern: new RegExp(`${begin}(?:[-*+] ?)?\\[[ xX]?\\](?=\\s(?!\\()).{0,40}`, 'gm'),
    what: (found) => `${found} is een selectievakje`,
    fix: 'Op de site valt niets aan te vinken: schrijf een gewone lijst met `- `.',
  },
  {
    code: 'WB-401',
    pattern:
      /\([^()\n]{1,80}\)\[(?:$|\/[^\]\n]{0,80}\]?)|\[[^\][()\n]{1,80}\($|(?:\[[^\][\n]{0,80})?\](?:\([^)\n]{0,80}\)?| \((?:https?:|www\.|\/)[^)\n]{0,80}\)?| \($)/g,
    what: (found) => `De link ${found} is niet goed geschreven`,
    fix: 'Schrijf `[tekst](https://…)` zonder spatie tussen ] en (, en in het adres %20 in plaats van een spatie.',
  },
  {
    code: 'WB-313',
    pattern:
      /(?:\*\*|(?<![\p{L}\p{N}_])__|\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])\*|(?<![\p{L}\p{N}_])_(?=\p{L}))[^\n]{0,30}/gu,
    what: (found) => `${found} staat er als teken en maakt niets vet of schuin`,
    fix: 'Zet de sterretjes strak om de woorden: `**vet**`. Bedoelt u een sterretje, schrijf dan `\\*`.',
  },
  {
    code: 'WB-313',
    pattern: /`[^\n`]{0,30}/g,
    what: (found) => `${found} begint een stukje code dat niet sluit`,
    fix: 'Zet ook achter het stukje code een recht accent, of haal het teken weg.',
  },
  {
    code: 'WB-314',
    pattern: new RegExp(`${begin}(?:\\|.*\\||\\|?(?: ?:?-{3,}:? ?\\|)+.*)[ \\t]*$`, 'gm'),
    what: (found) => `${found} hoort bij een tabel die niet heel is`,
    fix: 'Zet onder de bovenste rij een rij met evenveel kolommen: `| --- | --- |`, en een lege regel boven en onder de tabel.',
  },
  {
    code: 'WB-314',
    pattern:
      /^[^\n\t]{1,80}\S\t+\S[^\n]{0,40}|^[^\n|]{1,60} \| [^\n|]{1,60}(?: \| [^\n|]{1,60})*\n[^\n|]{1,60} \| [^\n]{1,40}/gm,
    what: (found) => `${found} lijkt een rij van een tabel`,
    fix: 'Schrijf een tabel met strepen: `| a | b |`, en onder de bovenste rij `| --- | --- |`. Is het geen tabel, haal de tabs of strepen dan weg.',
  },
  {
    code: 'WB-316',
    pattern: new RegExp(`${begin}['‘’´"“”]{3,}.{0,40}`, 'gm'),
    what: (found) => `${found} begint geen blok met code`,
    fix: 'Zet drie rechte accenten boven en onder het blok: ```.',
  },
  {
    code: 'WB-307',
    pattern:
      /<\s{1,3}\/?[A-Za-z]{2,20}\s?\/?>|&amp;(?:[a-z]{2,8}|#\d{2,6});|&lt;\/?[a-z][a-z0-9]{0,10}(?: [^<>&]{0,80})?\/?(?:>|&gt;)/gi,
    what: (found) => `${found} is wat er van HTML overbleef`,
    fix: 'Schrijf gewone tekst; vet is `**vet**`, een link `[tekst](https://…)`.',
  },
  {
    code: 'WB-313',
    pattern:
      /HYPERLINK "|(?:Fout|Error)! (?:Bladwijzer|Verwijzingsbron|Bookmark|Reference source)|^:::.{0,40}|\[\[[^\]\n]{0,60}\]\]|\[TOC\]|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|(?<![=\w])==[^=\s][^=\n]{0,60}==(?!=)|(?<![+\w])\+\+[^+\s][^+\n]{0,60}\+\+|(?<!\S):[a-z]{2,20}(?:_[a-z]{1,20}){0,4}:(?!\S)|\[\/?(?:Handvat|Foto|Polen|Pool|Tijdlijn|Beslismoment|Afloop|Taal)\]|\{\{[^}\n]{0,60}\}\}/gm,
    what: (found) => `${found} bleef over van een ander programma`,
    fix: 'Haal het weg, of schrijf op wat er hoort te staan.',
  },
];
