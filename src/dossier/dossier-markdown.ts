import { escapeMarkdown } from '../lib/document.ts';

/** A Markdown document that becomes a chapter. */
export interface Chapter {
  title: string;
  /** What the reader wrote with it, in plain words. */
  note: string;
  /** The document, which begins with its title; or, where there is none, a sentence that says so. */
  markdown: string;
}

/** Markdown documents bound into one: title, contents, chapters with their headings a level down, footnotes numbered through. */
export function bindVolume(title: string, about: string, chapters: readonly Chapter[]): string {
  const notes = new Map<string, number>();
  const bodies = chapters.map((chapter, index) => chapterOf(chapter, index + 1, notes));
  const contents = chapters.map((chapter, index) => `${index + 1}. ${escapeMarkdown(chapter.title)}`);
  const footnotes = [...notes].map(([text, number]) => `[^${number}]: ${text}`);
  return [`# ${escapeMarkdown(title)}`, escapeMarkdown(about), contents.join('\n'), ...bodies, ...footnotes]
    .join('\n\n')
    .concat('\n');
}

function chapterOf({ title, note, markdown }: Chapter, place: number, notes: Map<string, number>): string {
  const { text, numbers } = withoutFootnotes(markdown, notes);
  const renumbered = text.replace(/\[\^([^\]\s]+)\]/g, (mark, label: string) =>
    numbers.has(label) ? `[^${numbers.get(label)}]` : mark,
  );
  const body = lowered(renumbered.replace(/^# .*\n*/, '')).trim();
  const remark = note.trim() ? [quoted(`**Notitie:** ${escapeMarkdown(note.trim())}`)] : [];
  return [`## ${place}. ${escapeMarkdown(title)}`, ...remark, body].join('\n\n');
}

/** Takes the definitions of footnotes out of a document; those that say the same share a number. */
function withoutFootnotes(
  markdown: string,
  notes: Map<string, number>,
): { text: string; numbers: Map<string, number> } {
  const numbers = new Map<string, number>();
  const definition = /^\[\^([^\]\s]+)\]: (.*(?:\n+(?: {4}|\t).*)*)\n*/gm;
  const text = markdown.replace(definition, (_, label: string, words: string) => {
    const said = words.trim();
    if (!notes.has(said)) notes.set(said, notes.size + 1);
    numbers.set(label, notes.get(said) ?? 0);
    return '';
  });
  return { text, numbers };
}

/** Every heading a level down, in quotations too, but not what looks like one in code. */
function lowered(markdown: string): string {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^(> ?)*(```|~~~)/.test(line)) isCode = !isCode;
      return isCode ? line : line.replace(/^((?:> ?)*)(#{1,5} )/, '$1#$2');
    })
    .join('\n');
}

const quoted = (text: string): string => text.replace(/^/gm, '> ');
