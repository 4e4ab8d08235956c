import { readFileSync } from 'node:fs';
import { siteSettings, type SiteSettings } from '../schemas/site.ts';
import { readFields } from './fields.ts';
import { fault, formatProblems, type Problem } from './problem.ts';

/** Where the settings of the site stand, from the root of the project. */
export const siteFile = 'content/lokaal/site.yaml';

/** Reads the text of `site.yaml`; `undefined` stands for a file that is not there. Never throws. */
export function readSite(text: string | undefined): { site?: SiteSettings; problems: Problem[] } {
  if (!text?.trim())
    return {
      problems: [
        fault({
          file: siteFile,
          message: text === undefined ? 'Dit bestand is er niet.' : 'Dit bestand is leeg.',
          mend: 'Zet er ten minste name, url en organisation in.',
        }),
      ],
    };
  const { fields, problems } = readFields(siteFile, siteSettings, text, 1);
  return fields ? { site: fields, problems } : { problems };
}

/** What is wrong with the settings of this installation. */
export const siteProblems = (): Problem[] => readSite(siteText()).problems;

/** The settings of this installation. Throws, in Dutch, when `site.yaml` is missing or wrong. */
export function loadSite(): SiteSettings {
  const { site, problems } = readSite(siteText());
  if (!site) throw new Error(formatProblems(problems));
  return site;
}

function siteText(): string | undefined {
  try {
    return readFileSync(siteFile, 'utf8');
  } catch {
    return undefined;
  }
}
