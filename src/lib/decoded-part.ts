/** A part of an address as it was meant: `%C3%A9` as `é`. Undefined where it says nothing. */
export function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
