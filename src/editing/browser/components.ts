import type { EditorComponentDefinition } from '@sveltia/cms';
import { citation } from '../citation.ts';
import type { EditorComponent, EditorConfig } from '../config.ts';
import type { Choice } from '../fields.ts';

/** A component of authors as a block of the editor. */
export function blockOf({ name, form }: EditorComponent, writing: EditorConfig['writing']): EditorComponentDefinition {
  const common = { id: name, label: name, icon: 'widgets' };
  switch (form) {
    case 'part':
      return {
        ...common,
        mode: 'dialog',
        fields: [{ name: 'uitleg', label: 'Dit deel vult de site zelf in', widget: 'string', required: false }],
        pattern: new RegExp(`^<${name} \\/>$(?:)[\\s\\S]{0}`, 'm'),
        fromBlock: () => ({}),
        toBlock: () => `<${name} />`,
        toPreview: () => `<p>${name}</p>`,
      };
    case 'inline':
      return {
        ...common,
        mode: 'dialog',
        summary: '{{tekst}}',
        fields: [
          { name: 'code', label: 'De code van de taal, zoals en', widget: 'string' },
          { name: 'tekst', label: 'De woorden in die taal', widget: 'string' },
        ],
        pattern: new RegExp(`<${name} code="(?<code>[a-z-]+)">(?<tekst>[^<\\n]+)<\\/${name}>`),
        toBlock: ({ code = '', tekst = '' }: Record<string, string>) => `<${name} code="${code}">${tekst}</${name}>`,
        toPreview: ({ tekst = '' }: Record<string, string>) => `<i>${escaped(tekst)}</i>`,
      };
    case 'photo':
      return {
        ...common,
        mode: 'dialog',
        icon: 'image',
        summary: '{{alt}}',
        fields: Object.entries(photoFields).map(([field, label]) => ({
          name: field,
          label,
          widget: 'string' as const,
        })),
        pattern: new RegExp(
          `^<${name} ${Object.keys(photoFields)
            .map((field) => `${field}="(?<${field}>[^"\\n]*)"`)
            .join(' ')} \\/>$`,
          'm',
        ),
        toBlock: (values: Record<string, string>) =>
          `<${name} ${Object.keys(photoFields)
            .map((field) => `${field}="${(values[field] ?? '').replaceAll('"', '&quot;')}"`)
            .join(' ')} />`,
        toPreview: ({ alt = '', maker = '' }: Record<string, string>) =>
          `<p>Foto van ${escaped(maker)}: ${escaped(alt)}</p>`,
      };
    case 'block':
      return {
        ...common,
        fields: [{ name: 'tekst', label: 'Tekst', widget: 'richtext', required: false, ...writing } as never],
        pattern: new RegExp(`^<${name}>\\n([\\s\\S]*?)\\n<\\/${name}>$`, 'm'),
        fromBlock: ([, tekst = '']) => ({ tekst: tekst.trim() }),
        toBlock: ({ tekst = '' }: Record<string, string>) => `<${name}>\n\n${tekst.trim()}\n\n</${name}>`,
        toPreview: ({ tekst = '' }: Record<string, string>) =>
          `<div class="${name.toLowerCase()}">\n\n${tekst}\n\n</div>`,
      };
  }
}

/** A citation as a mark in a sentence: what is cited is chosen from a list. */
export function citationOf(citable: readonly Choice[]): EditorComponentDefinition {
  return {
    id: citation,
    label: citation,
    icon: 'format_quote',
    trigger: 'button',
    mode: 'dialog',
    summary: '{{bron}}',
    fields: [
      {
        name: 'bron',
        label: 'De bron, en de plaats daarin',
        widget: 'select',
        options: [...citable],
        dropdown_threshold: 0,
      },
    ],
    pattern: /\[@(?<bron>[a-z0-9-]+(?:,\s*[a-z0-9-]+)?)\]/,
    toBlock: ({ bron = '' }: Record<string, string>) => `[@${bron}]`,
    toPreview: ({ bron = '' }: Record<string, string>) => `<sup>${escaped(bron)}</sup>`,
  };
}

const photoFields = {
  bestand: 'Het bestand, dat naast de tekst ligt, zoals ./tuin.jpg',
  alt: 'Wat erop te zien is',
  maker: 'Wie haar maakte',
  licentie: 'De licentie, zoals CC BY 4.0',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
