import type { SiteSettings } from '../schemas/settings/site.ts';

/** For how many days a security.txt may be trusted; the standard wants less than a year. */
const trustedDays = 364;

/** The text of `/.well-known/security.txt` (RFC 9116), or undefined where it cannot be: without a contact, or below the root of the host. */
export function securityText({ security, url, base }: SiteSettings, today: Date): string | undefined {
  if (!security || base !== '/') return undefined;
  const expires = new Date(today.getTime() + trustedDays * 24 * 60 * 60 * 1000);
  const contact = security.contact.includes('@') ? `mailto:${security.contact}` : security.contact;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${url}/.well-known/security.txt`,
    ...(security.policy ? [`Policy: ${security.policy}`] : []),
    '',
  ].join('\n');
}

/** The text of `/robots.txt`: everything, with the way to the sitemap, or nothing. */
export const robotsText = (isOpen: boolean, sitemap: string): string =>
  isOpen ? `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` : 'User-agent: *\nDisallow: /\n';

/** What of a statement is too old: it is renewed each year, and rests on research of at most three years. */
export function oldStatement({ accessibility }: SiteSettings, today: Date): { message: string; fix: string }[] {
  if (!accessibility) return [];
  const monthsAgo = (months: number) => {
    const then = new Date(today);
    then.setUTCMonth(then.getUTCMonth() - months);
    return then;
  };
  const newest = Math.max(...accessibility.reports.map(({ date }) => date.getTime()));
  return [
    ...(accessibility.date < monthsAgo(12)
      ? [
          {
            message: 'De toegankelijkheidsverklaring is ouder dan een jaar.',
            fix: 'Werk haar bij in het register, en zet hier de nieuwe datum.',
          },
        ]
      : []),
    ...(accessibility.reports.length > 0 && newest < monthsAgo(36).getTime()
      ? [
          {
            message: 'Het nieuwste onderzoek onder de verklaring is ouder dan drie jaar.',
            fix: 'Laat de site opnieuw onderzoeken, en zet het rapport erbij.',
          },
        ]
      : []),
  ];
}
