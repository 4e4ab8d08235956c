import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderChart } from './helm.ts';
import { refusals } from './kubernetes.ts';

interface Values {
  image: Record<string, unknown>;
  resources: { requests: { cpu: string } };
  autoscaling: Record<string, unknown>;
  [key: string]: unknown;
}
type Item = Record<string, unknown> & { kind: string };

const folder = 'deploy/helm';
const read = (file: string) => readFileSync(file, 'utf8');
const values = parse(read(`${folder}/values.yaml`)) as Values;
const accepts = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(read(`${folder}/values.schema.json`)) as object);
const digest = `sha256:${'0a'.repeat(32)}`;

/** Every value turned from what it is, so that each branch of the templates is seen. */
const everything: Values = {
  ...values,
  image: { ...values.image, digest, pullSecrets: ['registry'] },
  basePath: '/kennisbank',
  user: '',
  autoscaling: { ...values.autoscaling, enabled: false },
  nodeSelector: { 'kubernetes.io/arch': 'arm64' },
  tolerations: [{ key: 'web', operator: 'Exists', effect: 'NoSchedule' }],
  affinity: { nodeAffinity: {} },
  podAnnotations: { 'example.org/team': 'web' },
  serviceAnnotations: { 'example.org/scrape': 'false' },
  networkPolicy: { enabled: true, from: { 'kubernetes.io/metadata.name': 'ingress' } },
  ingress: {
    enabled: true,
    className: 'nginx',
    host: 'kennisbank.example',
    tlsSecret: 'kennisbank-tls',
    annotations: { 'example.org/issuer': 'letsencrypt' },
  },
};
const nothing: Values = {
  ...values,
  user: 1_000_650_000,
  autoscaling: { ...values.autoscaling, enabled: false },
  disruptionBudget: { enabled: false },
  networkPolicy: { enabled: false, from: {} },
};
const cases = [
  ['as it comes', values],
  ['with every value', everything],
  ['with nothing that can be left out', nothing],
] as const;
const rendered = (chosen: Values = values) => renderChart(folder, chosen) as Item[];
const the = (kind: string, chosen: Values = values) => {
  const item = rendered(chosen).find((each) => each.kind === kind);
  if (!item) throw new Error(`No ${kind}`);
  return item as Item & { metadata: Record<string, unknown>; spec: Record<string, unknown> };
};
interface Pod {
  spec: { containers: Record<string, unknown>[]; securityContext: Record<string, unknown> } & Record<string, unknown>;
  metadata: Record<string, unknown>;
}
const pod = (chosen: Values = values) => the('Deployment', chosen).spec['template'] as Pod;

test('the chart has the version of the software', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(parse(read(`${folder}/Chart.yaml`))).toMatchObject({ version, appVersion: version });
});

describe('its values', () => {
  test.each(cases)('are taken by its schema %s', (_, chosen) => {
    accepts(chosen);
    expect(accepts.errors).toBeNull();
  });

  test.each([
    ['an unknown value', { replica: 2 }],
    ['no pods', { replicas: 0 }],
    ['a path without a slash', { basePath: 'kennisbank' }],
    ['root', { user: 0 }],
    ['a user by name', { user: 'nginx' }],
    ['an image that changes under its name', { image: { ...values.image, tag: 'latest' } }],
    ['half a digest', { image: { ...values.image, digest: 'sha256:0a' } }],
    ['no memory to count on', { resources: { requests: { cpu: '10m' }, limits: { memory: '64Mi' } } }],
    ['a budget that could hold every pod', { disruptionBudget: { enabled: true, minAvailable: 2 } }],
  ])('cannot be %s', (_, wrong) => {
    expect(accepts({ ...values, ...wrong })).toBe(false);
  });

  test('are all used, and no other', () => {
    const texts = readdirSync(`${folder}/templates`).map((name) => read(`${folder}/templates/${name}`));
    const used = texts.flatMap((text) => [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path = '']) => path));
    const leaves = (value: unknown, path: string): string[] =>
      value && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0
        ? Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key))
        : [path];
    const has = leaves(values, '').map((path) => path.replace(/^resources\..*/, 'resources'));
    expect([...new Set(used)].sort()).toEqual([...new Set(has)].sort());
  });
});

describe('the objects', () => {
  test.each(cases)('are what Kubernetes takes %s', (_, chosen) => {
    expect(rendered(chosen).flatMap(refusals)).toEqual([]);
  });

  test('a field that Kubernetes does not know is refused', () => {
    const service = the('Service');
    expect(refusals({ ...service, spec: { ...service.spec, selectors: {} } })).toHaveLength(1);
    expect(refusals({ ...service, apiVersion: 'v2' })).toEqual(['v2 Service is not known']);
  });

  test('are those that are asked for, and no rights in the cluster', () => {
    const kinds = (chosen: Values) =>
      rendered(chosen)
        .map(({ kind }) => kind)
        .sort();
    expect(kinds(nothing)).toEqual(['Deployment', 'Service']);
    expect(kinds(values)).toEqual([
      ...['Deployment', 'HorizontalPodAutoscaler', 'NetworkPolicy', 'PodDisruptionBudget', 'Service'],
    ]);
    expect(kinds(everything)).toEqual(['Deployment', 'Ingress', 'NetworkPolicy', 'PodDisruptionBudget', 'Service']);
  });

  test('find each other: every selector has the labels of the pods', () => {
    const labels = pod().metadata['labels'] as Record<string, string>;
    const selectors = [
      the('Service').spec['selector'],
      ...['Deployment', 'PodDisruptionBudget'].map((kind) => (the(kind).spec['selector'] as Item)['matchLabels']),
      (the('NetworkPolicy').spec['podSelector'] as Item)['matchLabels'],
    ];
    for (const selector of selectors) expect(labels).toMatchObject(selector as object);
    expect(the('HorizontalPodAutoscaler').spec['scaleTargetRef']).toMatchObject({
      name: the('Deployment').metadata['name'],
    });
  });
});

describe('the pods', () => {
  test('are ones that a restricted namespace admits, with probes and limits', () => {
    expect(pod().spec).toMatchObject({
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
          readinessProbe: { httpGet: { path: '/', port: 'http' } },
          resources: { limits: { memory: '64Mi' } },
          volumeMounts: [{ mountPath: '/tmp' }],
        },
      ],
      volumes: [{ emptyDir: { medium: 'Memory' } }],
    });
  });

  test('run as the user that is given, or as any that a cluster picks', () => {
    expect(pod(nothing).spec.securityContext).toMatchObject({ runAsUser: 1_000_650_000, runAsGroup: 1_000_650_000 });
    const { securityContext } = pod(everything).spec;
    expect(securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  });

  test('run the image of a digest where there is one, and else of a version', () => {
    expect(pod(everything).spec.containers[0]?.['image']).toBe(`registry.example/werkbank@${digest}`);
    expect(pod().spec.containers[0]?.['image']).toMatch(/^registry\.example\/werkbank:\d+\.\d+\.\d+$/);
    const tagged = { ...values, image: { ...values.image, tag: '1.2.3' } };
    expect(pod(tagged).spec.containers[0]?.['image']).toBe('registry.example/werkbank:1.2.3');
  });

  test('stand where a cluster wants them, and carry what it tells of them', () => {
    expect(pod(everything).spec).toMatchObject({
      nodeSelector: everything['nodeSelector'],
      tolerations: everything['tolerations'],
      affinity: everything['affinity'],
      imagePullSecrets: [{ name: 'registry' }],
    });
    expect(pod(everything).metadata['annotations']).toEqual(everything['podAnnotations']);
    expect(the('Service', everything).metadata['annotations']).toEqual(everything['serviceAnnotations']);
    expect(pod().spec).not.toHaveProperty('nodeSelector');
  });

  test('wait before they stop, and have time to end what they send', () => {
    const [{ lifecycle } = {}] = pod().spec.containers as {
      lifecycle?: { preStop: { exec: { command: string[] } } };
    }[];
    const [command, seconds] = lifecycle?.preStop.exec.command ?? [];
    expect(command).toBe('sleep');
    expect(Number(seconds)).toBeLessThan(Number(pod().spec['terminationGracePeriodSeconds']));
    expect(read('deploy/Containerfile')).toContain('\nSTOPSIGNAL SIGQUIT\n');
  });

  test('ask for so much CPU that an idle one never looks busy to the autoscaler', () => {
    const milli = Number(values.resources.requests.cpu.replace(/m$/, ''));
    const target = Number(values.autoscaling['targetCPUUtilizationPercentage']);
    expect((milli * target) / 100).toBeGreaterThanOrEqual(50);
  });

  test('leave one at a time, and one that is not ready holds no node back, whatever their number', () => {
    for (const replicas of [1, 2, 6]) {
      const { spec } = the('PodDisruptionBudget', { ...values, replicas });
      expect(spec).toMatchObject({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
      expect(spec).not.toHaveProperty('minAvailable');
    }
  });

  test('let nothing out and one port in', () => {
    expect(the('NetworkPolicy').spec).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ ports: [{ port: 'http' }] }],
      egress: [],
    });
  });
});
