// @ts-check

/** @typedef {{zoom: number, lat: number, lon: number}} ViewPlace degrees, WGS 84 */

/** The part of an address behind # that says what the map shows, as `16/30.602500/114.303000`.
 * @param {ViewPlace} view */
export const writeView = ({ zoom, lat, lon }) => `#${zoom}/${lat.toFixed(6)}/${lon.toFixed(6)}`;

/** @param {string} hash with its #
 * @returns {ViewPlace | null} null when it says no place */
export function readView(hash) {
  const [zoom, lat, lon, ...more] = hash.replace('#', '').split('/').map(Number);
  const readable = !more.length && [zoom, lat, lon].every(Number.isFinite);
  return readable && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
}
