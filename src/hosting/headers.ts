import { downloadFolder } from '../lib/urls.ts';

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

/** What the page of the editor asks beyond the site. */
interface EditorNeeds {
  /** The origins of the forge that it may ask. */
  origins: readonly string[];
  /** The origins that the portraits of editors come from. */
  portraits: readonly string[];
  /** Whether one logs in on a page of the forge, in a window that comes back. */
  opensWindow: boolean;
}

/** The policy of the page of the editor: that of the site, the forge, and what its program makes itself; no WebAssembly. */
const editorPolicy = ({ origins, portraits }: EditorNeeds): typeof policy => ({
  ...policy,
  'script-src': "'self'",
  'img-src': ["'self' data: blob:", ...portraits].join(' '),
  'connect-src': ["'self' blob:", ...origins].join(' '),
  'manifest-src': "'self' blob:",
});

/** The headers that the files of a folder have instead of those of the site, by the folder below its root: `/beheer/`. */
export type FolderHeaders = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The headers that the page of the editor has instead of those of the site. */
export const editorHeaders = (needs: EditorNeeds): Record<string, string> => ({
  'Content-Security-Policy': written(editorPolicy(needs)),
  ...(needs.opensWindow ? { 'Cross-Origin-Opener-Policy': 'unsafe-none' } : {}),
});

/** The policy of the page of the editor, for its `<meta>`. */
export const editorPolicyInPage = (needs: EditorNeeds): string => inPage(editorPolicy(needs));

/** The policy of the page that searches, where it also searches another site: that of the site, and that one origin. */
const searchPolicy = (origin: string): typeof policy => ({ ...policy, 'connect-src': `'self' ${origin}` });

/** The headers that the page that searches has instead of those of the site, where it also searches at an origin. */
export const searchHeaders = (origin: string): Record<string, string> => ({
  'Content-Security-Policy': written(searchPolicy(origin)),
});

/** The policy of the page that searches, for its `<meta>`. */
export const searchPolicyInPage = (origin: string): string => inPage(searchPolicy(origin));

/** What no page uses, and no page may ask for. */
const denied = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/** The content security policy as a header. */
export const contentSecurityPolicy = written(policy);

/** The same policy for a `<meta>`, where a host sets no headers; `frame-ancestors` counts in a header only. */
export const policyInPage = inPage(policy);

/** What counts in a header only, for a host that adds what several rules say: there the pages carry the rest. */
export const policyOfHeader = written({ 'frame-ancestors': policy['frame-ancestors'] });

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

/** How browsers keep a file: they ask each time whether it changed, so that a page, search and its words never disagree. */
export const cacheUsually = 'no-cache';

/** How browsers keep a file whose name changes with its content: for good. */
export const cacheForGood = 'public, max-age=31536000, immutable';

/** The folders with files whose names change with their content. */
export const hashedFolders = ['/_astro/', '/pagefind/fragment/', '/pagefind/index/', '/pagefind/filter/'] as const;

/** How browsers take the files of the folder for taking along: they save them. The book has its style and script inside, which the policy of a page refuses. */
export const savedUnopened = { 'Content-Disposition': 'attachment' } as const;

/** The folders that other sites may read in the browser of their readers: the open data, and the search index with its words. */
export const sharedFolders = ['/data/', '/pagefind/'] as const;

/** What lets them. */
export const sharedWithAll = { 'Access-Control-Allow-Origin': '*' } as const;

/** Whether a folder, or a file in it, is among those. */
export const isShared = (path: string): boolean => sharedFolders.some((folder) => path.startsWith(folder));

/** All headers of the file at an address below the root of the site; `folders` are those of folders that have their own. */
export const headersAt = (path: string, folders: FolderHeaders = {}): Record<string, string> => ({
  ...securityHeaders,
  ...Object.fromEntries(
    Object.entries(folders).flatMap(([folder, own]) => (path.startsWith(folder) ? Object.entries(own) : [])),
  ),
  'Cache-Control': hashedFolders.some((folder) => path.startsWith(folder)) ? cacheForGood : cacheUsually,
  ...(isShared(path) ? sharedWithAll : {}),
  ...(path.startsWith(downloadFolder) ? savedUnopened : {}),
});

function inPage(directives: Readonly<Record<string, string>>): string {
  return written(Object.fromEntries(Object.entries(directives).filter(([name]) => name !== 'frame-ancestors')));
}

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
