/** A place on earth in degrees: north and east. */
export type Position = readonly [latitude: number, longitude: number];

/** A point in a drawing, from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** The size of the map of the Netherlands, in its own units; on a small screen a unit is about a pixel. */
export const mapSize = { width: 336, height: 376 } as const;

const north = 53.6;
const west = 3.32;
const unitsPerDegree = 128;
/** A degree of longitude is shorter than one of latitude; at 52° the country keeps its shape. */
const narrowing = Math.cos((52 * Math.PI) / 180);

/** Where a position lies on the map: equirectangular, true to shape at 52° north. */
export const project = ([latitude, longitude]: Position): Point => ({
  x: (longitude - west) * narrowing * unitsPerDegree,
  y: (north - latitude) * unitsPerDegree,
});
