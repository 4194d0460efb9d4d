// @ts-check
import * as L from 'leaflet';
import { isInside } from '../domain/shape.js';
import { lonLatOf, unitSquare } from '../domain/mercator.js';
import { LabelLayer } from './labellayer.js';
import { PointLayer } from './pointlayer.js';
import { readPalette } from './palette.js';
import { TileStore, readExtent } from './tilestore.js';
import { TownLayer } from './townlayer.js';

/** @typedef {import('../domain/mercator.js').LonLat} LonLat */
/** @typedef {{west: number, south: number, east: number, north: number}} BoundingBox Degrees. */

const LAYERS = ['base', 'buildings', 'communities', 'grids'];
const UNITS = 4096;
const STEP_PIXELS = 80;
/** What is shown while there is no town yet. */
const CHINA = { west: 87, south: 21, east: 123, north: 46 };

/** The map of the town. Everything outside map/ speaks longitude and latitude to it; Leaflet's
 * latitude-first order ends here. */
export class TownMap {
  #resizing = false;

  /** @param {HTMLElement} element
   * @param {{label: string, households: (count: number) => string, calm?: boolean,
   *   load?: import('../domain/load.js').Measure, wheel?: boolean, fixedCentre?: boolean,
   *   faint?: boolean, snug?: boolean}} options label: name for screen readers; load: what grids are
   *   coloured by; fixedCentre: zooming keeps the middle, for a crosshair; faint: a draft lies over
   *   it; snug: zooms in quarter steps, so that what is shown fills the view */
  constructor(element, options) {
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', options.label);
    this.leaflet = L.map(element, {
      attributionControl: false,
      zoomControl: false,
      trackResize: false,
      minZoom: 4,
      maxZoom: 20,
      zoomSnap: options.snug ? 0.25 : 1,
      scrollWheelZoom: options.fixedCentre ? 'center' : (options.wheel ?? true),
      touchZoom: options.fixedCentre ? 'center' : true,
      doubleClickZoom: options.fixedCentre ? 'center' : true,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    /** @type {import('./paint.js').Look} */
    this.look = {
      colour: readPalette(), load: options.load ?? null, calm: options.calm ?? false,
      faint: options.faint ?? false, judged: null, chosenGrid: null, chosenBuilding: null,
    };
    this.store = new TileStore(LAYERS);
    this.town = new (/** @type {any} */ (TownLayer))(this.store, this.look).addTo(this.leaflet);
    this.leaflet.createPane('labels').classList.add('pane-labels');
    this.labels = new (/** @type {any} */ (LabelLayer))(this.town, this.look, options.households);
    this.labels.options.pane = 'labels';
    this.labels.addTo(this.leaflet);
    new ResizeObserver(() => this.#fitElement()).observe(element);
  }

  /** Shows the whole town.
   * @returns {Promise<boolean>} false when there is no town yet */
  async showTown() {
    const extent = await readExtent(LAYERS);
    const [west, south, east, north] = extent ?? [];
    this.fit(extent ? /** @type {BoundingBox} */ ({ west, south, east, north }) : CHINA);
    return extent !== null;
  }

  /** @param {BoundingBox} box @param {number} [closest] the largest zoom to use */
  fit({ west, south, east, north }, closest = 18) {
    this.leaflet.fitBounds([[south, west], [north, east]], {
      maxZoom: closest, animate: false, paddingBottomRight: [0, this.covered()],
    });
  }

  /** How much of the view a legend on its lower edge covers, in pixels: what is shown is shown above it. */
  covered() {
    const container = this.leaflet.getContainer();
    const legend = container.parentElement?.querySelector('.legend');
    if (!(legend instanceof HTMLElement) || getComputedStyle(legend).position !== 'absolute') return 0;
    const below = container.getBoundingClientRect().bottom - legend.getBoundingClientRect().top;
    return Math.max(0, Math.min(below, container.clientHeight / 3));
  }

  /** @param {LonLat} place @param {number} [zoom] */
  moveTo({ lon, lat }, zoom = this.zoom()) {
    this.leaflet.setView([lat, lon], zoom, { animate: false });
  }

  /** Moves the view by steps, for arrow buttons. @param {number} right @param {number} down */
  step(right, down) {
    this.leaflet.panBy([right * STEP_PIXELS, down * STEP_PIXELS], { animate: false });
  }

  /** @param {number} levels */
  zoomBy(levels) {
    this.leaflet.setZoom(this.zoom() + levels);
  }

  zoom() {
    return this.leaflet.getZoom();
  }

  /** @returns {LonLat} */
  centre() {
    const { lat, lng } = this.leaflet.getCenter();
    return { lon: lng, lat };
  }

  /** @returns {BoundingBox} */
  bounds() {
    const box = this.leaflet.getBounds();
    return { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
  }

  /** @param {() => void} told after every move or zoom has come to rest; a change of the map's
   * size keeps its middle and is none */
  onRest(told) {
    this.leaflet.on('moveend', () => this.#resizing || told());
  }

  #fitElement() {
    if (!(/** @type {any} */ (this.leaflet)._loaded)) return;
    this.#resizing = true;
    this.leaflet.invalidateSize({ animate: false });
    this.#resizing = false;
  }

  /** @param {(place: LonLat, spot: {x: number, y: number}) => void} told spot: pixels of the view */
  onClick(told) {
    this.leaflet.on('click', (/** @type {any} */ e) =>
      told({ lon: e.latlng.lng, lat: e.latlng.lat }, e.containerPoint));
  }

  /** Adds the layer of incidents. @param {Record<string, string>} parameters which are drawn */
  addPoints(parameters) {
    this.leaflet.createPane('points').classList.add('pane-points');
    const points = new (/** @type {any} */ (PointLayer))(this.look.colour, parameters);
    points.options.pane = 'points';
    points.addTo(this.leaflet);
    this.leaflet.on('mousemove', (/** @type {any} */ e) => {
      this.leaflet.getContainer().style.cursor = points.pointAt(e.containerPoint) ? 'pointer' : '';
    });
    return points;
  }

  /** Names are written where nothing of this layer lies. @param {any} layer says its boxes, and when
   * it was drawn */
  keepNamesOff(layer) {
    this.labels.obstacles = () => layer.boxes();
    layer.on('drawn', () => this.labels.redraw());
  }

  /** Rings a place, or takes the ring away. @param {LonLat | null} place */
  showRing(place) {
    this.ring?.remove();
    this.ring = place
      ? L.marker([place.lat, place.lon], {
          icon: L.divIcon({ className: 'pulse', iconSize: [34, 34] }),
          interactive: false, keyboard: false,
        }).addTo(this.leaflet)
      : undefined;
  }

  /** Changes how the town is drawn. @param {Partial<import('./paint.js').Look>} change */
  restyle(change) {
    if (Object.entries(change).every(([k, v]) => /** @type {any} */ (this.look)[k] === v)) return;
    Object.assign(this.look, change);
    this.town.repaint();
    this.labels.redraw();
  }

  /** Draws the circle of a position's accuracy, or takes it away.
   * @param {LonLat | null} place @param {number} [metres] radius */
  showAccuracy(place, metres = 0) {
    this.accuracy?.remove();
    this.accuracy = place
      ? L.circle([place.lat, place.lon], {
          radius: metres, interactive: false, className: 'accuracy',
        }).addTo(this.leaflet)
      : undefined;
  }

  /** The grid drawn at a place, or null. @param {LonLat} place
   * @returns {Promise<Record<string, any> | null>} its attributes */
  async gridAt(place) {
    const z = Math.max(9, Math.round(this.zoom()) - 1);
    const { x, y } = unitSquare(place);
    const column = Math.floor(x * 2 ** z);
    const row = Math.floor(y * 2 ** z);
    const tile = await this.store.get({ z, x: column, y: row });
    const spot = { x: (x * 2 ** z - column) * UNITS, y: (y * 2 ** z - row) * UNITS };
    return tile.get('grid')?.find((grid) => isInside(spot, grid.parts))?.attributes ?? null;
  }

  /** Resolves when the town on screen is drawn. */
  settled() {
    return new Promise((resolve) => {
      if (!this.town._loading) resolve(undefined);
      else this.town.once('load', resolve);
    });
  }
}

/** Where the service keeps tiles of the town. @param {import('./tilestore.js').TileAddress[]} tiles */
export const townTiles = (tiles) => tiles.map(({ z, x, y }) => `/tiles/${LAYERS.join(',')}/${z}/${x}/${y}.mvt`);

/** Box of a tile in degrees. @param {import('./tilestore.js').TileAddress} address */
export function boxOfTile({ z, x, y }) {
  const northWest = lonLatOf({ x: x / 2 ** z, y: y / 2 ** z });
  const southEast = lonLatOf({ x: (x + 1) / 2 ** z, y: (y + 1) / 2 ** z });
  return { west: northWest.lon, south: southEast.lat, east: southEast.lon, north: northWest.lat };
}
