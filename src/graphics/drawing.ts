import postcss, { CssSyntaxError } from 'postcss';
import valueParser from 'postcss-value-parser';
import sax, { type QualifiedAttribute, type QualifiedTag } from 'sax';

/** What is wrong with an SVG that shall be a drawing and nothing more. */
export interface DrawingFault {
  /** From 1. */
  line: number;
  message: string;
  fix: string;
}

/** An SVG as it was read. */
export interface Drawing {
  /** The root with its attributes; undefined where the text is no SVG. */
  root?: { attributes: Readonly<Record<string, string>>; start: number; end: number; isEmpty: boolean };
  faults: DrawingFault[];
  /** The line of the first letters that are text and no shapes: each device draws them in a typeface of its own. */
  letters?: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements that do something, whatever prefix they are written with: they run, load, move or hold a page. */
const acting = new Set(
  'script foreignobject iframe embed object audio video canvas handler listener set animate animatecolor animatemotion animatetransform discard'.split(
    ' ',
  ),
);

/** Functions of CSS that can name a file; of these `url` may name a part of the drawing itself. */
const loading = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade']);

/** Reads an SVG with a strict parser of XML, and tells everything in it that is more than a drawing. Never throws. */
export function readDrawing(text: string): Drawing {
  const drawing: Drawing = { faults: [] };
  const parser = sax.parser(true, { xmlns: true, position: true });
  let isBroken = false;
  let style: { line: number; css: string } | undefined;
  const tell = (message: string, fix: string, line = parser.line + 1) => drawing.faults.push({ line, message, fix });
  const tellStyle = (css: string, line: number) => {
    for (const fault of styleFaults(css)) tell(fault, 'Zet kleuren en letters als vormen in de tekening.', line);
  };
  parser.onerror = () => {
    // The first says it all; what comes after follows from it.
    if (!isBroken)
      tell(
        'Dit is geen geldige SVG: hier is iets niet gesloten, of staat een teken dat niet kan.',
        'Sluit elk element en elk aanhalingsteken, of bewaar de tekening opnieuw als SVG.',
      );
    isBroken = true;
    parser.error = null as unknown as Error;
  };
  parser.ondoctype = (doctype) => {
    if (doctype.includes('[')) tell('Het beeldmerk heeft eigen afkortingen (`<!ENTITY>`).', 'Haal `<!DOCTYPE …>` weg.');
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') tell(`Het beeldmerk bevat \`<?${name}>\`.`, 'Haal die regel weg.');
  };
  parser.onopentag = (tag) => {
    const { name, local, uri, attributes, isSelfClosing } = tag as QualifiedTag;
    if (!drawing.root && name === 'svg' && uri === svgNamespace)
      drawing.root = {
        attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.name, each.value])),
        start: parser.startTagPosition - 1,
        end: parser.position,
        isEmpty: isSelfClosing,
      };
    if (acting.has(local.toLowerCase()) || /xhtml|MathML/.test(uri))
      tell(`Het beeldmerk bevat \`<${local.toLowerCase()}>\`.`, 'Een tekening heeft dat niet nodig: haal het weg.');
    for (const attribute of Object.values(attributes)) inspect(attribute);
    if (local === 'text') drawing.letters ??= parser.line + 1;
    if (local === 'style') style = { line: parser.line + 1, css: '' };
  };
  parser.ontext = parser.oncdata = (css) => {
    if (style) style.css += css;
  };
  parser.onclosetag = () => {
    if (style) tellStyle(style.css, style.line);
    style = undefined;
  };
  parser.write(text).close();
  return drawing;

  function inspect({ name, local, value }: QualifiedAttribute): void {
    if (/^on/i.test(local)) tell(`Het beeldmerk bevat programmacode in \`${name}\`.`, 'Haal het attribuut weg.');
    else if (/^(href|src|base)$/i.test(local) && !isInside(value.trim()))
      tell(`Het beeldmerk haalt iets van elders: \`${value.slice(0, 80)}\`.`, 'Zet het in het bestand zelf.');
    else if (!name.startsWith('xmlns')) tellStyle(local === 'style' ? value : `fill:${value}`, parser.line + 1);
  }
}

const isInside = (address: string): boolean => /^#|^data:image\/(png|jpeg|gif|webp);base64,/.test(address);

/** What a style names that is not in the drawing. An escape could hide anything, and a drawing needs none. */
function styleFaults(css: string): string[] {
  const outside = 'De stijl in het beeldmerk haalt iets van elders';
  if (!/[\\@(]/.test(css)) return [];
  if (css.includes('\\')) return ['De stijl in het beeldmerk bevat `\\`, waarachter iets schuil kan gaan.'];
  try {
    const faults: string[] = [];
    const root = postcss.parse(css);
    root.walkAtRules(({ name }) => void (name === 'media' || faults.push(`${outside}, met \`@${name}\`.`)));
    root.walkDecls(({ value }) => {
      valueParser(value).walk((node) => {
        if (node.type !== 'function' || !loading.has(node.value.toLowerCase())) return;
        const named = node.nodes.map((each) => each.value).join('');
        if (node.value.toLowerCase() !== 'url' || !isInside(named))
          faults.push(`${outside}: \`${named.slice(0, 80)}\`.`);
      });
    });
    return faults;
  } catch (thrown) {
    if (!(thrown instanceof CssSyntaxError)) throw thrown;
    return ['De stijl in het beeldmerk is geen geldige CSS.'];
  }
}
