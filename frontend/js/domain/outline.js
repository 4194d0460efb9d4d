// @ts-check

/** The box around an outline.
 * @param {{type: string, coordinates: any}} outline GeoJSON polygon or multipolygon, longitude and
 *   latitude in degrees
 * @returns {import('./filters.js').BoundingBox} */
export function boxOfOutline({ type, coordinates }) {
  const rings = type === 'MultiPolygon' ? coordinates.flat() : coordinates;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of rings.flat()) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}
