/** The text of a part of a document of Word, by its name in the zip; undefined when there is none, or when it cannot be unpacked. */
export async function partOf(bytes: ArrayBuffer, name: string): Promise<string | undefined> {
  const view = new DataView(bytes);
  const found = entryOf(view, name);
  if (!found) return undefined;
  try {
    const packed = new Blob([new Uint8Array(bytes, found.start, found.size)]);
    if (found.method === 0) return await packed.text();
    return await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  } catch {
    return undefined;
  }
}

/** Where a part stands in a zip, by the list at its end: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function entryOf(view: DataView, name: string): { method: number; start: number; size: number } | undefined {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return undefined;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    if (textAt(view, at + 46, nameLength) === name && local + 30 <= view.byteLength) {
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const size = view.getUint32(at + 20, true);
      return start + size <= view.byteLength ? { method: view.getUint16(at + 10, true), start, size } : undefined;
    }
    at += 46 + nameLength + extra + comment;
  }
  return undefined;
}

const textAt = ({ buffer, byteLength }: DataView, start: number, length: number): string =>
  start + length <= byteLength ? new TextDecoder().decode(new Uint8Array(buffer, start, length)) : '';
