import type { Link, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { authorComponents, type AuthorComponent } from '../markdown/components.ts';
import { mendWith } from './problem.ts';

/** Something that cannot stand in a text. In Dutch; the line is a line of the file. */
export interface Mistake {
  line: number;
  message: string;
  mend: string;
}

type Complaint = Omit<Mistake, 'line'>;

/** What is wrong with one node of a text, looked at by itself and in its parents, nearest last. */
export function nodeMistakes(node: Nodes, parents: readonly Nodes[]): Complaint[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          message: `\`{${node.value}}\` is programmacode en geen tekst.`,
          mend: 'Haal de accolades weg, of schrijf `\\{`.',
        },
      ];
    case 'mdxjsEsm':
      return [
        {
          message: `\`${node.value.split('\n')[0]}\` is programmacode en geen tekst.`,
          mend: 'Haal de regel weg; componenten zijn er zonder import.',
        },
      ];
    case 'html':
      return [
        {
          message: `\`${node.value.split('\n')[0]}\` is HTML; dat kan in .md niet.`,
          mend: 'Schrijf gewone Markdown, of maak er een .mdx van als u een component nodig hebt.',
        },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentMistakes(node, parents.at(-1));
    case 'image':
      return node.alt
        ? []
        : [
            {
              message: `De afbeelding \`${node.url}\` heeft geen beschrijving.`,
              mend: 'Zet tussen de haken wat erop te zien is: ![beschrijving](…).',
            },
          ];
    case 'link':
      return linkMistakes(node);
    case 'text':
      return textMistakes(node.value, parents);
    default:
      return [];
  }
}

/** A heading that is the title's, or that skips a level below the heading above it. */
export function headingMistakes(text: string, depth: number, above: number): Complaint[] {
  if (depth === 1)
    return [
      {
        message: `De kop \`${text}\` heeft één #; de titel van de pagina is al de bovenste kop.`,
        mend: 'Begin koppen met ## of ###.',
      },
    ];
  if (depth <= above + 1) return [];
  return [
    { message: `De kop \`${text}\` slaat een niveau over.`, mend: `Begin deze kop met ${'#'.repeat(above + 1)}.` },
  ];
}

/** What an author must know when a text cannot be read as MDX: `ruleId` and `reason` are those of the parser. */
export function syntaxMistake(ruleId: string, reason: string): Complaint {
  if (ruleId === 'acorn' || /expression|import|export/.test(reason))
    return {
      message: 'Hier staat een accolade, import of export; MDX leest dat als programmacode.',
      mend: 'Haal `{` en `}` weg, of schrijf `\\{`.',
    };
  if (/end-tag|closing tag|closing slash|close/i.test(ruleId + reason)) {
    const tag = /<\/?([A-Za-z]\w*)>?/.exec(reason)?.[0];
    return {
      message: `Een component is niet goed gesloten${tag ? `: \`${tag}\`` : ''}.`,
      mend: 'Elke `<Handvat>` sluit met `</Handvat>`, met een lege regel ervoor en erna.',
    };
  }
  const character = /character `(.)`/.exec(reason)?.[1];
  if (character === '!')
    return { message: '`<!` begint HTML-commentaar; dat kan niet in .mdx.', mend: 'Haal het commentaar weg.' };
  if (/create a link/.test(reason))
    return { message: 'Een adres tussen < en > kan niet in .mdx.', mend: 'Schrijf `[tekst](https://…)`.' };
  return {
    message: `Na \`<\` staat ${character ? `\`${character}\`` : 'iets dat er niet kan'}; MDX leest \`<\` als het begin van een component.`,
    mend: 'Schrijf `&lt;`, of zet er een spatie achter.',
  };
}

/** Finds a citation in a plain text: the source id, and the part where one is given. */
export const citationPattern = /\[@([a-z0-9-]+)(?:,\s*([a-z0-9-]+))?\]/g;

/** What must never be published: the e-mail addresses and telephone numbers in a plain text. */
export function privateMistakes(text: string): Complaint[] {
  const mend = 'Haal het weg; verwijs naar een pagina of een rol.';
  return [
    ...[...text.matchAll(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi)].map(([found]) => ({
      message: `Het e-mailadres \`${found}\` mag niet op de site.`,
      mend,
    })),
    ...[...text.matchAll(/(?<![\d-])(?:\+31|0031|0)[1-9](?:[ -]?\d){8}(?!\d)/g)].map(([found]) => ({
      message: `Het telefoonnummer \`${found}\` mag niet op de site.`,
      mend,
    })),
  ];
}

function textMistakes(text: string, parents: readonly Nodes[]): Complaint[] {
  const rest = text.replace(citationPattern, '');
  const malformed = [...rest.matchAll(/\[@[^\]]*\]?/g)].map(([found]) => ({
    message: `\`${found}\` is geen goede verwijzing.`,
    mend: 'Schrijf `[@bron]` of `[@bron, deel]`: een bron per paar haken, in kleine letters.',
  }));
  const dangling = [...rest.matchAll(/\[[^\]@]+\]\[[^\]]*\]|\[\^[^\]]+\]/g)].map(([found]) => ({
    message: `\`${found}\` verwijst naar iets dat er niet staat.`,
    mend: 'Schrijf een link als `[tekst](/adres/)` en een bron als `[@bron]`.',
  }));
  const inHeading = rest !== text && parents.some(({ type }) => type === 'heading');
  return [
    ...malformed,
    ...dangling,
    ...privateMistakes(rest),
    ...(inHeading
      ? [
          {
            message: 'In een kop staat een verwijzing naar een bron.',
            mend: 'Zet de verwijzing in de tekst onder de kop.',
          },
        ]
      : []),
  ];
}

function linkMistakes(node: Link): Complaint[] {
  const text = toString(node);
  if (/^(mailto|tel):/i.test(node.url))
    return [
      {
        message: `De link \`${node.url}\` bevat een e-mailadres of telefoonnummer.`,
        mend: 'Haal het weg; verwijs naar een pagina of een rol.',
      },
    ];
  if (text.startsWith('@'))
    return [
      {
        message: `\`[${text}](${node.url})\` is een verwijzing en een link tegelijk.`,
        mend: `Schrijf \`[${text}]\` voor de bron, of zet gewone woorden in de link.`,
      },
    ];
  return text.trim() || node.children.length > 0
    ? []
    : [
        {
          message: `De link naar \`${node.url}\` heeft geen tekst.`,
          mend: 'Schrijf tussen de haken waar de link heen gaat.',
        },
      ];
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function componentMistakes(node: Component, parent: Nodes | Root | undefined): Complaint[] {
  const name = node.name ?? '';
  const names = Object.keys(authorComponents);
  if (!(name in authorComponents))
    return [
      {
        message: `\`<${name}>\` mag niet in een tekst.`,
        mend: mendWith(name, names, `U kunt gebruiken: ${names.join(', ')}.`),
      },
    ];
  const { attributes, inline } = authorComponents[name as AuthorComponent];
  const misplaced = node.type === 'mdxJsxTextElement' && !inline;
  return [
    ...attributeMistakes(name, node.attributes, attributes),
    ...(misplaced
      ? [
          {
            message: `\`<${name}>\` staat midden in een regel.`,
            mend: `Zet \`<${name}>\` en \`</${name}>\` elk op een eigen regel, met lege regels eromheen.`,
          },
        ]
      : poleMistakes(node, parent)),
  ];
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

function attributeMistakes(component: string, given: readonly Attribute[], wanted: readonly string[]): Complaint[] {
  const missing = wanted.filter((name) => !given.some((attribute) => attribute.name === name));
  return [
    ...missing.map((name) => ({
      message: `\`<${component}>\` mist \`${name}\`.`,
      mend: `Schrijf \`<${component} ${name}="…">\`.`,
    })),
    ...given.flatMap(({ name = '…', value }) => {
      if (!wanted.includes(name))
        return [
          {
            message: `\`<${component}>\` kent \`${name}\` niet.`,
            mend: wanted.length ? `Gebruik ${wanted.join(', ')}.` : 'Laat het weg.',
          },
        ];
      return typeof value === 'string'
        ? []
        : [
            {
              message: `\`${name}\` van \`<${component}>\` is programmacode.`,
              mend: `Schrijf ${name}="…" met aanhalingstekens.`,
            },
          ];
    }),
  ];
}

function poleMistakes(node: Component, parent: Nodes | undefined): Complaint[] {
  const nameOf = (each: Nodes | undefined) => (each?.type === 'mdxJsxFlowElement' ? each.name : undefined);
  if (node.name === 'Pool' && nameOf(parent) !== 'Polen')
    return [{ message: '`<Pool>` staat los.', mend: 'Zet twee keer `<Pool>` tussen `<Polen>` en `</Polen>`.' }];
  if (node.name !== 'Polen') return [];
  const poles = node.children.filter((child) => nameOf(child) === 'Pool').length;
  return poles === 2 && node.children.length === 2
    ? []
    : [
        {
          message: `\`<Polen>\` heeft ${poles} keer \`<Pool>\`${node.children.length > poles ? ' en nog iets anders' : ''}.`,
          mend: 'Een dilemma heeft twee polen: zet er precies twee in, en niets ernaast.',
        },
      ];
}
