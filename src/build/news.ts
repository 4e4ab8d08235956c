import { fault, mendWith, type Problem } from '../lib/problem.ts';
import { newsList, type NewsItem } from '../schemas/news.ts';
import { readLayers } from './layers.ts';

/** The news of both layers, newest first, and what is wrong with it; `paths` are the entries that exist. */
export function readNews(paths: ReadonlySet<string>, root = '.'): { items: NewsItem[]; problems: Problem[] } {
  const readings = readLayers('nieuws.yaml', newsList, root);
  const items = readings
    .flatMap(({ fields }) => fields?.items ?? [])
    .map((item) => ({ ...item, pages: item.pages.filter((page) => paths.has(page)) }));
  return {
    items: items.sort((a, b) => b.date.getTime() - a.date.getTime()),
    problems: readings.flatMap(({ file, fields, lineOf, problems }) => [
      ...problems,
      ...(fields?.items ?? []).flatMap(({ pages }, index) =>
        pages
          .filter((page) => !paths.has(page))
          .map((page) =>
            fault({
              file,
              line: lineOf(['items', index, 'pages']),
              message: `\`${page}\` bestaat niet.`,
              mend: mendWith(page, [...paths], 'Schrijf map en bestandsnaam, bijvoorbeeld lessen/x.'),
            }),
          ),
      ),
    ]),
  };
}
