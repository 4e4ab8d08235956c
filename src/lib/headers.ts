/** What a response may load and do: nothing from elsewhere, nothing inline, and WebAssembly for search. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** What no page uses, and no page may ask for. */
const denied = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/** The content security policy as a header. */
export const contentSecurityPolicy = written(policy);

/** The same policy for a `<meta>`, where a host sets no headers; `frame-ancestors` counts in a header only. */
export const policyInPage = written(
  Object.fromEntries(Object.entries(policy).filter(([directive]) => directive !== 'frame-ancestors')),
);

/** The headers that every response has. The host name may be shared, so its other subdomains are left alone. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What browsers do with a file whose folder has no rule of its own: keep it, and ask each time whether it changed. */
export const cacheOtherwise = 'no-cache';

const year = 365 * 24 * 60 * 60;

/** How long browsers keep the files of a folder: for good where names change with content, shortly where search is loaded from. The longest folder counts. */
export const cacheRules = [
  { folder: '/_astro/', seconds: year, isForGood: true },
  { folder: '/pagefind/fragment/', seconds: year, isForGood: true },
  { folder: '/pagefind/index/', seconds: year, isForGood: true },
  { folder: '/pagefind/filter/', seconds: year, isForGood: true },
  { folder: '/pagefind/', seconds: 300, isForGood: false },
] as const satisfies readonly CacheRule[];

/** A rule as the value of `Cache-Control`. */
export const cacheControl = ({ seconds, isForGood }: CacheRule): string =>
  `public, max-age=${seconds}${isForGood ? ', immutable' : ''}`;

/** All headers of the file at an address below the root of the site. */
export function headersAt(path: string): Record<string, string> {
  const rule = cacheRules.find(({ folder }) => path.startsWith(folder));
  return { ...securityHeaders, 'Cache-Control': rule ? cacheControl(rule) : cacheOtherwise };
}

interface CacheRule {
  folder: `/${string}/`;
  seconds: number;
  /** Whether the name of a file changes when its content does. */
  isForGood: boolean;
}

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
