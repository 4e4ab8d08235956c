import { z } from 'astro/zod';
import {
  hiddenCharacters,
  hiddenFix,
  markupComplaints,
  privateComplaints,
  tidyText,
  type Complaint,
} from './plain-text.ts';

/** A plain text of at least and at most so many characters: trimmed, on one line, without markup, personal data and characters that nobody sees. */
export const text = (least: number, most = 2000) =>
  oneLine(least, most).superRefine((written, context) => {
    for (const { code, message, fix } of complaintsAbout(written.slice(0, most)))
      context.addIssue({ code: 'custom', message, params: { code, fix } });
  });

/** The same in Markdown: who reads it judges its markup, and what it says. */
export const markdownText = (least: number, most = 2000) => oneLine(least, most);

const oneLine = (least: number, most: number) =>
  z
    .string()
    .overwrite((written) =>
      tidyText(written)
        .replace(/[ \t\n]+/g, ' ')
        .trim(),
    )
    .min(least)
    .max(most);

function complaintsAbout(written: string): Complaint[] {
  const [hidden] = hiddenCharacters(written);
  return [
    ...(hidden
      ? [
          {
            code: 'WB-111' as const,
            message: `Hier staat een teken dat niemand ziet: ${hidden.name}.`,
            fix: hiddenFix,
          },
        ]
      : []),
    ...markupComplaints(written),
    ...privateComplaints(written),
  ];
}

/** A calendar day. YAML gives a Date for `2026-11-21`; anything else is refused. */
export const day = z.date();

/** A day that has come, somewhere on earth. */
export const pastDay = day.superRefine((date, context) => {
  const isOld = date.getTime() < firstDay;
  if (!isOld && date.getTime() <= Date.now() + furthestZone) return;
  context.addIssue({
    code: 'custom',
    message: `${date.toISOString().slice(0, 10)} ${isOld ? 'is te lang geleden' : 'moet nog komen'}.`,
    params: { code: 'WB-219', fix: isOld ? 'Kijk het jaar na.' : 'Zet hier een dag die geweest is, of vandaag.' },
  });
});

/** Before there was a web, nobody looked a text of this site over. */
const firstDay = Date.UTC(1990, 0, 1);

/** How far clocks on earth run ahead of UTC, in milliseconds. */
const furthestZone = 14 * 60 * 60 * 1000;

/** When something was, as exact as it is known: `2022`, `2022-12` or `2022-12-21`; whether such a day exists and has come. */
export function hasBeen(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const first = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(first.getTime()) &&
    first.toISOString().startsWith(`${year}-${month}-${day}`) &&
    first.getTime() <= Date.now() + furthestZone
  );
}

/** The address of a page on the web: http or https, of a host with a full name, without spaces. */
export const webAddress = z.string().superRefine((address, context) => {
  if (isWebAddress(address)) return;
  context.addIssue({
    code: 'custom',
    message: `\`${address.slice(0, 80)}\` is geen webadres.`,
    params: { code: 'WB-225', fix: 'Neem het adres over uit de adresbalk; het begint met https://.' },
  });
});

/** Whether a text is the full address of a page on the web. */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\/[^\s/@\\]/i.test(address) &&
  !hasGap.test(address) &&
  URL.canParse(address) &&
  /^(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*\.?$/.test(new URL(address).hostname);

const hasGap = /[\s\\]|\p{Cc}|\p{Cf}/u;
