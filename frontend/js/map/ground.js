// @ts-check
import * as L from 'leaflet';

/** Shows some ground on a map and moves there; what was shown before goes.
 * @param {import('./townmap.js').TownMap} map
 * @param {any[]} geometries GeoJSON, longitude then latitude (EPSG:4326); none: the whole town */
export function showGround(map, geometries) {
  const known = /** @type {any} */ (map);
  known.ground?.remove();
  known.ground = null;
  if (!geometries.length) return map.showTown();
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--brand').trim();
  known.ground = L.geoJSON(/** @type {any} */ ({ type: 'GeometryCollection', geometries }), {
    interactive: false, style: { color: colour, weight: 2, fillOpacity: 0.35 },
  }).addTo(map.leaflet);
  const box = known.ground.getBounds();
  map.fit({ west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() }, 17);
  return undefined;
}
