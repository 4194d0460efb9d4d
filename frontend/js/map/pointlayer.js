// @ts-check
import { cellAt } from '../domain/cells.js';
import { timeUsed } from '../domain/due.js';
import { decodeTile } from './mvt.js';
import { RING_PIXELS, paintPoint, paintTime, radiusOf } from './pointpaint.js';
import { ViewCanvas } from './viewcanvas.js';
import { byPhase } from '../domain/phases.js';

/** @typedef {import('../domain/filters.js').BoundingBox} BoundingBox */
/**
 * @typedef {object} MapPoint One incident, or several close together.
 * @property {number} count
 * @property {string | undefined} number of the incident when it is one
 * @property {string | undefined} state
 * @property {Record<string, number>} states how many are in each
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
    /** @type {Map<string, import('../domain/due.js').Running>} */
    this.clocks = new Map();
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

  /** Rings pins by the time that is used. @param {Map<string, import('../domain/due.js').Running>} clocks by number */
  setClocks(clocks) {
    this.clocks = clocks;
    if (this._map && this.zoom === this._map.getZoom()) this.draw();
  },

  /** Asks the service again for what is in view. */
  async refresh() {
    const map = this._map;
    if (!map || !map._loaded) return;
    const turn = ++this.turn;
    const zoom = map.getZoom();
    const level = Math.round(zoom);
    const scale = map.getZoomScale(zoom, level);
    const side = SIDE * scale;
    const view = map.getPixelBounds();
    /** @type {Promise<MapPoint[]>[]} */
    const coming = [];
    for (let x = Math.floor(view.min.x / side); x <= Math.floor(view.max.x / side); x++) {
      for (let y = Math.floor(view.min.y / side); y <= Math.floor(view.max.y / side); y++) {
        coming.push(this.read({ z: level - 1, x, y }));
      }
    }
    const points = (await Promise.all(coming)).flat()
      .map((point) => ({ ...point, x: point.x * scale, y: point.y * scale }));
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
        states: statesOf(attributes),
        box: cellAt(tile, { column: attributes.cell_column, row: attributes.cell_row }),
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
      const x = point.x - origin.x;
      const y = point.y - origin.y;
      paintPoint(context, point, x, y, this.colour);
      const clock = point.number ? this.clocks.get(point.number) : undefined;
      const used = clock && timeUsed(clock, Date.now());
      if (used) paintTime(context, used, x, y, this.colour);
    }
    this.fire('drawn', { count: this.points.length });
  },

  /** What the points cover, in pixels of the view. @returns {import('../domain/shape.js').Box[]} */
  boxes() {
    if (!this._map || this.zoom !== this._map.getZoom()) return [];
    const origin = this._map.getPixelBounds().min;
    return this.points.map((/** @type {MapPoint} */ { x, y, count }) => {
      const reach = radiusOf(count) + (count > 1 ? RING_PIXELS + 1 : 1);
      return {
        left: x - origin.x - reach, right: x - origin.x + reach,
        top: y - origin.y - reach, bottom: y - origin.y + reach,
      };
    });
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

const NO_STATE = new Set(['count', 'cell_column', 'cell_row', 'number', 'category', 'state']);

/** How many are in each phase: a tile counts by state, under the state's name in small letters.
 * @param {Record<string, any>} attributes @returns {Record<string, number>} */
function statesOf(attributes) {
  const counts = Object.entries(attributes).filter(([name]) => !NO_STATE.has(name));
  return byPhase(Object.fromEntries(counts.map(([name, count]) => [name.toUpperCase(), count])));
}
