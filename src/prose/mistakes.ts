import type { Link, Nodes, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { componentMistakes } from './component-mistakes.ts';
import { citationPattern } from './citation-pattern.ts';
import { hiddenCharacters, hiddenFix, privateComplaints, type Complaint } from '../schemas/plain-text.ts';

/** Something that cannot stand in a text; the line is a line of the file. */
export interface Mistake extends Complaint {
  line: number;
}

/** A node where it stands: its parents, nearest last, and how it was written. */
export interface Placed {
  parents: readonly Nodes[];
  source: string;
}

/** What is wrong with one node of a text, looked at by itself and where it stands. */
export function nodeMistakes(node: Nodes, { parents, source }: Placed): Complaint[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          code: 'WB-301',
          message: `\`{${node.value.slice(0, 80)}}\` is programmacode en geen tekst.`,
          fix: /^\s*\/\*/.test(node.value)
            ? 'Haal de opmerking weg; wat u onthouden wilt, kan als `# …` bij de velden.'
            : 'Haal de accolades weg, of schrijf `\\{`.',
        },
      ];
    case 'mdxjsEsm':
      return [
        {
          code: 'WB-301',
          message: `\`${firstLine(node.value)}\` is programmacode en geen tekst.`,
          fix: 'Haal de regel weg; componenten zijn er zonder import.',
        },
      ];
    case 'html':
      return [
        {
          code: 'WB-307',
          message: `\`${firstLine(node.value)}\` is HTML; dat kan in .md niet.`,
          fix: 'Schrijf gewone Markdown, of maak er een .mdx van als u een component nodig hebt.',
        },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentMistakes(node, parents.at(-1));
    case 'image':
    case 'imageReference':
      return [
        {
          code: 'WB-312',
          message: `\`${firstLine(source)}\` is een afbeelding in Markdown, en zegt niet van wie zij is.`,
          fix: 'Zet de foto naast deze tekst en schrijf `<Foto bestand="./naam.jpg" alt="Wat erop te zien is" maker="Wie haar maakte" licentie="CC BY 4.0" />`. Hebt u haar niet zelf, link dan naar de pagina waar zij staat: `[de foto](https://…)`.',
        },
      ];
    case 'link':
      return linkMistakes(node);
    case 'text':
      return textMistakes(node.value, parents);
    case 'inlineCode':
      return privateComplaints(node.value);
    case 'code':
      return [...codeMistakes(source), ...privateComplaints(node.value)];
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? [
            {
              code: 'WB-315',
              message: `\`${firstLine(source)}\` is een selectievakje.`,
              fix: 'Op de site valt niets aan te vinken: schrijf een gewone lijst met `- `.',
            },
          ]
        : [];
    case 'table':
      return tableMistakes(node);
    case 'tableRow':
      return rowMistakes(node, parents.at(-1));
    default:
      return [];
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80);

/** A block of code is one that opens and closes: text that is set in is none. */
function codeMistakes(source: string): Complaint[] {
  const lines = source.split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (!fence)
    return [
      {
        code: 'WB-313',
        message: `\`${firstLine(source.trim())}\` staat ingesprongen, en wordt daardoor een blok met code.`,
        fix: 'Haal de spaties aan het begin van de regel weg.',
      },
    ];
  const last = (lines.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd();
  const closes = lines.length > 1 && last.length >= fence.length && last === fence[0]?.repeat(last.length);
  return closes
    ? []
    : [
        {
          code: 'WB-316',
          message: `Het blok met code dat begint met \`${firstLine(source)}\` sluit nergens.`,
          fix: `Zet onder het blok een regel met alleen ${fence}.`,
        },
      ];
}

function tableMistakes({ children: [head, ...rows] }: Table): Complaint[] {
  const isEmpty = head?.children.every((cell) => toString(cell).trim() === '');
  if (!isEmpty && rows.length > 0) return [];
  return [
    {
      code: 'WB-314',
      message: isEmpty ? 'De bovenste rij van de tabel is leeg.' : 'De tabel heeft alleen een bovenste rij.',
      fix: isEmpty ? 'Zet boven elke kolom wat eronder staat.' : 'Zet er rijen onder, of maak er gewone tekst van.',
    },
  ];
}

function rowMistakes(row: TableRow, table: Nodes | undefined): Complaint[] {
  const wanted = table?.type === 'table' ? (table.children[0]?.children.length ?? 0) : row.children.length;
  return row.children.length === wanted
    ? []
    : [
        {
          code: 'WB-314',
          message: `Deze rij heeft ${row.children.length} ${row.children.length === 1 ? 'kolom' : 'kolommen'}, en de bovenste ${wanted}.`,
          fix: 'Geef elke rij evenveel kolommen; een streep in een cel schrijft u als `\\|`.',
        },
      ];
}

/** A heading without words, that is the title's, or that skips a level below the heading above it. */
export function headingMistakes(
  { text, depth, slug }: { text: string; depth: number; slug: string },
  above: number,
): Complaint[] {
  if (!/[\p{L}\p{N}]/u.test(slug))
    return [
      {
        code: 'WB-310',
        message: text ? `De kop \`${text}\` heeft geen letters of cijfers.` : 'Hier staat een kop zonder woorden.',
        fix: 'Schrijf een kop met woorden, of haal hem weg.',
      },
    ];
  if (depth === 1)
    return [
      {
        code: 'WB-309',
        message: `De kop \`${text}\` heeft één #; de titel van de pagina is al de bovenste kop.`,
        fix: 'Begin koppen met ## of ###.',
      },
    ];
  if (depth <= above + 1) return [];
  return [
    {
      code: 'WB-309',
      message: `De kop \`${text}\` slaat een niveau over.`,
      fix: `Begin deze kop met ${'#'.repeat(above + 1)}.`,
    },
  ];
}

function textMistakes(text: string, parents: readonly Nodes[]): Complaint[] {
  const rest = text.replace(citationPattern, '');
  const malformed = [...rest.matchAll(/\[@[^\]]*\]?/g)].map(([found]) => ({
    code: 'WB-413' as const,
    message: `\`${found.slice(0, 80)}\` is geen goede verwijzing.`,
    fix: 'Schrijf `[@bron]` of `[@bron, deel]`: een bron per paar haken, in kleine letters.',
  }));
  const dangling = [...rest.matchAll(/\[[^\][@]+\]\[[^\][]*\]|\[\^[^\][]+\]/g)].map(([found]) => ({
    code: 'WB-416' as const,
    message: `\`${found}\` verwijst naar iets dat er niet staat.`,
    fix: 'Schrijf een link als `[tekst](/adres/)` en een bron als `[@bron]`.',
  }));
  const isCiting = rest !== text;
  const inLink = isCiting && parents.some(({ type }) => type === 'link' || type === 'linkReference');
  const inHeading = rest !== text && parents.some(({ type }) => type === 'heading');
  return [
    ...malformed,
    ...dangling,
    ...[...rest.matchAll(/(?<![\w[/.@])@[a-z]+(?:-[a-z0-9]+)+/g)].map(([found]) => ({
      code: 'WB-413' as const,
      message: `\`${found}\` lijkt een verwijzing naar een bron, zonder haken.`,
      fix: `Schrijf \`[${found}]\`.`,
    })),
    ...privateComplaints(rest),
    ...hiddenCharacters(text)
      .slice(0, 1)
      .map(({ name }) => ({
        code: 'WB-111' as const,
        message: `Hier staat een teken dat niemand ziet: ${name}.`,
        fix: hiddenFix,
      })),
    ...(inLink
      ? [
          {
            code: 'WB-404' as const,
            message: 'In een link staat een verwijzing naar een bron, en dat is zelf een link.',
            fix: 'Zet de verwijzing achter de link.',
          },
        ]
      : []),
    ...(inHeading
      ? [
          {
            code: 'WB-415' as const,
            message: 'In een kop staat een verwijzing naar een bron.',
            fix: 'Zet de verwijzing in de tekst onder de kop.',
          },
        ]
      : []),
  ];
}

function linkMistakes(node: Link): Complaint[] {
  const text = toString(node);
  if (
    /^(mailto|tel):|^https?:\/\/(?:wa\.me|api\.whatsapp\.com|t\.me)\/\S*\d{8}|[=/][\w.+-]+(?:@|%40)[\w-]+(?:\.[a-z]{2,})+/i.test(
      node.url,
    )
  )
    return [
      {
        code: 'WB-319',
        message: `De link \`${node.url}\` bevat een e-mailadres of telefoonnummer.`,
        fix: 'Haal het weg; verwijs naar een pagina of een rol.',
      },
    ];
  if (text.startsWith('@'))
    return [
      {
        code: 'WB-404',
        message: `\`[${text}](${node.url})\` is een verwijzing en een link tegelijk.`,
        fix: `Schrijf \`[${text}]\` voor de bron, of zet gewone woorden in de link.`,
      },
    ];
  const fix = 'Schrijf tussen de haken waar de link heen gaat.';
  if (!text.trim()) return [{ code: 'WB-404', message: `De link naar \`${node.url}\` heeft geen tekst.`, fix }];
  return saysNothing.test(text.trim())
    ? [{ code: 'WB-405', message: `De link \`${text.trim()}\` zegt niet waar hij heen leidt.`, fix }]
    : [];
}

/** Words of a link that would fit any other. */
const saysNothing =
  /^(?:(?:klik|lees|kijk|zie|vind|bekijk) (?:hier|meer|verder)|hier|meer)(?: (?:verder|meer|klikken))?[.…:>»]*$|^(?:de |deze |een )?(?:link|website|site|webpagina|url|bron|klik)[.…:>»]*$/i;
