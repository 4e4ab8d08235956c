import { isFork } from '../src/lib/node/url-locks.ts';

/** Whether the content is the shared one, which this repository answers for; a fork adds, replaces and hides. */
export const isUpstream = !isFork();

/** The environment without what Vitest puts in it, as a build takes its BASE_URL for that of the site, and without settings of a site. */
export const outsideVitest: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|TEST|NODE_ENV|VITEST.*|SITE_URL|BASE_PATH|SITE_PROFILE)$/.test(name),
  ),
);
