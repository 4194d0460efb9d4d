// @ts-check

/** @typedef {{lon: number, lat: number}} LonLat Degrees, WGS 84. */

const EARTH_RADIUS_METRES = 6371008.8;
const RADIANS = Math.PI / 180;

/** Position in the Web Mercator square, 0 to 1 from the west and from the north.
 * @param {LonLat} place latitude between about −85 and 85
 * @returns {{x: number, y: number}} */
export function unitSquare({ lon, lat }) {
  const sine = Math.sin(lat * RADIANS);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The inverse of {@link unitSquare}.
 * @param {{x: number, y: number}} position 0 to 1
 * @returns {LonLat} */
export function lonLatOf({ x, y }) {
  return {
    lon: (x - 0.5) * 360,
    lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS,
  };
}

/** Ground distance along the great circle, in metres.
 * @param {LonLat} a
 * @param {LonLat} b */
export function metresBetween(a, b) {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
