// @ts-check
import * as L from 'leaflet';

/** @typedef {import('../domain/mercator.js').LonLat} LonLat */

/** What a grid worker sees on the map of the town: his grids, what is due in them, and himself. */
export class FieldLayer {
  /** @param {import('./townmap.js').TownMap} map */
  constructor(map) {
    this.grids = L.featureGroup().addTo(map.leaflet);
    this.tasks = L.featureGroup().addTo(map.leaflet);
    this.map = map;
  }

  /** @param {{boundary: any}[]} grids GeoJSON polygons */
  showGrids(grids) {
    this.grids.clearLayers();
    grids.forEach(({ boundary }) =>
      L.geoJSON(boundary, { interactive: false, style: { className: 'own-grid' } }).addTo(this.grids));
  }

  /** @param {{number: string, place: LonLat, level: string, label: string}[]} tasks level: of the deadline
   * @param {(number: string) => void} open */
  showTasks(tasks, open) {
    this.tasks.clearLayers();
    tasks.forEach(({ number, place, level, label }) =>
      L.marker([place.lat, place.lon], {
        title: label, alt: label,
        icon: L.divIcon({ className: `task-pin level-${level}`, iconSize: [32, 32], html: '' }),
      }).on('click', () => open(number)).addTo(this.tasks));
  }

  /** @param {(LonLat & {accuracyMetres: number}) | null} here */
  showHere(here) {
    this.map.showAccuracy(here, here?.accuracyMetres);
    this.me?.remove();
    this.me = here
      ? L.marker([here.lat, here.lon], {
          interactive: false, keyboard: false, icon: L.divIcon({ className: 'me-pin', iconSize: [20, 20] }),
        }).addTo(this.map.leaflet)
      : undefined;
  }
}
