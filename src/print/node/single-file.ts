import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';

/** Gives the content of a file of the site, by its address as it stands in a page or stylesheet. */
export type ReadFile = (address: string) => Buffer;

/** A page with its styles, typefaces, photos and scripts inside, and a policy that allows those and nothing else: it needs no other file and no network. */
export function singleFile(html: string, read: ReadFile): string {
  const root = parse(html, { comment: true });
  const hashes = { style: [] as string[], script: [] as string[] };
  for (const link of root.querySelectorAll('link[rel="stylesheet"]')) {
    const style = withTypefaces(text(link.getAttribute('href')), read);
    hashes.style.push(hashOf(style));
    link.replaceWith(`<style>${style}</style>`);
  }
  for (const script of root.querySelectorAll('script[src]')) {
    const code = text(script.getAttribute('src')).replaceAll('</script', '<\\/script');
    hashes.script.push(hashOf(code));
    script.replaceWith(`<script>${code}</script>`);
  }
  for (const source of root.querySelectorAll('picture source')) source.remove();
  for (const image of root.querySelectorAll('picture img')) {
    // A PDF takes a JPEG as it is, and anything else as its pixels.
    const photo = read((image.getAttribute('src') ?? '').replace(/\.webp$/, '.jpg')).toString('base64');
    image.setAttribute('src', `data:image/jpeg;base64,${photo}`);
    // What is printed is never scrolled to, and waits for nothing.
    for (const patience of ['loading', 'decoding']) image.removeAttribute(patience);
  }
  for (const link of root.querySelectorAll(
    'link[rel="preload"], link[rel="icon"], link[rel="manifest"], link[rel="apple-touch-icon"]',
  ))
    link.remove();
  const policy = [
    "default-src 'none'",
    `style-src ${hashes.style.join(' ')}`,
    ...(hashes.script.length > 0 ? [`script-src ${hashes.script.join(' ')}`] : []),
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const charset = root.querySelector('meta[charset]');
  charset?.insertAdjacentHTML('afterend', `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  return root.toString();

  function text(address = ''): string {
    return read(address).toString('utf8');
  }
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const withTypefaces = (style: string, read: ReadFile): string =>
  style.replace(
    /url\(["']?([^"')]+\.woff2)["']?\)/g,
    (_, address: string) => `url(data:font/woff2;base64,${read(address).toString('base64')})`,
  );
