/** The components that authors may use in MDX, with the attributes each may have and where it may stand. */
export const authorComponents = {
  Handvat: { inline: false, attributes: [] },
  Beslismoment: { inline: false, attributes: [] },
  Afloop: { inline: false, attributes: [] },
  Polen: { inline: false, attributes: [] },
  Pool: { inline: false, attributes: [] },
  Route: { inline: false, attributes: [] },
  Verklaring: { inline: false, attributes: [] },
  Melden: { inline: false, attributes: [] },
  Contact: { inline: false, attributes: [] },
  Elders: { inline: false, attributes: [] },
  Logboek: { inline: false, attributes: [] },
  UitWord: { inline: false, attributes: [] },
  Taal: { inline: true, attributes: ['code'] },
  Tijdlijn: { inline: false, attributes: [] },
  Foto: { inline: false, attributes: ['bestand', 'alt', 'maker', 'licentie'] },
} as const satisfies Record<string, { inline: boolean; attributes: readonly string[] }>;

/** The name of a component that authors may use. */
export type AuthorComponent = keyof typeof authorComponents;

/** Whether a component shows something by itself, and has no text in it. */
export const isHollow = (name: string): boolean =>
  ['Route', 'Verklaring', 'Melden', 'Contact', 'Elders', 'Logboek', 'UitWord', 'Foto'].includes(name);
