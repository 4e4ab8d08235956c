/** The entry of EXIF that leads to the place where a photo was made. */
const placeTag = 0x8825;

/** Whether what a camera wrote in a photo, as EXIF, has the place where it was made; what is no EXIF has none. */
export function tellsPlace(exif: Uint8Array): boolean {
  const start = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, Math.max(0, exif.byteLength - start));
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, isLittle);
    const tags = Array.from({ length: view.getUint16(first, isLittle) }, (_, index) =>
      view.getUint16(first + 2 + 12 * index, isLittle),
    );
    return tags.includes(placeTag);
  } catch {
    // What leads out of it is not EXIF.
    return false;
  }
}
