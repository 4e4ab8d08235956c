import type { Complaint } from '../schemas/plain-text.ts';
import { authorComponents, isHollow } from './components.ts';
import { htmlFix } from './html.ts';

/** Why a text cannot be read as MDX: what the parser says, and where it stopped, as a line from 1. */
export interface SyntaxStop {
  rule: string;
  reason: string;
  line: number;
}

/** What an author must know when a text cannot be read as MDX, with the line on which it begins. */
export function syntaxMistake(body: string, { rule, reason, line }: SyntaxStop): Complaint & { line: number } {
  if (rule === 'acorn' || /expression|import|export/.test(reason))
    return {
      code: 'WB-301',
      line: /closing brace/.test(reason) ? (lineOfUnclosed(body, '{', '}') ?? line) : lineOfStatement(body, line),
      message: 'Hier staat een accolade, import of export; MDX leest dat als programmacode.',
      fix: 'Haal `{` en `}` weg, of schrijf `\\{`.',
    };
  if (/closing quote|in attribute value/.test(reason))
    return {
      code: 'WB-303',
      line: lineOfOpenTag(body) ?? line,
      message: 'Een component heeft een aanhalingsteken dat niet sluit.',
      fix: 'Zet rechte aanhalingstekens om de waarde: `<Taal code="en">`.',
    };
  if (
    /character `/.test(reason) &&
    /before attribute value|in attribute name|in tag name|in name|after attribute|in closing tag|self-closing/.test(
      reason,
    )
  )
    return {
      code: 'WB-308',
      line,
      message: `In een component staat ${characterIn(reason)}, en dat kan daar niet.`,
      fix: 'Zet rechte aanhalingstekens om de waarde: `<Taal code="en">`, en in de waarde ‘ en ’. Bedoelt u het teken `<` zelf, schrijf dan `&lt;`.',
    };
  if (/end-tag|closing tag|closing slash|close/i.test(rule + reason)) {
    const [tag, name = ''] = /<\/?([A-Za-z]\w*)>?/.exec(reason) ?? [];
    const opened = /\((\d+):\d+/.exec(reason)?.[1];
    return {
      code: 'WB-303',
      line: opened ? Number(opened) : line,
      message: `Een component is niet goed gesloten${tag ? `: \`${tag}\`` : ''}.`,
      fix: closingFix(name),
    };
  }
  const character = /character `(.)`/u.exec(reason)?.[1];
  if (character === '!')
    return {
      code: 'WB-307',
      line,
      message: '`<!` begint HTML-commentaar; dat kan niet in .mdx.',
      fix: 'Haal het commentaar weg.',
    };
  if (/create a link/.test(reason))
    return {
      code: 'WB-308',
      line,
      message: 'Een adres tussen < en > kan niet in .mdx.',
      fix: 'Schrijf `[tekst](https://…)`.',
    };
  return {
    code: 'WB-308',
    line,
    message: `Na \`<\` staat ${characterIn(reason)}; MDX leest \`<\` als het begin van een component.`,
    fix: 'Schrijf `&lt;`, of zet er een spatie achter.',
  };
}

function closingFix(name: string): string {
  if (isHollow(name)) return `Sluit \`<${name}\` met \` />\`.`;
  const own = Object.hasOwn(authorComponents, name) ? name : 'Handvat';
  if (name && own !== name) return htmlFix(name);
  return `Elke \`<${own}>\` sluit met \`</${own}>\`, met een lege regel ervoor en erna.`;
}

function characterIn(reason: string): string {
  const character = /character `(.)`/u.exec(reason)?.[1];
  return character ? `\`${character}\`` : 'iets dat er niet kan';
}

/** The line of the last mark that opens and has none that closes it. */
function lineOfUnclosed(body: string, open: string, close: string): number | undefined {
  const lines: number[] = [];
  let line = 1;
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at];
    if (character === '\n') line += 1;
    else if (character === '\\') at += 1;
    else if (character === open) lines.push(line);
    else if (character === close) lines.pop();
  }
  return lines.at(0);
}

/** The line on which the import or export begins that goes wrong on a line, or that line itself. */
function lineOfStatement(body: string, line: number): number {
  const before = body.split('\n').slice(0, line);
  const begin = before.findLastIndex((each) => /^(?:import|export)\b/.test(each));
  return begin >= 0 && before.slice(begin + 1, -1).every((each) => each.trim() === '') ? begin + 1 : line;
}

/** The line of the last component with an odd number of quotation marks behind it. */
function lineOfOpenTag(body: string): number | undefined {
  for (const { index } of [...body.matchAll(/<[A-Za-z]/g)].toReversed())
    if (body.slice(index).split('"').length % 2 === 0) return body.slice(0, index).split('\n').length;
  return undefined;
}
