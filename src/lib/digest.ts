/** How many characters a digest has. */
export const digestLength = 5;

/** A text in five letters and digits, always the same: the short id of an address, or the check on a link. */
export function digestOf(text: string): string {
  // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Array.from({ length: digestLength }, (_, place) => alphabet[Math.floor(hash / 62 ** place) % 62]).join('');
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
