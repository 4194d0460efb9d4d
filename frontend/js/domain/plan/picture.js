// @ts-check
// Outlines as a small drawing: degrees become units of its view box, north is up.

/** @typedef {{type: string, coordinates: any}} Geometry */
/** @typedef {{geometry: Geometry | null}} Outline */

const RADIANS = Math.PI / 180;

/** A drawing that holds some outlines.
 * @param {Outline[]} outlines at least one with ground @param {number} side units of the longer side
 * @returns {{width: number, height: number, path: (geometry: Geometry) => string,
 *   middle: (geometry: Geometry) => {x: number, y: number}}} */
export function drawingOf(outlines, side) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { geometry } of outlines) {
    for (const ring of geometry ? ringsOf(geometry) : []) for (const [lon, lat] of ring) widen(box, lon, lat);
  }
  const shrink = Math.cos(((box.south + box.north) / 2) * RADIANS);
  const wide = (box.east - box.west) * shrink;
  const high = box.north - box.south;
  const scale = side / Math.max(wide, high);
  const at = (/** @type {number[]} */ [lon, lat]) => ({
    x: round((lon - box.west) * shrink * scale), y: round((box.north - lat) * scale),
  });
  return {
    width: round(wide * scale), height: round(high * scale),
    path: (geometry) => ringsOf(geometry).map((ring) =>
      `M${ring.slice(0, -1).map(at).map(({ x, y }) => `${x} ${y}`).join('L')}Z`).join(''),
    middle: (geometry) => {
      const own = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
      for (const [lon, lat] of ringsOf(geometry)[0]) widen(own, lon, lat);
      return at([(own.west + own.east) / 2, (own.south + own.north) / 2]);
    },
  };
}

/** @param {Geometry} geometry a polygon or several @returns {number[][][]} */
const ringsOf = ({ type, coordinates }) => (type === 'MultiPolygon' ? coordinates.flat() : coordinates);

/** @param {{west: number, south: number, east: number, north: number}} box
 * @param {number} lon @param {number} lat */
function widen(box, lon, lat) {
  box.west = Math.min(box.west, lon);
  box.east = Math.max(box.east, lon);
  box.south = Math.min(box.south, lat);
  box.north = Math.max(box.north, lat);
}

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
