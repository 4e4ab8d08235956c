import { kindList, kinds, type Kind } from '../../kinds.ts';
import { readText } from '../../lib/node/read-text.ts';
import { readSiteIn } from '../../lib/node/load-site.ts';
import { siteFile } from '../../lib/site.ts';
import { warning, type Problem } from '../../lib/problem.ts';
import { oldStatement } from '../../export/well-known.ts';
import { differenceProblems } from '../../fork/node/differences.ts';
import { logoProblems } from '../../graphics/node/logo.ts';
import { photoFileProblems } from '../../graphics/node/photo-problems.ts';
import { isDraft, type Content } from '../../library/content.ts';
import type { Entry } from '../../library/entry.ts';
import { readContent } from '../../library/node/content-files.ts';
import { readNews } from '../../library/node/news.ts';
import { readRedirects } from '../../library/node/redirects.ts';
import { readTexts } from '../../library/node/texts.ts';
import { readThesaurus } from '../../search/node/thesaurus.ts';
import { statementProblems as scanProblems } from '../../teamscan/node/statements.ts';
import { readTheme } from '../../theme/node/theme.ts';
import { adviseOn } from '../advice.ts';
import { addressesIn, contentProblems } from '../content.ts';
import { foretellings } from '../findable.ts';
import { formProblems } from '../forms.ts';
import { templateProblems } from '../templates.ts';
import { textProblems } from '../texts.ts';
import { vanishedProblems } from '../vanished.ts';
import { keptAddresses } from '../../lib/node/url-locks.ts';
import { draftProblems, hidingProblems } from '../hidden.ts';
import { languageProblems, readLanguage } from './dictionary.ts';
import { registerProblems } from './register.ts';

/** Everything that is wrong with the settings of the site in `root`, its content, its thesaurus and its news. Never throws. */
export const allProblems = (root = '.'): Promise<Problem[]> => problemsOf(readContent(root), root);

async function problemsOf(content: Content, root: string): Promise<Problem[]> {
  const { all, known, places } = content;
  const { site, lineOf, problems: settings } = readSiteIn(root);
  const redirects = readRedirects(places, root);
  const texts = readTexts(root);
  return [
    ...settings,
    ...contentProblems(content),
    ...(await photoFileProblems(content, root)),
    ...templateProblems(all, readTemplates(root)),
    ...formProblems(all, site?.forms ?? []),
    ...registerProblems(site, lineOf, all),
    ...hidingProblems(all, site?.hidden ?? [], lineOf),
    ...draftProblems(all, new Set(site?.hidden)),
    ...readThesaurus(known, root).problems,
    ...readNews(known, root).problems,
    ...scanProblems(all, known, root),
    ...texts.problems,
    ...textProblems(texts.rich, addressesIn(content)),
    ...redirects.problems,
    ...vanishedProblems(content, redirects, keptAddresses(root)),
    ...languageProblems(root),
    ...differenceProblems(root),
    ...logoProblems(root),
    ...readTheme(root).problems,
  ];
}

/** The template of each kind, as it lies on disk. */
const readTemplates = (root: string): ReadonlyMap<Kind, string> =>
  new Map(
    kindList.flatMap((kind) => {
      const read = readText(`content/${kinds[kind].folder}/_sjabloon.mdx`, root);
      return read && 'text' in read ? [[kind, read.text] as const] : [];
    }),
  );

/** Everything above, and what could be better: the report for editors. */
export async function fullReport(today: Date, root = '.'): Promise<Problem[]> {
  const content = readContent(root);
  return [
    ...(await problemsOf(content, root)),
    ...statementProblems(today, root),
    ...content.all.filter(isDraft).map(draftAdvice),
    ...foretellings(content.entries),
    ...adviseOn(content.entries, readLanguage(root), today),
  ];
}

const draftAdvice = ({ file, lineOf }: Entry): Problem => ({
  level: 'advice',
  topic: 'draft',
  file,
  line: lineOf(['status']),
  message: 'Dit is een concept: het staat alleen in acceptatie op de site.',
  fix: 'Is het nagekeken, zet `status` dan op vastgesteld.',
});

function statementProblems(today: Date, root: string): Problem[] {
  const { site, lineOf } = readSiteIn(root);
  const at = { file: siteFile, line: lineOf(['accessibility', 'date']), field: 'accessibility' };
  return site ? oldStatement(site, today).map((old) => warning('WB-505', { ...at, ...old })) : [];
}
