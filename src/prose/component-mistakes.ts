import type { Nodes, Root } from 'mdast';
import { htmlFix } from './html.ts';
import type { Complaint } from '../schemas/plain-text.ts';
import { authorComponents, isHollow, type AuthorComponent } from './components.ts';
import { photoMistakes } from './photo.ts';

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What is wrong with a component: one that is not there, its attributes, and where it stands. */
export function componentMistakes(node: Component, parent: Nodes | Root | undefined): Complaint[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(authorComponents, name))
    return [
      {
        code: 'WB-302',
        message: `\`<${name}>\` mag niet in een tekst.`,
        fix: htmlFix(name),
      },
    ];
  const { attributes, inline } = authorComponents[name as AuthorComponent];
  const misplaced = node.type === 'mdxJsxTextElement' && !inline;
  return [
    ...attributeMistakes(name, node.attributes, attributes),
    ...(misplaced
      ? [
          {
            code: 'WB-305' as const,
            message: `\`<${name}>\` staat midden in een regel.`,
            fix: isHollow(name)
              ? `Zet \`<${name} … />\` op een eigen regel, met lege regels eromheen.`.replace(
                  attributes.length > 0 ? '' : ' …',
                  '',
                )
              : `Zet \`<${name}>\` en \`</${name}>\` elk op een eigen regel, met lege regels eromheen.`,
          },
        ]
      : [
          ...nestedMistakes(node, parent),
          ...poleMistakes(node, parent),
          ...decisionMistakes(node, parent),
          ...filledMistakes(node),
          ...emptyMistakes(node),
          ...listMistakes(node),
        ]),
  ];
}

const languageNames = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });

const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(code) && languageNames.of(code.split('-')[0] ?? '') !== undefined;

/** What is wrong with the value of an attribute, by its name. */
const valueMistakes: Readonly<Record<string, (value: string) => Complaint[]>> = {
  code: (value) =>
    isLanguage(value)
      ? []
      : [
          {
            code: 'WB-304',
            message: `\`${value.slice(0, 40)}\` is geen code van een taal.`,
            fix: 'Schrijf twee letters: `en` voor Engels, `de` voor Duits.',
          },
        ],
  ...photoMistakes,
};

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

function attributeMistakes(component: string, given: readonly Attribute[], wanted: readonly string[]): Complaint[] {
  const missing = wanted.filter((name) => !given.some((attribute) => attribute.name === name));
  const whole = `Schrijf \`<${component} ${wanted.map((name) => `${name}="…"`).join(' ')}>\`.`;
  return [
    ...missing.map((name) => ({
      code: 'WB-304' as const,
      message: `\`<${component}>\` mist \`${name}\`.`,
      fix: whole,
    })),
    ...given.flatMap(({ name = '…', value }, index): Complaint[] => {
      if (!wanted.includes(name))
        return [
          {
            code: 'WB-304' as const,
            message: `\`<${component}>\` kent \`${name}\` niet.`,
            fix: wanted.length ? `Gebruik ${wanted.join(', ')}.` : 'Laat het weg.',
          },
        ];
      if (given.findIndex((each) => each.name === name) < index)
        return [
          {
            code: 'WB-304' as const,
            message: `\`<${component}>\` heeft twee keer \`${name}\`.`,
            fix: 'Laat er één staan.',
          },
        ];
      if (typeof value === 'string') return valueMistakes[name]?.(value) ?? [];
      if (value === null || value === undefined)
        return [
          { code: 'WB-304' as const, message: `\`${name}\` van \`<${component}>\` heeft geen waarde.`, fix: whole },
        ];
      return [
        {
          code: 'WB-301',
          message: `\`${name}\` van \`<${component}>\` is programmacode.`,
          fix: `Schrijf ${name}="…" met aanhalingstekens.`,
        },
      ];
    }),
  ];
}

/** A component that goes around a text has one. */
const emptyMistakes = ({ name, children }: Component): Complaint[] =>
  name && !isHollow(name) && children.length === 0
    ? [
        {
          code: 'WB-304',
          message: `In \`<${name}>\` staat niets.`,
          fix: `Zet de tekst tussen \`<${name}>\` en \`</${name}>\`, of haal het weg.`,
        },
      ]
    : [];

/** A component that stands in one of the same name. */
const nestedMistakes = ({ name }: Component, parent: Nodes | undefined): Complaint[] =>
  name && nameOf(parent) === name
    ? [
        {
          code: 'WB-305',
          message: `\`<${name}>\` staat in een andere \`<${name}>\`.`,
          fix: `Zet \`</${name}>\` voor de volgende, of haal de binnenste weg.`,
        },
      ]
    : [];

/** What is drawn along a line is a list. */
const listMistakes = ({ name, children }: Component): Complaint[] =>
  name === 'Tijdlijn' && children.length > 0 && (children.length > 1 || children[0]?.type !== 'list')
    ? [
        {
          code: 'WB-305',
          message: 'In `<Tijdlijn>` staat geen lijst, of nog iets ernaast.',
          fix: 'Zet er één lijst in, met op elke regel `- ` en een datum.',
        },
      ]
    : [];

/** What shows something else, as a photo does, shows nothing of what stands in it. */
const filledMistakes = ({ name, children }: Component): Complaint[] =>
  name && isHollow(name) && children.length > 0
    ? [
        {
          code: 'WB-305',
          message: `Tussen \`<${name}>\` en \`</${name}>\` staat tekst, en die komt niet op de pagina.`,
          fix: 'Sluit de component met `/>`, en zet de tekst erboven of eronder.',
        },
      ]
    : [];

/** A moment of decision ends with what happened, once, and what happened stands nowhere else. */
function decisionMistakes(node: Component, parent: Nodes | undefined): Complaint[] {
  if (node.name === 'Afloop' && nameOf(parent) !== 'Beslismoment')
    return [
      {
        code: 'WB-305',
        message: '`<Afloop>` staat los.',
        fix: 'Zet `<Afloop>` aan het eind van een `<Beslismoment>`.',
      },
    ];
  if (node.name !== 'Beslismoment') return [];
  const outcomes = node.children.filter((child) => nameOf(child) === 'Afloop').length;
  return outcomes === 1 && nameOf(node.children.at(-1)) === 'Afloop'
    ? []
    : [
        {
          code: 'WB-305',
          message: `\`<Beslismoment>\` heeft ${outcomes} keer \`<Afloop>\`, of er staat nog iets na.`,
          fix: 'Vertel eerst wat men wist en wat er te kiezen was, en zet wat er gebeurde in één `<Afloop>` aan het eind.',
        },
      ];
}

const nameOf = (each: Nodes | undefined) => (each?.type === 'mdxJsxFlowElement' ? each.name : undefined);

function poleMistakes(node: Component, parent: Nodes | undefined): Complaint[] {
  if (node.name === 'Pool' && nameOf(parent) !== 'Polen')
    return [
      { code: 'WB-305', message: '`<Pool>` staat los.', fix: 'Zet twee keer `<Pool>` tussen `<Polen>` en `</Polen>`.' },
    ];
  if (node.name !== 'Polen') return [];
  const poles = node.children.filter((child) => nameOf(child) === 'Pool').length;
  return poles === 2 && node.children.length === 2
    ? []
    : [
        {
          code: 'WB-305',
          message: `\`<Polen>\` heeft ${poles} keer \`<Pool>\`${node.children.length > poles ? ' en nog iets anders' : ''}.`,
          fix: 'Een dilemma heeft twee polen: zet er precies twee in, en niets ernaast.',
        },
      ];
}
