import { z } from 'astro/zod';
import { pastDay, text } from '../values.ts';

/** The provinces of the Netherlands. */
export const provinces = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const;

/** What a site is for: found by everyone, tried out before it is, shown inside one organisation, or shown as an example. */
export const environments = ['productie', 'acceptatie', 'intranet', 'voorbeeld'] as const;

/** A path of parts as repositories are called, each ended by a slash but for the last. Every part ends before a slash or the end, so a test takes as many steps as the path has characters. */
const part = String.raw`(?!\.{1,2}(?:/|$))[A-Za-z0-9._-]+`;
const pathPattern = new RegExp(`^/(?:${part}/)*(?:${part})?$`);

const webAddress = z.url({ protocol: /^https?$/, abort: true }).regex(/^\S+$/, 'In een adres staat geen spatie');
const email = z.email('Schrijf een e-mailadres, bijvoorbeeld kennisbank@voorbeeld.nl');

const contact = z
  .strictObject({
    email: email.optional().describe('Het e-mailadres voor lezers'),
    url: webAddress.optional().describe('Een pagina met uw contactgegevens of een formulier'),
  })
  .refine(({ email, url }) => email ?? url, 'Geef ten minste email of url');

/** The settings of one installation of the site: `content/lokaal/site.yaml`. */
export const siteSettings = z.strictObject({
  name: text(2, 60).describe('De naam van de site, bijvoorbeeld Kennisbank Voorbeeldstad'),
  url: webAddress
    .regex(
      /^[^/]+\/\/[\p{L}\p{N}.-]+(?::\d+)?\/?$/u,
      'Zet hier alleen het begin van het adres; wat na de eerste / komt, hoort in base',
    )
    .transform((url) => url.replace(/\/$/, ''))
    .describe('Het adres waarop de site staat, bijvoorbeeld https://kennisbank.voorbeeld.nl'),
  base: z
    .string()
    .regex(pathPattern, 'Begin met /, en gebruik letters, cijfers, streepjes en punten')
    .default('/')
    .describe('Het pad waaronder de site staat, bijvoorbeeld / of /kennisbank'),
  environment: z
    .enum(environments)
    .default('acceptatie')
    .describe('Waar deze versie voor is: productie, acceptatie, intranet of voorbeeld'),
  organisation: z
    .strictObject({
      name: text(2).describe('De naam van de organisatie, bijvoorbeeld Gemeente Voorbeeldstad'),
      code: z
        .string()
        .regex(/^GM\d{4}$/, 'Schrijf de CBS-code als GM en vier cijfers, bijvoorbeeld GM0797')
        .optional()
        .describe('De gemeentecode van het CBS, bijvoorbeeld GM0797'),
      province: z.enum(provinces).optional().describe('De provincie waarin de gemeente ligt'),
    })
    .describe('Wie de site uitgeeft: een groep met name, en voor een gemeente code en province'),
  contact: contact.optional().describe('Waar lezers u bereiken: een groep met email, url of beide'),
  repository: z
    .strictObject({
      url: webAddress
        .transform((url) => url.replace(/(\.git)?\/?$/, ''))
        .describe('Het adres van de bestanden, bijvoorbeeld https://github.com/voorbeeldstad/kennisbank'),
      forge: z.enum(['github', 'gitlab', 'gitea']).describe('Waar die staan: github, gitlab of gitea (ook Forgejo)'),
      branch: z.string().min(1).default('main').describe('De tak waarvan de site gemaakt wordt, bijvoorbeeld main'),
    })
    .optional()
    .describe('Waar de bestanden van uw site staan: een groep met url, forge en branch'),
  cms: z
    .strictObject({
      layer: z
        .enum(['lokaal', 'gedeeld'])
        .default('lokaal')
        .describe('Welke teksten de redactie schrijft: lokaal (content/lokaal) of gedeeld (content)'),
      login: z
        .string()
        .regex(/^[A-Za-z0-9_-]{8,}$/, 'Neem de Application ID over van uw GitLab, Gitea of Forgejo')
        .optional()
        .describe('De Application ID waarmee de redactie inlogt; zonder dit veld met een eigen toegangstoken'),
      direct: z
        .boolean()
        .default(false)
        .describe('true als wat de redactie bewaart meteen in de tak komt, en geen voorstel wordt'),
    })
    .optional()
    .describe('Zet de redactieomgeving op /beheer/ aan: een groep met layer, login en direct, of {}'),
  feedback: z
    .strictObject({
      mail: email.optional().describe('Het e-mailadres voor verbeteringen'),
      form: webAddress
        .refine(
          (form) => !/[{}]/.test(form.replace(/\{(?:pagina|titel)\}/g, '')),
          'Ingevuld worden alleen {pagina} en {titel}',
        )
        .optional()
        .describe('Een formulier; {pagina} en {titel} in het adres worden de pagina en haar titel'),
      edit: z.boolean().default(false).describe('true als lezers de tekst zelf mogen aanpassen, bij repository'),
    })
    .refine(({ mail, form, edit }) => mail ?? form ?? (edit || undefined), 'Geef ten minste mail, form of edit')
    .optional()
    .describe('Hoe lezers een pagina verbeteren: een groep met mail, form, edit of meer daarvan'),
  accessibility: z
    .strictObject({
      registerUrl: z
        .string()
        .regex(
          /^https:\/\/(www\.)?toegankelijkheidsverklaring\.nl\/register\/\d+\/?$/,
          'Neem het adres over uit het register, bijvoorbeeld https://www.toegankelijkheidsverklaring.nl/register/12345',
        )
        .describe('Het adres van uw verklaring in het register van toegankelijkheidsverklaringen'),
      status: z.enum(['A', 'B', 'C', 'D']).describe('De status die in uw verklaring staat: A, B, C of D'),
      date: pastDay.describe('De dag van de verklaring, bijvoorbeeld 2026-11-21'),
      contact: contact.optional().describe('Waar lezers een probleem melden, als dat niet bij contact is'),
      response: text(5).optional().describe('Wanneer iemand antwoord krijgt, bijvoorbeeld binnen vijf werkdagen'),
      reports: z
        .array(
          z.strictObject({
            title: text(5).describe('Wat er onderzocht is, en door wie'),
            url: webAddress.describe('Waar het rapport te lezen is'),
            date: pastDay.describe('De dag van het rapport, bijvoorbeeld 2026-11-21'),
          }),
        )
        .default([])
        .describe('De onderzoeken waar de verklaring op steunt, elk met title, url en date'),
    })
    .optional()
    .describe('Uw toegankelijkheidsverklaring, als die gepubliceerd is: een groep met registerUrl, status en date'),
  privacy: z
    .strictObject({
      logs: text(3)
        .optional()
        .describe('geen, of hoe lang de webserver zijn logboek bewaart, bijvoorbeeld dertig dagen'),
      url: webAddress.optional().describe('De privacyverklaring van uw organisatie'),
    })
    .refine(({ logs, url }) => logs ?? url, 'Geef logs, url of beide')
    .optional()
    .describe('Wat de pagina Privacy van uw organisatie vertelt: een groep met logs, url of beide'),
  security: z
    .strictObject({
      contact: z
        .union([email, z.url({ protocol: /^https$/ })], 'Schrijf een e-mailadres, of een webadres met https://')
        .describe('Waar iemand een lek meldt: een e-mailadres of een webadres'),
      policy: webAddress.optional().describe('Uw beleid voor wie een lek meldt'),
    })
    .optional()
    .describe('Voor security.txt: een groep met contact en policy'),
  home: z
    .strictObject({
      title: text(5, 80)
        .default('Gereedschap voor wie bij de gemeente met bewoners werkt')
        .describe('De kop op de voorpagina'),
      pitch: text(20, 240)
        .default(
          'Praktijken, lessen en verhalen van collega’s, uit onderzoek en ervaring. Bij elke bewering staat de bron.',
        )
        .describe('De zin daaronder: wat iemand hier kan doen'),
    })
    .prefault({})
    .describe('Uw eigen tekst op de voorpagina: een groep met title, pitch of beide'),
  theme: z
    .string()
    .regex(
      /^(@[a-z0-9-]+\/)?[a-zA-Z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9][a-zA-Z0-9._-]*)*$/,
      'Schrijf de naam van een pakket of van een CSS-bestand in content/lokaal, bijvoorbeeld thema.css',
    )
    .optional()
    .describe('Uw huisstijl: een pakket met tokens van NL Design System, of een CSS-bestand in content/lokaal'),
  hidden: z
    .array(
      z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'Schrijf map en bestandsnaam, bijvoorbeeld voorbeelden/een-voorbeeld'),
    )
    .default([])
    .describe('Gedeelde teksten die u niet toont, elk als map/bestandsnaam'),
  forms: z
    .array(text(3, 40).regex(/^[\p{Ll} -]+$/u, 'Schrijf een vorm met kleine letters, bijvoorbeeld wijkdeal'))
    .default([])
    .describe('Vormen van voorbeelden die u toevoegt aan de gedeelde lijst'),
  upstream: webAddress
    .transform((url) => url.replace(/\/$/, ''))
    .optional()
    .describe('Het adres van de gedeelde site; zoekmachines zien dan die als bron van teksten die u niet wijzigt'),
  search: z
    .strictObject({
      upstream: text(2, 40).describe('Hoe lezers de gedeelde site noemen, zoals in: Zoek ook op de Werkbank'),
    })
    .optional()
    .describe(
      'Laat lezers ook op de gedeelde site zoeken, bij upstream en niet op een intranet: een groep met upstream',
    ),
});

/** The settings of the site. */
export type SiteSettings = z.infer<typeof siteSettings>;

/** How readers reach someone. */
export type Contact = NonNullable<SiteSettings['contact']>;
