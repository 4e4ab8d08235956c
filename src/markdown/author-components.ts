import type { Element, ElementContent, Properties } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { State } from 'mdast-util-to-hast';
import type { AuthorComponent } from '../prose/components.ts';

/** A component in a text. */
export type AuthorNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A component that wraps what stands in it, as the element that it becomes. */
type Wrapper = (children: ElementContent[], attributes: Readonly<Record<string, string>>) => Element;

/** The components that stand for a part which the site fills in; `src/components/mdx/` has one of each. */
export const siteParts = [
  'Route',
  'Verklaring',
  'Melden',
  'Contact',
  'Elders',
  'Logboek',
  'UitWord',
] as const satisfies AuthorComponent[];

/** The name of a part that the site fills in. */
export type SitePart = (typeof siteParts)[number];

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const mark = (className: string, text: string) =>
  element('p', { className: [className] }, [{ type: 'text', value: text }]);

const wrappers: Record<Exclude<AuthorComponent, SitePart | 'Foto'>, Wrapper> = {
  Handvat: (children) =>
    element('div', { className: ['handvat'] }, [mark('handvat__mark', 'Handvat van de redactie'), ...children]),
  Beslismoment: (children) =>
    element('div', { className: ['decision'] }, [
      mark('decision__mark', 'Beslismoment. De keuzes en de vragen zijn van de redactie.'),
      ...children,
    ]),
  Afloop: (children) =>
    element('details', { className: ['decision__outcome'] }, [
      element('summary', {}, [{ type: 'text', value: 'Wat er gebeurde' }]),
      ...children,
    ]),
  Polen: (children) => element('div', { className: ['poles'] }, children),
  Pool: (children) => element('div', { className: ['pool'] }, children),
  Tijdlijn: (children) => element('div', { className: ['timeline'] }, children),
  Taal: (children, { code = '' }) => element('span', { lang: code }, children),
};

const isSitePart = (name: string): name is SitePart => (siteParts as readonly string[]).includes(name);

/** A component in a text as an element; a part that the site fills in becomes a place for it, see `splitAtParts`. Throws on a component that authors may not use: the check lets none through. */
export function componentElement(state: State, node: AuthorNode): Element {
  const name = node.name ?? '';
  if (isSitePart(name)) return element(placeTag, { name }, []);
  const wrapper = (wrappers as Record<string, Wrapper | undefined>)[name];
  if (!wrapper || !Object.hasOwn(wrappers, name)) throw new Error(`\`<${name}>\` mag niet in een tekst.`);
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) =>
      'name' in each && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
  const children = state.all(node);
  return wrapper(node.type === 'mdxJsxFlowElement' ? state.wrap<ElementContent>(children, true) : children, attributes);
}

const placeTag = 'werkbank-part';

/** HTML around the parts that the site fills in: at even places HTML, at odd places the name of the part between. */
export const splitAtParts = (html: string): string[] =>
  html.split(new RegExp(`<${placeTag} name="(\\w+)"></${placeTag}>`));
