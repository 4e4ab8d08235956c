import { crc32, inflateRawSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';

/** The files in a document for Word, by their name: read from the list at the end of a zip. Throws when one is no sound XML. */
export function readDocx(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  for (const [name, text] of files) {
    const sound = /\.(xml|rels)$/.test(name) ? XMLValidator.validate(text) : true;
    if (sound !== true) throw new Error(`${name}: ${sound.err.msg}`);
  }
  return files;
}

/** The words of each paragraph of a document for Word. */
export const paragraphsOf = (files: ReadonlyMap<string, string>): string[] =>
  [...(files.get('word/document.xml') ?? '').matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

/** Files as a document for Word, not packed: what `readDocx` gave, edited. */
export function writeDocx(files: ReadonlyMap<string, string>): ArrayBuffer {
  const entries: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const [named, content] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(named.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, named, content]);
    entries.push(entry);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, named);
    at += entry.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  const { buffer, byteOffset, byteLength } = Buffer.concat([...entries, ...list, end]);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
