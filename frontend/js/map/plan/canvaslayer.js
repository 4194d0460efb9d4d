// @ts-check
import { ViewCanvas } from '../viewcanvas.js';

/** @typedef {import('../../domain/shape.js').Spot} Spot */
/**
 * @typedef {object} View What a paint function draws on: a canvas in CSS pixels.
 * @property {CanvasRenderingContext2D} context
 * @property {(spot: Spot) => Spot} place from the Web Mercator square to pixels
 * @property {number} pixels CSS pixels of one unit of the square
 * @property {number} zoom
 * @property {import('../../domain/plan/boxindex.js').Box} box what is drawn, in the square
 */

/** How far the canvas reaches over the view, as a part of it, so that a pan shows no empty rim. */
const OVERLAP = 0.2;

/** One canvas over the view; draws itself anew after every move. */
export const CanvasLayer = /** @type {any} */ (ViewCanvas).extend({
  canvasClass: 'plan-canvas',
  sharpest: 2,

  /** @param {string} pane @param {(view: View) => void} paint */
  initialize(pane, paint) {
    this.options = { pane };
    this.paint = paint;
  },

  draw() {
    const map = this._map;
    if (!map || !map._loaded) return;
    const size = map.getSize();
    const rim = { x: Math.round(size.x * OVERLAP), y: Math.round(size.y * OVERLAP) };
    const width = size.x + 2 * rim.x;
    const height = size.y + 2 * rim.y;
    const context = this.fit(size, rim);
    const corner = map.getPixelBounds().min;
    const left = corner.x - rim.x;
    const top = corner.y - rim.y;
    const pixels = 256 * 2 ** map.getZoom();
    this.paint({
      context, pixels, zoom: map.getZoom(),
      place: (/** @type {Spot} */ { x, y }) => ({ x: x * pixels - left, y: y * pixels - top }),
      box: {
        left: left / pixels, right: (left + width) / pixels,
        top: top / pixels, bottom: (top + height) / pixels,
      },
    });
  },
});
