import { decodedPart } from '../../lib/decoded-part.ts';
import { distanceOf } from '../spelling.ts';

/** On the page for what is not there: shows the addresses of the site that are most like the one that was asked for. */
const section = document.querySelector<HTMLElement>('[data-nearest]');
if (section) void suggest(section);

async function suggest(section: HTMLElement): Promise<void> {
  const response = await fetch(section.dataset['texts'] ?? '').catch(() => undefined);
  if (!response?.ok) return;
  const texts = [...(await response.text()).matchAll(/\]\((\S+)\.md\)/g)].map(
    ([, url = '']) => `${new URL(url).pathname}/`,
  );
  const links = [...document.links].map(({ pathname }) => pathname).filter((path) => path !== location.pathname);
  const paths = new Set([...links, ...texts]);
  const list = section.querySelector('ul');
  for (const path of nearest(lastPart(location.pathname), paths)) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = path;
    item.append(link);
    list?.append(item);
  }
  section.hidden = !list?.children.length;
}

/** The three addresses whose last part looks most like the wanted one; none that has little to do with it. */
function nearest(wanted: string, paths: ReadonlySet<string>): string[] {
  const most = Math.ceil(wanted.length / 2.5);
  const rank = (path: string) => {
    const part = lastPart(path);
    const holds = Math.min(part.length, wanted.length) > 3 && (part.includes(wanted) || wanted.includes(part));
    return holds ? 1 : distanceOf(wanted, part, most);
  };
  return [...paths]
    .map((path) => ({ path, rank: rank(path) }))
    .filter(({ rank: each }) => each <= most)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 3)
    .map(({ path }) => path);
}

function lastPart(path: string): string {
  const part =
    path
      .replace(/\.html?$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  return (decodedPart(part) ?? part).toLowerCase();
}
