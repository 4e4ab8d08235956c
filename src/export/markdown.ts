import type { FootnoteDefinition, Image, PhrasingContent, RootContent } from 'mdast';
import { kindList, kinds } from '../kinds.ts';
import { citationOfPage, dateOf, makersOf, publisherOf } from '../library/bibliography.ts';
import { referenceKey, type Reference } from '../library/citations.ts';
import type { Entry } from '../library/entry.ts';
import type { Library, Relation } from '../library/library.ts';
import { yearOf } from '../lib/dates.ts';
import { factsOf, kickerOf, type FactValue } from '../library/facts.ts';
import { captionOf, photoOf } from '../prose/photo.ts';
import { citationsIn } from '../prose/prose.ts';
import { isStep } from '../library/relations.ts';
import { isStatement, statements } from '../lib/site-statements.ts';
import { absoluteUrl, photoUrl, urlOf, urlOfPath } from '../lib/urls.ts';
import { citationGroup } from '../prose/citation-pattern.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { licenseName } from '../lib/license.ts';
import { aside, heading, link, list, paragraph, strong, text, writeMarkdown } from './nodes.ts';

/** An entry as a Markdown document that can be read by itself: what its page says, with the sources as footnotes. */
export function markdownOf(entry: Entry, library: Library, site: SiteSettings): string {
  const { kind, fields } = entry;
  const address = absoluteUrl(urlOf(entry), site);
  return writeMarkdown([
    heading(1, fields.title),
    ...(kind === 'pages' ? [] : [paragraph(`${kickerOf(entry, library)}.`)]),
    paragraph(fields.summary),
    ...factList(entry, library, site),
    ...proseOf(entry, library, site),
    ...ownSections(entry, library, site),
    ...relatedSections(entry, library, site),
    ...footnotes(entry, library, site),
    { type: 'thematicBreak' },
    paragraph(
      citationOfPage(fields.title, site.name, fields.reviewed, ''),
      link(address, address),
      ` (${licenseName})`,
    ),
  ]);
}

/** The text of an entry alone, as Markdown with its footnotes. */
export const textOf = (entry: Entry, library: Library, site: SiteSettings): string =>
  writeMarkdown([...proseOf(entry, library, site), ...footnotes(entry, library, site)]);

function factList(entry: Entry, library: Library, site: SiteSettings): RootContent[] {
  const shown = ({ text: value, url }: FactValue) =>
    url ? link(value, url.startsWith('/') ? absoluteUrl(url, site) : url) : text(value);
  const facts = factsOf(entry, library);
  if (facts.length === 0) return [];
  const items = facts.map(({ term, values }) =>
    paragraph(
      strong(term),
      ': ',
      ...values.flatMap((value, index) => (index > 0 ? [text(', '), shown(value)] : [shown(value)])),
    ),
  );
  return [list(items)];
}

function proseOf(entry: Entry, library: Library, site: SiteSettings): RootContent[] {
  const address = absoluteUrl(urlOf(entry), site);
  const numbers = new Map(entry.references.map(({ source, part, number }) => [referenceKey(source, part), number]));
  const steps = library.relationsOf(entry).filter(isStep);
  const hidden = new Set<string>([...library.hidden].map(urlOfPath));
  const wholeUrl = (url: string) =>
    url.startsWith('/') ? absoluteUrl(url, site) : url.startsWith('#') ? address + url : url;
  const photoIn = (node: Parameters<typeof photoOf>[0]): RootContent[] => {
    const photo = photoOf(node);
    const file = photo && library.photoBeside(entry, photo.name);
    if (!photo || !file) return [];
    const { before, license: name, url } = captionOf(photo);
    const image: Image = {
      type: 'image',
      url: absoluteUrl(photoUrl(photo.name, file.digest, 'jpg'), site),
      alt: photo.alt,
    };
    return [paragraph(image), paragraph(before, url ? link(name, url) : name)];
  };
  const withPlainChildren = <T extends RootContent>(node: T): T =>
    'children' in node ? { ...node, children: node.children.flatMap(plain) } : node;
  const plain = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'text':
        return withFootnotes(node.value, numbers);
      case 'mdxJsxFlowElement':
        if (node.name === 'Route') return [list(steps.map(stepOf(site)), true)];
        if (isStatement(node.name))
          return statements[node.name](site).map((pieces) =>
            paragraph(...pieces.map((piece) => (typeof piece === 'string' ? piece : link(piece.text, piece.url)))),
          );
        if (node.name === 'Handvat')
          return [aside([paragraph(strong('Handvat van de redactie')), ...node.children.flatMap(plain)])];
        if (node.name === 'Foto') return photoIn(node);
        return node.children.flatMap(plain);
      case 'mdxJsxTextElement':
        return node.children.flatMap(plain);
      case 'link':
      case 'definition':
        if (node.type === 'link' && hidden.has(node.url.split('#')[0] ?? '')) return node.children.flatMap(plain);
        return [{ ...withPlainChildren(node), url: wholeUrl(node.url) }];
    }
    return [withPlainChildren(node)];
  };
  return entry.tree.children.flatMap(plain);
}

const stepOf =
  (site: SiteSettings) =>
  ({ entry, why }: Relation) =>
    paragraph(link(entry.fields.title, absoluteUrl(urlOf(entry), site)), ` (${kinds[entry.kind].singular}): ${why}`);

/** A text with a footnote for each citation, behind the mark that ends the sentence as on the page. */
function withFootnotes(value: string, numbers: ReadonlyMap<string, number>): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const group of value.matchAll(citationGroup)) {
    pieces.push(text(value.slice(end, group.index) + (group.groups?.['stop'] ?? '')));
    for (const { source, part } of citationsIn(group[0])) {
      const identifier = footnoteId(numbers.get(referenceKey(source, part)) ?? 0);
      pieces.push({ type: 'footnoteReference', identifier, label: identifier });
    }
    end = group.index + group[0].length;
  }
  return [...pieces, text(value.slice(end))].filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/** Of its own shape, so that it never meets a footnote of the author. */
const footnoteId = (number: number): string => `bron-${number}`;

function footnotes(entry: Entry, library: Library, site: SiteSettings): FootnoteDefinition[] {
  return entry.references.map((reference) => ({
    type: 'footnoteDefinition',
    identifier: footnoteId(reference.number),
    label: footnoteId(reference.number),
    children: [paragraph(...sourceInFull(reference, library, site))],
  }));
}

function sourceInFull({ source, part }: Reference, library: Library, site: SiteSettings): (string | PhrasingContent)[] {
  const entry = library.source(source);
  const { fields } = entry;
  const address = fields.url ?? fields.archived;
  return [
    `${makersOf(fields)} ${dateOf(fields)}. `,
    link(fields.title, absoluteUrl(urlOf(entry), site)),
    `. ${[publisherOf(fields), part && fields.parts[part]].flatMap((each) => (each ? [`${each}. `] : [])).join('')}`,
    `Soort: ${fields.kind}.`,
    ...(address ? [' ', link(address, address)] : []),
  ];
}

/** What only this kind of page shows below its text. */
function ownSections(entry: Entry, library: Library, site: SiteSettings): RootContent[] {
  const linkTo = (each: Entry) => link(each.fields.title, absoluteUrl(urlOf(each), site));
  switch (entry.kind) {
    case 'practices':
      return section(
        'Zo heet het elders',
        entry.fields.names.map(({ name, source }) => {
          const { fields } = library.source(source);
          return paragraph(`${name} (${makersOf(fields)}, ${yearOf(fields.date)})`);
        }),
      );
    case 'concepts':
      return section(
        'Niet te verwarren met',
        entry.fields.confusedWith.map(({ term, difference }) => paragraph(strong(term), `: ${difference}`)),
      );
    case 'roles':
      return section(
        'Voorbeelden uit deze rol',
        library.actedBy(entry).map((example) => paragraph(linkTo(example), `: ${example.fields.summary}`)),
      );
    case 'sources':
      return section(
        'Aangehaald op',
        library.citing(entry).map(({ entry: citing, references }) => {
          const parts = references.map(({ part }) => (part ? entry.fields.parts[part] : 'de publicatie als geheel'));
          return paragraph(linkTo(citing), `: ${parts.join('; ')}`);
        }),
      );
    default:
      return [];
  }
}

/** Every relation but the steps of a route, which stand in the text: with its reason, by kind. */
function relatedSections(entry: Entry, library: Library, site: SiteSettings): RootContent[] {
  const relations = library.relationsOf(entry).filter((relation) => !isStep(relation));
  if (relations.length === 0) return [];
  return [
    heading(2, 'Verder lezen'),
    ...kindList.flatMap((kind) => {
      const items = relations
        .filter((relation) => relation.entry.kind === kind)
        .map(({ entry: other, why }) =>
          paragraph(link(other.fields.title, absoluteUrl(urlOf(other), site)), `: ${why}`),
        );
      return items.length > 0 ? [heading(3, kinds[kind].plural), list(items)] : [];
    }),
  ];
}

const section = (title: string, items: Parameters<typeof list>[0]): RootContent[] =>
  items.length > 0 ? [heading(2, title), list(items)] : [];
