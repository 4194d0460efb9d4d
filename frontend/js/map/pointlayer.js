// @ts-check
import { cellAround } from '../domain/cells.js';
import { decodeTile } from './mvt.js';
import { paintPoint, radiusOf } from './pointpaint.js';
import { ViewCanvas } from './viewcanvas.js';

/** @typedef {import('../domain/filters.js').BoundingBox} BoundingBox */
/**
 * @typedef {object} MapPoint One incident, or several close together.
 * @property {number} count
 * @property {string | undefined} number of the incident when it is one
 * @property {string | undefined} state
 * @property {BoundingBox} box the ground it stands for
 * @property {number} x world pixels at the zoom of the view
 * @property {number} y
 */

const UNITS = 4096;
const SIDE = 512;
const TOUCH_PIXELS = 8;

/** Incidents on one canvas over the view, counted by the service. */
export const PointLayer = /** @type {any} */ (ViewCanvas).extend({
  /** @param {(name: string) => string} colour @param {Record<string, string>} parameters */
  initialize(colour, parameters) {
    this.colour = colour;
    this.query = new URLSearchParams(parameters).toString();
    /** @type {MapPoint[]} */
    this.points = [];
    this.turn = 0;
  },

  redraw() {
    this.refresh();
  },

  /** Shows only what the parameters ask for. @param {Record<string, string>} parameters */
  setParameters(parameters) {
    const query = new URLSearchParams(parameters).toString();
    if (query !== this.query) {
      this.query = query;
      this.refresh();
    }
  },

  /** Asks the service again for what is in view. */
  async refresh() {
    const map = this._map;
    if (!map || !map._loaded) return;
    const turn = ++this.turn;
    const zoom = map.getZoom();
    const view = map.getPixelBounds();
    /** @type {Promise<MapPoint[]>[]} */
    const coming = [];
    for (let x = Math.floor(view.min.x / SIDE); x <= Math.floor(view.max.x / SIDE); x++) {
      for (let y = Math.floor(view.min.y / SIDE); y <= Math.floor(view.max.y / SIDE); y++) {
        coming.push(this.read({ z: zoom - 1, x, y }));
      }
    }
    const points = (await Promise.all(coming)).flat();
    if (turn !== this.turn || !this._map) return;
    this.points = points;
    this.zoom = zoom;
    this.draw();
  },

  /** @param {{z: number, x: number, y: number}} tile @returns {Promise<MapPoint[]>} */
  async read(tile) {
    try {
      const answer = await fetch(`/tiles/incidents/${tile.z}/${tile.x}/${tile.y}.mvt?${this.query}`);
      if (answer.status !== 200) return [];
      const features = decodeTile(await answer.arrayBuffer()).get('incident') ?? [];
      return features.map(({ parts: [[spot]], attributes }) => ({
        count: attributes.count,
        number: attributes.number,
        state: attributes.state,
        box: cellAround(tile, spot),
        x: tile.x * SIDE + (spot.x * SIDE) / UNITS,
        y: tile.y * SIDE + (spot.y * SIDE) / UNITS,
      }));
    } catch {
      return [];
    }
  },

  draw() {
    const map = this._map;
    const context = this.fit(map.getSize());
    const origin = map.getPixelBounds().min;
    for (const point of [...this.points].sort((a, b) => a.count - b.count)) {
      paintPoint(context, point, point.x - origin.x, point.y - origin.y, this.colour);
    }
    this.fire('drawn', { count: this.points.length });
  },

  /** The point drawn at a spot of the view, or null. @param {{x: number, y: number}} spot pixels
   * @returns {MapPoint | null} */
  pointAt(spot) {
    if (this.zoom !== this._map.getZoom()) return null;
    const origin = this._map.getPixelBounds().min;
    let best = null;
    let nearest = Infinity;
    for (const point of this.points) {
      const away =
        Math.hypot(point.x - origin.x - spot.x, point.y - origin.y - spot.y) - radiusOf(point.count);
      if (away < TOUCH_PIXELS && away < nearest) {
        best = point;
        nearest = away;
      }
    }
    return best;
  },
});
