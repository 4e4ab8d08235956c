import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

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
    expect(said('FROM')).toHaveLength(2);
    for (const line of said('FROM')) expect(line).toMatch(/^FROM [a-z]+:[a-z0-9.-]*\d|bookworm-slim/);
    expect(read('deploy/Containerfile')).not.toContain(':latest');
    expect(JSON.parse(said('ENTRYPOINT').join('').replace('ENTRYPOINT ', ''))).toContain('nginx');
  });

  test('holds the site and nothing of how it was made', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
    expect(last.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY deploy/nginx.conf /etc/nginx/nginx.conf',
      'COPY --from=build /werkbank/dist-hosting /srv/werkbank',
    ]);
  });

  test('writes in /tmp only, and keeps no record of readers', () => {
    const config = read('deploy/nginx.conf');
    for (const [, path] of config.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm)) expect(path).toMatch(/^\/tmp\//);
    expect(config.match(/_temp_path/g)).toHaveLength(5);
    expect(config).toContain('access_log off;');
    expect(config).not.toContain('access_log /');
  });
});

describe('the chart', () => {
  const folder = 'deploy/helm';
  const values = parse(read(`${folder}/values.yaml`)) as Record<string, unknown>;
  const accepts = new Ajv().compile(JSON.parse(read(`${folder}/values.schema.json`)) as object);
  const templates = readdirSync(`${folder}/templates`).map((name) => ({
    name,
    text: read(`${folder}/templates/${name}`),
  }));

  /** A template as YAML: lines that only act are left out, and what is filled in reads as a word. */
  const outline = (name: string): unknown => {
    const { text = '' } = templates.find((each) => each.name === name) ?? {};
    const lines = text.split('\n').filter((line) => !/^\s*\{\{.*\}\}\s*$/.test(line));
    const document = parseDocument(lines.join('\n').replace(/\{\{.*?\}\}/g, 'x'));
    expect(document.errors).toEqual([]);
    return document.toJS();
  };

  test('has the version of the software', () => {
    expect(parse(read(`${folder}/Chart.yaml`))).toMatchObject({ version, appVersion: version });
  });

  test('has values that its schema accepts', () => {
    accepts(values);
    expect(accepts.errors).toBeNull();
  });

  test.each([
    ['an unknown value', { replica: 2 }],
    ['no pods', { replicas: 0 }],
    ['a path without a slash', { basePath: 'kennisbank' }],
    [
      'an image that changes under its name',
      { image: { repository: 'x', tag: 'latest', pullPolicy: 'Always', pullSecrets: [] } },
    ],
    ['no memory to count on', { resources: { requests: { cpu: '10m' }, limits: { memory: '64Mi' } } }],
  ])('refuses %s', (_, wrong) => {
    expect(accepts({ ...values, ...wrong })).toBe(false);
  });

  test('uses every value that it has, and no other', () => {
    const used = templates.flatMap(({ text }) =>
      [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path = '']) => path),
    );
    const leaves = (value: unknown, path: string): string[] =>
      value && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0
        ? Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key))
        : [path];
    const has = leaves(values, '').map((path) => path.replace(/^resources\..*/, 'resources'));
    expect([...new Set(used)].sort()).toEqual([...new Set(has)].sort());
  });

  test('runs pods that a restricted namespace admits, with probes and limits', () => {
    expect(outline('deployment.yaml')).toMatchObject({
      kind: 'Deployment',
      spec: {
        template: {
          spec: {
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, runAsUser: 10101, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
                ports: [{ containerPort: 8080 }],
                startupProbe: { httpGet: { path: '/healthz' } },
                livenessProbe: { httpGet: { path: '/healthz' } },
                readinessProbe: { httpGet: { port: 'http' } },
                volumeMounts: [{ mountPath: '/tmp' }],
              },
            ],
            volumes: [{ emptyDir: { medium: 'Memory' } }],
          },
        },
      },
    });
  });

  test('lets nothing out and one port in, and asks for no rights in the cluster', () => {
    expect(outline('networkpolicy.yaml')).toMatchObject({
      spec: { policyTypes: ['Ingress', 'Egress'], ingress: [{ ports: [{ port: 'http' }] }], egress: [] },
    });
    const kinds = templates
      .filter(({ name }) => name.endsWith('.yaml'))
      .map(({ name }) => (outline(name) as { kind: string }).kind);
    expect(kinds.sort()).toEqual([
      'Deployment',
      'HorizontalPodAutoscaler',
      'Ingress',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
    ]);
  });
});

describe('workflows', () => {
  interface Workflow {
    permissions: Record<string, string>;
    jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string; run?: string }[] }>;
  }
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((name) => [name, parse(read(`${folder}/${name}`)) as Workflow] as const);

  test.each(workflows)('%s reads only, but where it publishes pages', (_, { permissions, jobs }) => {
    expect(permissions).toEqual({ contents: 'read' });
    const granted = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    for (const [name, right] of granted.filter(([, value]) => value !== 'read'))
      expect([name, right]).toBeOneOf([
        ['pages', 'write'],
        ['id-token', 'write'],
      ]);
  });

  test.each(workflows)('%s uses actions of GitHub itself, pinned by their commits', (_, { jobs }) => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.length).toBeGreaterThan(0);
    for (const each of uses) expect(each).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}( # v[\d.]+)?$/);
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
