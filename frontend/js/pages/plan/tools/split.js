// @ts-check
import { lonLatOf } from '../../../domain/mercator.js';
import { cut } from '../../../domain/plan/operations.js';
import { mostMet, throughAll } from '../../../domain/plan/splitline.js';
import { halvesOf } from '../../../domain/plan/splitparts.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

const STEP_PIXELS = 2;

/** @typedef {{grid: string, more: number, less: number}} Halves households of both sides; the lighter
 *   one becomes a new grid */

/** Splits a grid by a straight line: two clicks, or one drag. The ends go on by themselves to the
 * border of the grid. What both sides would have is shown before the second click; a side without
 * households is asked about first. */
export class SplitTool {
  drags = true;
  /** @type {Spot | null} */
  #from = null;
  /** @type {Halves | null} */
  halves = null;
  /** @type {Spot | null} the second end, when the planner is asked about it */
  #asked = null;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** Whether the first end of the line is set. */
  get holds() {
    return this.#from !== null;
  }

  /** Whether the planner is asked about a side without households. */
  get busy() {
    return this.#asked !== null;
  }

  /** @param {Spot} spot */
  hover(spot) {
    if (this.#from && !this.#asked) this.#show(spot);
  }

  /** Leads the second end to a spot, although another one was asked about. @param {Spot} spot */
  aim(spot) {
    this.#asked = null;
    this.hover(spot);
  }

  /** @param {Spot} spot */
  press(spot) {
    this.#from ??= spot;
  }

  /** @param {Spot} spot */
  drag(spot) {
    this.#asked = null;
    this.#show(spot);
  }

  /** @param {Spot} spot @param {boolean} dragged */
  release(spot, dragged) {
    const from = this.#from;
    if (!from || (from.x === spot.x && from.y === spot.y)) return;
    if (!dragged && this.#pixels(from, spot) < 6) return;
    this.#asked = null;
    this.#show(spot);
    if (!this.halves) {
      this.cancel();
      return this.editor.say('split.nowhere');
    }
    if (!this.halves.less) {
      this.#asked = spot;
      this.editor.handMoved();
      return this.editor.say('split.empty');
    }
    this.#cut(from, spot);
  }

  /** Splits although one side has no households. */
  confirm() {
    if (this.#from && this.#asked) this.#cut(this.#from, this.#asked);
  }

  /** @param {Spot} from @param {Spot} to */
  #cut(from, to) {
    const { grid, line } = this.#through(from, to);
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
    this.#from = this.#asked = this.halves = null;
    this.editor.hand.clear();
    this.editor.handMoved();
    return busy;
  }

  /** @param {Spot} spot */
  #show(spot) {
    if (!this.#from) return;
    const { grid, line } = this.#through(this.#from, spot);
    this.halves = grid === null ? null : this.#halvesOf(grid, line);
    this.editor.hand.show({ line, chosen: grid === null ? [] : [grid] });
    this.editor.handMoved();
  }

  /** @param {string} grid @param {[Spot, Spot]} line
   * @returns {Halves | null} null when the line does not part the grid */
  #halvesOf(grid, line) {
    const { draft } = this.editor;
    const blocks = draft.division.blocksOf(grid).flatMap((id) => draft.store.get(id) ?? []);
    const halves = halvesOf(line, blocks, draft.edges().list);
    return halves && { grid, more: halves[0], less: halves[1] };
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
