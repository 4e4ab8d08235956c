import { writeFileSync } from 'node:fs';
import type { Problem } from '../../lib/problem.ts';
import { githubAnnotations, gitlabReport } from '../annotations.ts';

/** Where GitLab finds the report; `.gitlab-ci.yml` names it. */
export const gitlabFile = 'gl-code-quality-report.json';

/** Puts what is wrong at its line in a change, where this runs in GitHub Actions or in GitLab CI; elsewhere does nothing. */
export function annotate(problems: readonly Problem[], { GITHUB_ACTIONS, GITLAB_CI } = process.env): void {
  if (GITHUB_ACTIONS === 'true' && problems.length > 0) console.log(githubAnnotations(problems));
  if (GITLAB_CI === 'true') writeFileSync(gitlabFile, JSON.stringify(gitlabReport(problems), undefined, 2));
}
