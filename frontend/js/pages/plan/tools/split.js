// @ts-check
import { lonLatOf } from '../../../domain/mercator.js';
import { cut } from '../../../domain/plan/operations.js';
import { mostMet, throughAll } from '../../../domain/plan/splitline.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

const STEP_PIXELS = 2;

/** Splits a grid by a straight line: two clicks, or one drag. The ends go on by themselves to the
 * border of the grid. */
export class SplitTool {
  drags = true;
  /** @type {Spot | null} */
  #from = null;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** Whether the first end of the line is set. */
  get holds() {
    return this.#from !== null;
  }

  /** @param {Spot} spot */
  hover(spot) {
    if (this.#from) this.#show(spot);
  }

  /** @param {Spot} spot */
  press(spot) {
    this.#from ??= spot;
  }

  /** @param {Spot} spot */
  drag(spot) {
    this.#show(spot);
  }

  /** @param {Spot} spot @param {boolean} dragged */
  release(spot, dragged) {
    const from = this.#from;
    if (!from || (from.x === spot.x && from.y === spot.y)) return;
    if (!dragged && this.#pixels(from, spot) < 6) return;
    const { grid, line } = this.#through(from, spot);
    this.cancel();
    if (grid === null) return this.editor.say('split.nowhere');
    if (this.editor.draft.division.grids.get(grid)?.locked) return this.editor.say('split.locked');
    const places = line.map((end) => {
      const { lon, lat } = lonLatOf(end);
      return /** @type {[number, number]} */ ([lon, lat]);
    });
    this.editor.operate(cut(places, grid));
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.#from !== null;
    this.#from = null;
    this.editor.hand.clear();
    return busy;
  }

  /** @param {Spot} spot */
  #show(spot) {
    if (!this.#from) return;
    const { grid, line } = this.#through(this.#from, spot);
    this.editor.hand.show({ line, chosen: grid === null ? [] : [grid] });
  }

  /** The grid most of the line lies in, and the line from border to border of it.
   * @param {Spot} from @param {Spot} to */
  #through(from, to) {
    const { draft, map } = this.editor;
    const gridAt = (/** @type {Spot} */ spot) => {
      const block = draft.store.at(spot);
      return block ? draft.division.gridOf(block.id) : null;
    };
    const grid = mostMet(from, to, gridAt);
    const inside = (/** @type {Spot} */ spot) => grid !== null && gridAt(spot) === grid;
    return { grid, line: throughAll(from, to, inside, STEP_PIXELS / map.worldPixels()) };
  }

  /** @param {Spot} a @param {Spot} b */
  #pixels(a, b) {
    return Math.hypot(a.x - b.x, a.y - b.y) * this.editor.map.worldPixels();
  }
}
