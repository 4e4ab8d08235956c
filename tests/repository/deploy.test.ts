import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../../src/lib/site.ts';

const read = (file: string) => readFileSync(file, 'utf8');

describe('the container', () => {
  const lines = read('deploy/Containerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const said = (word: string) => lines.filter((line) => line.startsWith(`${word} `));

  test('runs without root, on a port that takes none', () => {
    const [, user = '', group = ''] = /^USER (\d+):(\d+)$/.exec(said('USER').at(-1) ?? '') ?? [];
    expect(Number(user)).toBeGreaterThanOrEqual(10_001);
    expect(Number(group)).toBeGreaterThanOrEqual(10_001);
    expect(said('EXPOSE')).toEqual(['EXPOSE 8080']);
    expect(read('deploy/nginx.conf')).toContain('listen 8080;');
  });

  test('starts from images with a version, and needs no shell', () => {
    const [build, last, ...more] = said('FROM').map((line) => line.replace(/@sha256:[0-9a-f]{64}/, ''));
    expect(build).toMatch(/^FROM --platform=\$BUILDPLATFORM node:\d+-[a-z]+-slim AS build$/);
    expect(last).toMatch(/^FROM debian:[a-z]+-slim$/);
    expect(more).toEqual([]);
    expect(read('deploy/Containerfile')).not.toContain(':latest');
    expect(JSON.parse(said('ENTRYPOINT').join('').replace('ENTRYPOINT ', ''))).toContain('nginx');
  });

  test('is told all that goes before the settings: address, path and environment', () => {
    expect(
      said('ARG')
        .map((line) => line.slice(4))
        .sort(),
    ).toEqual(Object.values(variables).sort());
  });

  test('is made with the book and the cards, on x64 and elsewhere', () => {
    expect(read('deploy/Containerfile')).toContain('npm run build &&');
    expect(read('deploy/Containerfile')).toContain('CHROME_PATH=/usr/bin/chromium');
  });

  test('holds the site and nothing of how it was made', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
    expect(last.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY deploy/nginx.conf /etc/nginx/nginx.conf',
      'COPY --from=build /werkbank/dist-hosting /srv/werkbank',
    ]);
  });

  test('writes in /tmp only, and keeps a record of readers only where the settings say so', () => {
    const config = read('deploy/nginx.conf');
    for (const [, path] of config.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm)) expect(path).toMatch(/^\/tmp\//);
    expect(config.match(/_temp_path/g)).toHaveLength(5);
    expect(config).toContain('include /srv/werkbank/logboek.conf;');
    expect(config.match(/access_log .*/g)).toEqual(['access_log off;']);
  });
});

describe('workflows', () => {
  interface Workflow {
    permissions: Record<string, string>;
    jobs: Record<
      string,
      { needs?: string; permissions?: Record<string, string>; steps: { uses?: string; run?: string }[] }
    >;
  }
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((name) => [name, parse(read(`${folder}/${name}`)) as Workflow] as const);

  /** What a workflow may write beside nothing: pages, what goes with a version, or a comment on a proposal. */
  const writes: Readonly<Record<string, readonly string[]>> = {
    'pages.yml': ['id-token', 'pages'],
    'proposal.yml': ['pull-requests'],
    'release.yml': ['attestations', 'contents', 'id-token', 'packages'],
  };

  test.each(workflows)('%s reads only, but where it publishes', (name, { permissions, jobs }) => {
    expect(permissions).toEqual({ contents: 'read' });
    const granted = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    const written = granted.flatMap(([right, level]) => (level === 'read' ? [] : right));
    expect([...new Set(written)].sort()).toEqual(writes[name] ?? []);
  });

  test.each(workflows)('%s uses actions of GitHub itself and of sigstore, pinned by their commits', (_, { jobs }) => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.length).toBeGreaterThan(0);
    for (const each of uses)
      expect(each).toMatch(/^(actions\/[a-z-]+|sigstore\/cosign-installer)@[0-9a-f]{40}( # v[\d.]+)?$/);
  });

  test('a version is published once it passed the tests, its image by its digest', () => {
    const { on, jobs } = parse(read(`${folder}/release.yml`)) as Workflow & { on: { push: { tags: string[] } } };
    expect(on.push.tags).toEqual(['v[0-9]+.[0-9]+.[0-9]+']);
    const said = (job: string) => (jobs[job]?.steps ?? []).map(({ uses, run }) => uses ?? run ?? '').join('\n');
    for (const [name, job] of Object.entries(jobs)) expect(job.needs, name).toBe(name === 'test' ? undefined : 'test');
    expect(said('test')).toContain('.ci/run');
    expect(said('files')).toContain('npm run uitgave -- --bestanden');
    expect(said('image')).toContain('--platform linux/amd64,linux/arm64');
    expect(said('image')).toContain('cosign sign --yes "$IMAGE@$DIGEST"');
    for (const job of ['files', 'image']) expect(said(job)).toContain('actions/attest-build-provenance@');
  });

  test('and GitLab call scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const texts = [
      ...workflows.map(([name]) => read(`${folder}/${name}`)),
      read('.gitlab-ci.yml'),
      read('deploy/Containerfile'),
    ];
    const called = texts.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(called).toContain('hosting');
    for (const name of called) expect(Object.keys(scripts), name).toContain(name);
    expect(parse(read('.gitlab-ci.yml'))).toMatchObject({ pages: { artifacts: { paths: ['public'] } } });
  });
});
