/** What internet.nl holds against a content security policy. Empty when it is content. */
export function policyFaults(policy: string): string[] {
  const directives = new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  const all = [...directives].flatMap(([name, sources]) => sources.map((source) => ({ name, source })));
  const only = (name: string, allowed: readonly string[]) => {
    const sources = directives.get(name);
    return sources?.some((source) => allowed.includes(source)) ? [] : [`${name} is not ${allowed.join(' or ')}`];
  };
  return [
    ...all.flatMap(({ name, source }) => {
      const faults = [];
      if (/^'unsafe-(inline|eval|hashes)'$/.test(source)) faults.push('allows unsafe code');
      if (/^(http:|https:)$/.test(source)) faults.push('allows a whole scheme');
      if (source.startsWith('http://')) faults.push('allows plain http');
      if (source.includes('*') && !source.startsWith('https://*.')) faults.push('allows anything');
      if (source.includes('127.0.0.1') || source.includes('localhost')) faults.push('allows this machine');
      if (source === 'data:' && ['script-src', 'object-src', 'default-src'].includes(name)) faults.push('allows data');
      if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(source)) faults.push('names a host without its scheme');
      return faults.map((error) => `${name} ${source} ${error}`);
    }),
    ...only('default-src', ["'none'", "'self'"]),
    ...only('frame-ancestors', ["'none'", "'self'"]),
    ...only('base-uri', ["'none'", "'self'"]),
    ...(directives.has('form-action') ? [] : ['form-action is missing']),
  ];
}

/** What internet.nl holds against the other headers. Empty when it is content. */
export function headerFaults(headers: Readonly<Record<string, string>>): string[] {
  const age = Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1] ?? 0);
  return [
    ...(age >= 31_536_000 ? [] : ['Strict-Transport-Security is shorter than a year']),
    ...(headers['X-Content-Type-Options'] === 'nosniff' ? [] : ['X-Content-Type-Options is not nosniff']),
    ...(/^(DENY|SAMEORIGIN)$/.test(headers['X-Frame-Options'] ?? '') ? [] : ['X-Frame-Options lets others frame']),
    ...(/^(no-referrer|same-origin)$/.test(headers['Referrer-Policy'] ?? '') ? [] : ['Referrer-Policy tells others']),
  ];
}
