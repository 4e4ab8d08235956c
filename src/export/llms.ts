import type { RootContent } from 'mdast';
import { kindList, kinds, type Kind } from '../kinds.ts';
import type { Library } from '../library/library.ts';
import { absoluteUrl, dataUrl, markdownUrlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { dataSets } from './files.ts';
import { aside, heading, link, list, paragraph, writeMarkdown } from './nodes.ts';

/** `llms.txt`: what the site is, and every entry as Markdown. The sources stand last, as what can be left out. */
export function llmsOf(library: Library, site: SiteSettings): string {
  const sectionOf = (kind: Kind, title: string): RootContent[] => [
    heading(2, title),
    list(
      library
        .of(kind)
        .map((entry) =>
          paragraph(link(entry.fields.title, absoluteUrl(markdownUrlOf(entry), site)), `: ${entry.fields.summary}`),
        ),
    ),
  ];
  return writeMarkdown([
    heading(1, site.name),
    aside([
      paragraph(
        'Een Nederlandse kennisbank over ambtelijk vakmanschap: hoe ambtenaren met bewoners werken. Elke bewering heeft een bron, en elke relatie tussen twee pagina’s een reden.',
      ),
    ]),
    ...kindList.filter((kind) => kind !== 'sources').flatMap((kind) => sectionOf(kind, kinds[kind].plural)),
    heading(2, 'Open data'),
    list(
      dataSets.flatMap(({ description, files }) =>
        files.map(({ name, title }) => paragraph(link(title, absoluteUrl(dataUrl(name), site)), `: ${description}`)),
      ),
    ),
    ...sectionOf('sources', 'Optional'),
  ]);
}
