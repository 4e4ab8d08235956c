/** How many characters a digest has. */
export const digestLength = 5;

/** A text or a file in five letters and digits, always the same: the short id of an address, the check on a link, or what makes the name of a photo new. */
export function digestOf(of: string | Uint8Array): string {
  // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const byte of typeof of === 'string' ? new TextEncoder().encode(of) : of)
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Array.from({ length: digestLength }, (_, place) => alphabet[Math.floor(hash / 62 ** place) % 62]).join('');
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
