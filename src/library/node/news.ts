import { error, fixWith, type Problem } from '../../lib/problem.ts';
import { newsList } from '../../schemas/settings/news.ts';
import { pathOfUrl } from '../path.ts';
import { newsOf, type News } from '../news.ts';
import { readLayers } from '../../lib/node/yaml-layers.ts';

/** The news of both layers, newest first, and what is wrong with it; `paths` are the entries that exist. */
export function readNews(paths: ReadonlySet<string>, root = '.'): { items: News[]; problems: Problem[] } {
  const readings = readLayers('nieuws.yaml', newsList, root);
  const lists = readings.map(({ file, fields }) => ({
    layer: file.startsWith('content/lokaal/') ? ('local' as const) : ('shared' as const),
    items: (fields?.items ?? []).map((item) => ({ ...item, pages: item.pages.filter((page) => paths.has(page)) })),
  }));
  return {
    items: newsOf(lists),
    problems: readings.flatMap(({ file, fields, lineOf, problems }) => [
      ...problems,
      ...(fields?.items ?? []).flatMap(({ pages }, index) =>
        pages.flatMap((page, place) =>
          paths.has(page)
            ? []
            : error('WB-426', {
                file,
                line: lineOf(['items', index, 'pages', place]),
                field: `items.${index}.pages.${place}`,
                message: `\`${page}\` bestaat niet.`,
                fix: fixWith(
                  pathOfUrl(page) ?? page,
                  [...paths],
                  'Schrijf map en bestandsnaam, bijvoorbeeld lessen/x.',
                ),
              }),
        ),
      ),
    ]),
  };
}
