// @ts-check
import { boxesMeet } from '../domain/shape.js';
import { Overlay } from './overlay.js';
import { typeScale } from './palette.js';

/**
 * @typedef {object} Mark A sign with a word on the map.
 * @property {string} code of the unit it marks
 * @property {[number, number]} at longitude, latitude
 * @property {string} glyph
 * @property {string} word shown when there is room
 * @property {string} colour name in the palette
 * @property {boolean} sure filled when sure, an outline when only likely
 */

const HEIGHT = 26;
const TYPE = 13;

/** Signs and words on units, the first of the list before the others. */
export const MarkLayer = /** @type {any} */ (Overlay).extend({
  /** @param {(name: string) => string} colour */
  initialize(colour) {
    this.colour = colour;
    /** @type {Mark[]} */
    this.marks = [];
    /** @type {{code: string, left: number, top: number, right: number, bottom: number}[]} */
    this.written = [];
  },

  /** @param {Mark[]} marks those that matter most first */
  show(marks) {
    this.marks = marks;
    if (this._map) this.redraw();
  },

  /** @param {CanvasRenderingContext2D} context
   * @param {(lonLat: [number, number]) => {x: number, y: number}} place */
  paint(context, place) {
    const larger = typeScale();
    const height = HEIGHT * larger;
    context.font = `600 ${TYPE * larger}px ${this.colour('font')}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    this.written = [];
    for (const mark of this.marks) {
      const { x, y } = place(mark.at);
      const full = boxAround(x, y, context.measureText(`${mark.glyph} ${mark.word}`).width + 20 * larger, height);
      const room = !this.written.some((/** @type {any} */ box) => boxesMeet(box, full));
      const box = room ? full : boxAround(x, y, height, height);
      this.written.push({ ...box, code: mark.code });
      this.paintOne(context, mark, box, room ? `${mark.glyph} ${mark.word}` : mark.glyph);
    }
    this.fire('drawn');
  },

  /** @param {CanvasRenderingContext2D} context @param {Mark} mark
   * @param {import('../domain/shape.js').Box} box @param {string} words */
  paintOne(context, mark, { left, top, right, bottom }, words) {
    const colour = this.colour(mark.colour);
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, (bottom - top) / 2);
    context.fillStyle = mark.sure ? colour : this.colour('mark-paper');
    context.shadowColor = 'rgb(23 35 44 / 35%)';
    context.shadowBlur = 5;
    context.fill();
    context.shadowColor = 'transparent';
    context.lineWidth = 2;
    context.strokeStyle = mark.sure ? this.colour('mark-paper') : colour;
    context.stroke();
    context.fillStyle = this.colour(mark.sure ? `${mark.colour}-ink` : 'mark-ink');
    context.fillText(words, (left + right) / 2, (top + bottom) / 2 + 0.5);
  },

  /** What the marks cover, in pixels of the view. @returns {import('../domain/shape.js').Box[]} */
  boxes() {
    return this.written;
  },

  /** The code of the unit whose mark is at a spot of the view, or null.
   * @param {{x: number, y: number}} spot */
  codeAt({ x, y }) {
    const hit = this.written.findLast((/** @type {any} */ box) =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    return hit?.code ?? null;
  },
});

/** @param {number} x @param {number} y @param {number} width @param {number} height */
const boxAround = (x, y, width, height) => ({
  left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2,
});
