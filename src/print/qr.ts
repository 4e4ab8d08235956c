import { encode } from 'uqr';

/** A QR code as the path of an SVG, one unit a module, with the quiet zone that readers need around it. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Draws a text as a QR code that survives a stain: 15 % may be lost. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, path: data.map(rowPath).join('') };
}

/** Four modules, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** The dark modules of a row, each run as one bar. */
function rowPath(row: readonly boolean[], y: number): string {
  const dark = row.map((module) => (module ? '#' : ' ')).join('');
  return [...dark.matchAll(/#+/g)].map(({ 0: run, index: x }) => `M${x} ${y}h${run.length}v1H${x}z`).join('');
}
