import type { SiteSettings } from '../schemas/settings/site.ts';

/** Where the files of a site are kept, as the editor reaches them. */
export interface Forge {
  name: 'github' | 'gitlab' | 'gitea';
  /** Owner and name of the repository: `voorbeeldstad/kennisbank`. */
  repo: string;
  branch: string;
  /** Where one logs in: the address of the forge. */
  root: string;
  /** The address of its interface for programs. */
  api: string;
  /** The origins that the page of the editor may ask, its own aside. */
  origins: string[];
  /** The origins that the portraits of editors come from. */
  portraits: string[];
}

/** The forge of a repository. */
export function forgeOf({ url, forge, branch }: NonNullable<SiteSettings['repository']>): Forge {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  // GitLab has groups in groups; elsewhere what goes before owner and name is the path of the forge itself.
  const path = forge === 'gitlab' ? [] : parts.slice(0, -2);
  const repo = parts.slice(path.length).join('/');
  const root = [origin, ...path].join('/');
  if (forge === 'github' && origin === 'https://github.com')
    return {
      name: forge,
      repo,
      branch,
      root,
      api: 'https://api.github.com',
      origins: ['https://api.github.com'],
      portraits: ['https://avatars.githubusercontent.com'],
    };
  const api = { github: 'api/v3', gitlab: 'api/v4', gitea: 'api/v1' }[forge];
  return { name: forge, repo, branch, root, api: `${root}/${api}`, origins: [origin], portraits: [origin] };
}
