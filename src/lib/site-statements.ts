import type { Contact, SiteSettings } from '../schemas/settings/site.ts';
import { searchedUpstream } from './searched-upstream.ts';
import { dayOf } from './dates.ts';

/** A piece of a paragraph: words, or words that lead somewhere. */
export type Piece = string | { text: string; url: string };

/** What the settings of a site say on a page, by the component that shows it: paragraphs of pieces. What is not in the settings is not claimed. */
export const statements = {
  Verklaring: ({ accessibility, organisation, url }: SiteSettings): Piece[][] =>
    accessibility
      ? [
          [
            { text: `De toegankelijkheidsverklaring van ${organisation.name}`, url: accessibility.registerUrl },
            ` voor ${url.replace(/^https?:\/\//, '')} staat in het register. De verklaring is van ${dayOf(accessibility.date)}.`,
          ],
          [`Status ${accessibility.status}: ${statuses[accessibility.status]}.`],
          ...(accessibility.reports.length > 0
            ? [
                [
                  'De verklaring steunt op ',
                  ...joined(
                    accessibility.reports.map(({ title, url: report, date }) => [
                      { text: title, url: report },
                      ` (${dayOf(date)})`,
                    ]),
                    ', ',
                  ),
                  '.',
                ],
              ]
            : []),
        ]
      : [['Voor deze site is nog geen toegankelijkheidsverklaring gepubliceerd. We noemen daarom geen status.']],

  Melden: (site: SiteSettings): Piece[][] => [
    contactLine(site, site.accessibility?.contact ?? site.contact),
    ...(site.accessibility?.response ? [[`U krijgt antwoord ${site.accessibility.response}.`]] : []),
  ],

  Contact: (site: SiteSettings): Piece[][] => [contactLine(site, site.contact)],

  Elders: (site: SiteSettings): Piece[][] => {
    const upstream = searchedUpstream(site);
    if (!upstream) return [];
    const { name, url, origin } = upstream;
    return [
      [
        `U kunt aanvinken dat u ook op ${name} zoekt. Dan haalt uw browser ook de zoekindex van `,
        { text: origin.replace(/^https?:\/\//, ''), url },
        ' op, en zoekt daar zelf in. Wat u intikt, gaat niet naar die site. Zij ziet wel dat iemand haar zoekindex ophaalt: het internetadres van uw verbinding, en dat het vanaf deze site is. Cookies en het adres van de pagina gaan niet mee.',
      ],
      [
        'Uw keuze wordt nergens bewaard. Zij staat wel in de adresbalk: wie de link opent, haalt die zoekindex ook op. Andere sites vraagt uw browser niets.',
      ],
    ];
  },

  Logboek: ({ privacy, organisation }: SiteSettings): Piece[][] => [
    [
      {
        none: 'De webserver van deze site houdt geen logboek bij van wie wat leest.',
        kept: `De webserver houdt een logboek bij. ${logged} ${organisation.name} bewaart dat logboek ${privacy?.logs}.`,
        unknown: `Wie de site host, kan een logboek van de webserver bijhouden. ${logged} Of dat zo is, en hoe lang het bewaard blijft, weet de uitgever van deze site: ${organisation.name}.`,
      }[logsOf(privacy)],
      ...(privacy?.url
        ? [' Meer staat in ', { text: `de privacyverklaring van ${organisation.name}`, url: privacy.url }, '.']
        : []),
    ],
  ],
};

/** A component that shows what the settings say. */
export type Statement = keyof typeof statements;

/** Whether a component shows what the settings say. */
export const isStatement = (name: string | null): name is Statement => name !== null && name in statements;

const logged = 'Daarin staan meestal het internetadres van de bezoeker en de pagina’s die zijn opgevraagd.';

/** Whether the web server keeps a log of who reads what, as the settings say; they may say nothing. */
export function logsOf(privacy: SiteSettings['privacy']): 'none' | 'kept' | 'unknown' {
  if (privacy?.logs === undefined) return 'unknown';
  return privacy.logs.trim().toLowerCase() === 'geen' ? 'none' : 'kept';
}

/** What each status of a statement on accessibility means, in the words of the register. */
const statuses: Record<NonNullable<SiteSettings['accessibility']>['status'], string> = {
  A: 'voldoet volledig',
  B: 'voldoet gedeeltelijk',
  C: 'eerste maatregelen genomen',
  D: 'voldoet niet',
};

function contactLine({ organisation }: SiteSettings, contact: Contact | undefined): Piece[] {
  const ways: Piece[][] = [
    ...(contact?.email ? [[{ text: contact.email, url: `mailto:${contact.email}` }]] : []),
    ...(contact?.url ? [[{ text: 'de contactpagina', url: contact.url }]] : []),
  ];
  return ways.length === 0
    ? [`De uitgever van deze site is ${organisation.name}. Een adres om te schrijven is hier nog niet ingevuld.`]
    : [`Schrijf aan ${organisation.name}: `, ...joined(ways, ' of '), '.'];
}

const joined = (parts: readonly Piece[][], between: string): Piece[] =>
  parts.flatMap((part, index) => (index > 0 ? [between, ...part] : part));
