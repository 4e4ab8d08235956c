import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  name: string;
  on: Record<string, { workflows?: string[]; branches?: string[]; types?: string[] } | null>;
  jobs: Record<string, { if?: string; needs?: string; steps: { uses?: string; with?: { ref?: string } }[] }>;
}

const workflow = (name: string) => parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow;

test('GitHub publishes what passed its tests on the main branch, and nothing else', () => {
  const { on, jobs } = workflow('pages.yml');
  const tests = workflow('test.yml');
  expect(on).toEqual({ workflow_run: { workflows: [tests.name], types: ['completed'], branches: ['main'] } });
  expect(tests.on).toHaveProperty('push');
  const { build, publish } = jobs;
  expect(build?.if).toContain("github.event.workflow_run.conclusion == 'success'");
  expect(build?.if).toContain("github.event.workflow_run.event != 'pull_request'");
  expect(build?.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.ref).toBe(
    '${{ github.event.workflow_run.head_sha }}',
  );
  expect(publish?.needs).toBe('build');
});

test('GitLab publishes after its tests', () => {
  const {
    stages,
    test: tests,
    pages,
  } = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as {
    stages: string[];
    test: { stage: string; script: string[] };
    pages: { stage: string; needs: string[] };
  };
  expect(stages.indexOf(tests.stage)).toBeLessThan(stages.indexOf(pages.stage));
  expect(pages.needs).toEqual(['test', 'fork']);
  expect(tests.script).toContain('npm test');
});
