import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { countProblems, formatProblems, sortProblems, type Problem } from '../lib/problem.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** The server of `npm run dev`. */
type DevServer = Setup['server'];

/** What a browser is sent to show an error over the page. */
interface ErrorMessage {
  type: 'error';
  err: {
    name: string;
    title: string;
    message: string;
    hint: string;
    stack: string;
    loc: { file: string; line: number; column: number };
  };
}

/** Shows what is wrong with the content over every page in the browser, as long as it is wrong. `look` gives what is wrong now; whoever is told that a file changed calls what this gives. */
export async function showErrors(server: DevServer, look: () => Promise<Problem[]>): Promise<() => Promise<void>> {
  let message: ErrorMessage | undefined = errorMessage(await look());
  server.ws.on('connection', () => {
    if (message) server.ws.send(message);
  });
  return async () => {
    message = errorMessage(await look());
    if (message) server.ws.send(message);
    else reload(server);
  };
}

/** Lets every open page be made again, and forgets which pages there were. */
function reload({ environments }: DevServer): void {
  for (const { name, hot } of Object.values(environments)) if (name !== 'client') hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** The first error with its place, and all of them below; undefined when there is none. Astro adds the lines of the file, and shows as code what stands between backticks. */
function errorMessage(problems: readonly Problem[]): ErrorMessage | undefined {
  const errors = sortProblems(problems.filter(({ level }) => level === 'error'));
  const [first] = errors;
  if (!first) return undefined;
  const err = {
    name: `FOUT ${first.code ?? ''}`.trim(),
    title: `De inhoud heeft ${countProblems(errors).split(',')[0]}`,
    message: first.message,
    hint: first.fix,
    loc: { file: resolve(first.file), line: first.line ?? 1, column: 0 },
    stack: formatProblems(errors),
  };
  return { type: 'error', err };
}

const words = [
  ['>Stack Trace<', '>Alles wat er mis is<'],
  ['>Use dark theme<', '>Donkere kleuren<'],
  ['`Open in editor', '`Open in uw editor'],
] as const;

/** Puts the words of the overlay that are not ours into Dutch. */
export const dutchOverlay = {
  name: 'werkbank:dutch-overlay',
  enforce: 'post' as const,
  apply: 'serve' as const,
  transform: (code: string, id: string): string | undefined =>
    id.endsWith('vite/dist/client/client.mjs')
      ? words.reduce((all, [from, to]) => all.replaceAll(from, () => to), code)
      : undefined,
};
