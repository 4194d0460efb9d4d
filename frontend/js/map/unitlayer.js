// @ts-check
import { isInside } from '../domain/shape.js';
import { Overlay } from './overlay.js';
import { hatch } from './palette.js';

/** @typedef {import('./fills.js').Fill} Fill */
/** @typedef {{code: string, outline: {type: string, coordinates: any} | null}} Outlined */

/** Units drawn by their own outlines: bins, and grids of a past day. */
export const UnitLayer = /** @type {any} */ (Overlay).extend({
  /** @param {(name: string) => string} colour */
  initialize(colour) {
    this.colour = colour;
    /** @type {Outlined[]} */
    this.units = [];
    /** @type {Map<string, Fill>} */
    this.fills = new Map();
    /** @type {string | null} */
    this.chosen = null;
  },

  /** @param {Outlined[]} units @param {Map<string, Fill>} fills @param {string | null} chosen */
  show(units, fills, chosen) {
    this.units = units.filter(({ outline }) => outline);
    this.fills = fills;
    this.chosen = chosen;
    if (this._map) this.redraw();
  },

  /** @param {string | null} code */
  lift(code) {
    this.chosen = code;
    if (this._map) this.redraw();
  },

  /** @param {CanvasRenderingContext2D} context
   * @param {(lonLat: [number, number]) => {x: number, y: number}} place */
  paint(context, place) {
    for (const unit of this.units) {
      const fill = this.fills.get(unit.code);
      if (fill) this.paintOne(context, traced(unit, place), fill, unit.code === this.chosen);
    }
  },

  /** @param {CanvasRenderingContext2D} context @param {Path2D} path @param {Fill} fill
   * @param {boolean} chosen */
  paintOne(context, path, fill, chosen) {
    context.globalAlpha = fill.alpha;
    context.fillStyle = this.colour(fill.colour);
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
    if (fill.hatched) {
      context.fillStyle = hatch(context, 'above', 1) ?? '';
      context.fill(path, 'evenodd');
    }
    context.lineWidth = chosen ? 4 : Math.max(0.6, fill.edge);
    context.strokeStyle = this.colour(chosen ? 'ink' : fill.edge ? fill.colour : 'map-grid-edge');
    context.stroke(path);
  },

  /** The unit at a place, or undefined. @param {{lon: number, lat: number}} place */
  unitAt({ lon, lat }) {
    const spot = { x: lon, y: lat };
    return this.units.find((/** @type {Outlined} */ unit) => isInside(spot, ringsOf(unit).map(
      (ring) => ring.map(([x, y]) => ({ x, y })),
    )));
  },
});

/** @param {Outlined} unit @returns {[number, number][][]} rings of longitudes and latitudes */
function ringsOf({ outline }) {
  if (!outline) return [];
  return outline.type === 'MultiPolygon' ? outline.coordinates.flat() : outline.coordinates;
}

/** @param {Outlined} unit @param {(lonLat: [number, number]) => {x: number, y: number}} place */
function traced(unit, place) {
  const path = new Path2D();
  for (const ring of ringsOf(unit)) {
    ring.forEach((lonLat, index) => {
      const { x, y } = place(lonLat);
      if (index) path.lineTo(x, y);
      else path.moveTo(x, y);
    });
    path.closePath();
  }
  return path;
}
