import { Ajv, type SchemaObject } from 'ajv';

/** What the API of Kubernetes takes of the objects in our chart, and nothing else: an unknown field is an error, as with `kubectl apply --validate=strict`. */
const name = { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', maxLength: 63 };
const words = { type: 'object', additionalProperties: { type: 'string' } };
const quantity = { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?(m|Ki|Mi|Gi)?$' };
const port = { anyOf: [{ type: 'integer', minimum: 1, maximum: 65535 }, name] };
const count = { type: 'integer', minimum: 0 };
const yes = { type: 'boolean' };
const text = { type: 'string', minLength: 1 };

/** An object with these fields, of which all are needed whose name ends with `!`. */
function object(fields: Readonly<Record<string, SchemaObject>>): SchemaObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(fields).flatMap((field) => (field.endsWith('!') ? field.slice(0, -1) : [])),
    properties: Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field.replace(/!$/, ''), schema])),
  };
}
const list = (items: SchemaObject, minItems = 0): SchemaObject => ({ type: 'array', items, minItems });

const labels = {
  type: 'object',
  additionalProperties: { type: 'string', pattern: '^[A-Za-z0-9]([\\w.-]*[A-Za-z0-9])?$' },
};
const selector = object({ 'matchLabels!': { ...labels, minProperties: 1 } });
const metadata = object({ 'name!': name, labels, annotations: words });
const probe = object({
  'httpGet!': object({ 'path!': { type: 'string', pattern: '^/' }, 'port!': port }),
  periodSeconds: count,
  failureThreshold: count,
});
const resources = object({ cpu: quantity, memory: quantity });
const container = object({
  'name!': name,
  'image!': { type: 'string', pattern: '^[^\\s:@]+(:\\d+/[^\\s:@]+)?(:[\\w.-]+|@sha256:[0-9a-f]{64})$' },
  imagePullPolicy: { enum: ['Always', 'IfNotPresent', 'Never'] },
  securityContext: object({
    allowPrivilegeEscalation: yes,
    readOnlyRootFilesystem: yes,
    capabilities: object({ drop: list(text) }),
  }),
  lifecycle: object({ preStop: object({ exec: object({ 'command!': list(text, 1) }) }) }),
  ports: list(object({ name, 'containerPort!': { type: 'integer', minimum: 1, maximum: 65535 } })),
  startupProbe: probe,
  livenessProbe: probe,
  readinessProbe: probe,
  resources: object({ requests: resources, limits: resources }),
  volumeMounts: list(object({ 'name!': name, 'mountPath!': text })),
});
const pod = object({
  automountServiceAccountToken: yes,
  enableServiceLinks: yes,
  securityContext: object({
    runAsNonRoot: yes,
    runAsUser: count,
    runAsGroup: count,
    seccompProfile: object({ 'type!': { enum: ['RuntimeDefault', 'Localhost', 'Unconfined'] } }),
  }),
  imagePullSecrets: list(object({ 'name!': name })),
  terminationGracePeriodSeconds: count,
  nodeSelector: words,
  tolerations: list(
    object({
      key: text,
      operator: { enum: ['Exists', 'Equal'] },
      value: { type: 'string' },
      effect: { enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] },
      tolerationSeconds: count,
    }),
  ),
  affinity: { type: 'object' },
  topologySpreadConstraints: list(
    object({
      'maxSkew!': count,
      'topologyKey!': text,
      'whenUnsatisfiable!': { enum: ['DoNotSchedule', 'ScheduleAnyway'] },
      labelSelector: selector,
    }),
  ),
  'containers!': list(container, 1),
  volumes: list(object({ 'name!': name, emptyDir: object({ medium: { const: 'Memory' }, sizeLimit: quantity }) })),
});
const backend = object({ 'service!': object({ 'name!': name, 'port!': object({ 'name!': name }) }) });

/** Each object by its version and kind, with what its `spec` may hold. */
const specs: Readonly<Record<string, SchemaObject>> = {
  'apps/v1 Deployment': object({
    replicas: count,
    'selector!': selector,
    'template!': object({ 'metadata!': object({ 'labels!': labels, annotations: words }), 'spec!': pod }),
  }),
  'v1 Service': object({
    'selector!': { ...labels, minProperties: 1 },
    'ports!': list(object({ name, 'port!': port, targetPort: port }), 1),
  }),
  'policy/v1 PodDisruptionBudget': object({
    minAvailable: count,
    maxUnavailable: count,
    unhealthyPodEvictionPolicy: { enum: ['IfHealthyBudget', 'AlwaysAllow'] },
    'selector!': selector,
  }),
  'autoscaling/v2 HorizontalPodAutoscaler': object({
    'scaleTargetRef!': object({ 'apiVersion!': text, 'kind!': text, 'name!': name }),
    minReplicas: { type: 'integer', minimum: 1 },
    'maxReplicas!': { type: 'integer', minimum: 1 },
    metrics: list(
      object({
        'type!': { const: 'Resource' },
        'resource!': object({
          'name!': { enum: ['cpu', 'memory'] },
          'target!': object({ 'type!': { const: 'Utilization' }, averageUtilization: { type: 'integer', minimum: 1 } }),
        }),
      }),
    ),
  }),
  'networking.k8s.io/v1 NetworkPolicy': object({
    'podSelector!': selector,
    policyTypes: list({ enum: ['Ingress', 'Egress'] }),
    ingress: list(
      object({
        from: list(object({ namespaceSelector: object({ matchLabels: labels }) })),
        ports: list(object({ 'port!': port })),
      }),
    ),
    egress: list({ type: 'object' }),
  }),
  'networking.k8s.io/v1 Ingress': object({
    ingressClassName: text,
    'rules!': list(
      object({
        'host!': text,
        'http!': object({
          'paths!': list(object({ 'path!': text, 'pathType!': { enum: ['Prefix', 'Exact'] }, 'backend!': backend }), 1),
        }),
      }),
    ),
    tls: list(object({ 'hosts!': list(text, 1), 'secretName!': name })),
  }),
};

const ajv = new Ajv({ allErrors: true, strict: false });
const checks = new Map(
  Object.entries(specs).map(([kind, spec]) => [
    kind,
    ajv.compile(object({ 'apiVersion!': text, 'kind!': text, 'metadata!': metadata, 'spec!': spec })),
  ]),
);

/** What the API would refuse of an object; empty when it takes it. */
export function refusals(item: Record<string, unknown>): string[] {
  const kind = `${String(item['apiVersion'])} ${String(item['kind'])}`;
  const check = checks.get(kind);
  if (!check) return [`${kind} is not known`];
  return (check(item) ? [] : (check.errors ?? [])).map(
    ({ instancePath, message, params }) => `${kind}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}
