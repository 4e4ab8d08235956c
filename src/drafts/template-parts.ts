/** A field that a template asks an editor for, and what it says of it. */
interface TemplateField {
  name: string;
  explanation: string;
}

/** A piece of the text of a template: a section with its heading, or what wraps sections. */
export type TemplatePart =
  | { heading: string; lines: string[]; isWrapped: boolean }
  | { heading?: undefined; lines: string[]; isWrapped: boolean };

/** The fields of a template that stand open, in its order; `filled` are those that are filled in already. */
export function fieldsOf(template: string, filled: ReadonlySet<string>): TemplateField[] {
  const lines = blockOf(template).split('\n');
  return lines.flatMap((line, at) => {
    const name = /^(\w+):/.exec(line)?.[1];
    if (!name || filled.has(name)) return [];
    return [{ name, explanation: /^# (.*)$/.exec(lines[at - 1] ?? '')?.[1] ?? '' }];
  });
}

/** The block of fields of a template, with its explanations. */
export const blockOf = (template: string): string => template.split(/^---$/m)[1]?.trim() ?? '';

/** The text of a template in pieces. */
export function partsOf(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let depth = 0;
  for (const line of (template.split(/^---$/m)[2] ?? '').split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    const isTag = /^<\/?[A-Z]/.test(line);
    if (isTag) depth += line.startsWith('</') ? -1 : 1;
    const last = parts.at(-1);
    if (heading) parts.push({ heading, lines: [], isWrapped: depth > 0 });
    else if (isTag && last?.heading === undefined && last) last.lines.push(line);
    else if (isTag || !last) parts.push({ lines: [line], isWrapped: depth > 0 });
    else last.lines.push(line);
  }
  return parts;
}
