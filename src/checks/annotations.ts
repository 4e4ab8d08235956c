import { createHash } from 'node:crypto';
import { errorCodes } from '../error-codes.ts';
import type { Problem } from '../lib/problem.ts';

/** What is wrong, apart from advice, as GitHub Actions shows it at its line in a change: a workflow command a problem. */
export const githubAnnotations = (problems: readonly Problem[]): string =>
  problems
    .filter(({ level }) => level !== 'advice')
    .map(({ level, code, file, line, message, fix }) => {
      const title = [code, code && errorCodes[code]].filter(Boolean).join(': ');
      const properties = Object.entries({ file, line, title }).flatMap(([name, value]) =>
        value ? [`${name}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`] : [],
      );
      return `::${level} ${properties.join(',')}::${escapeData(`${message}\n→ ${fix}`)}`;
    })
    .join('\n');

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** An issue of a code quality report, as GitLab reads it. */
interface QualityIssue {
  description: string;
  check_name: string;
  /** The same for the same problem, also when it moves to another line. */
  fingerprint: string;
  severity: 'major' | 'minor' | 'info';
  location: { path: string; lines: { begin: number } };
}

const severities = { error: 'major', warning: 'minor', advice: 'info' } as const;

/** What is wrong, and what could be better, as GitLab shows it at its line in a change. */
export function gitlabReport(problems: readonly Problem[]): QualityIssue[] {
  const seen = new Map<string, number>();
  return problems.map(({ level, code, topic, file, line, field, message, fix }) => {
    const name = code ?? topic ?? level;
    const key = JSON.stringify([name, file, field, message]);
    const time = (seen.get(key) ?? 0) + 1;
    seen.set(key, time);
    return {
      description: `${message} ${fix}`,
      check_name: name,
      fingerprint: createHash('sha256').update(`${key} ${time}`).digest('hex'),
      severity: severities[level],
      location: { path: file, lines: { begin: line ?? 1 } },
    };
  });
}
