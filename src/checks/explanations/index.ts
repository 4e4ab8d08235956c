import { errorCodes, type ErrorCode } from '../../error-codes.ts';
import type { Explanation } from './explanation.ts';
import { fieldExplanations } from './fields.ts';
import { fileExplanations } from './files.ts';
import { photoExplanations } from './photos.ts';
import { settingExplanations } from './settings.ts';
import { textExplanations } from './texts.ts';

/** What an author reads of every code. */
export const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  ...fileExplanations,
  ...fieldExplanations,
  ...textExplanations,
  ...photoExplanations,
  ...settingExplanations,
};

/** What a code means, in Markdown: why it is wrong, how not, and how to. */
export function explain(code: ErrorCode): string {
  const { why, file, wrong, right, beside } = explanations[code];
  return [
    `## ${code}: ${errorCodes[code]}`,
    why,
    `Niet zo, in \`${file}\`${beside ? ` met \`${beside}\` ernaast` : ''}:`,
    shown(wrong),
    'Maar zo:',
    shown(right),
  ].join('\n\n');
}

function shown(text: string | null): string {
  if (text === null) return '*Het bestand is er niet.*';
  const lines = text.trimEnd().split('\n');
  const visible = lines.map((line) => (line.length > 200 ? `${line.slice(0, 200)} … (en zo verder)` : line));
  const escaped = visible.join('\n').replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : nameOf(mark)));
  return `\`\`\`\`text\n${escaped || '(leeg)'}\n\`\`\`\``;
}

const nameOf = (mark: string): string =>
  `(U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** The page for authors that explains every code. */
export const explanationsPage = (): string =>
  [
    '# Fouten en waarschuwingen',
    'Dit bestand is gemaakt uit de code; verander het daar. Elke fout die `npm run controle` noemt, heeft een code. `npm run controle -- WB-402` legt die ene uit.',
    ...(Object.keys(errorCodes) as ErrorCode[]).map(explain),
  ].join('\n\n') + '\n';
