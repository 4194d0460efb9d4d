// @ts-check
import { lonLatOf } from '../../../domain/mercator.js';
import { cut } from '../../../domain/plan/operations.js';
import { throughAll } from '../../../domain/plan/splitline.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

const STEP_PIXELS = 2;
const LEAST_PIXELS = 6;

/** Cuts blocks along a straight line, and leaves every piece in its grid: two clicks, or one drag.
 * The ends go on by themselves to the edge of the blocks they lie in. */
export class CutTool {
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
    if (this.#from) this.editor.hand.show({ line: this.#through(this.#from, spot) });
  }

  /** @param {Spot} spot */
  press(spot) {
    this.#from ??= spot;
  }

  /** @param {Spot} spot */
  drag(spot) {
    this.hover(spot);
  }

  /** @param {Spot} spot */
  release(spot) {
    const from = this.#from;
    if (!from) return;
    const pixels = Math.hypot(from.x - spot.x, from.y - spot.y) * this.editor.map.worldPixels();
    if (pixels < LEAST_PIXELS) return;
    const places = this.#through(from, spot).map((end) => {
      const { lon, lat } = lonLatOf(end);
      return /** @type {[number, number]} */ ([lon, lat]);
    });
    this.cancel();
    this.editor.operate(cut(places, null));
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.#from !== null;
    this.#from = null;
    this.editor.hand.clear();
    return busy;
  }

  /** @param {Spot} from @param {Spot} to */
  #through(from, to) {
    const { draft, map } = this.editor;
    const ends = new Set([draft.store.at(from)?.id, draft.store.at(to)?.id]);
    const inside = (/** @type {Spot} */ spot) => {
      const block = draft.store.at(spot);
      return block !== undefined && ends.has(block.id);
    };
    return throughAll(from, to, inside, STEP_PIXELS / map.worldPixels());
  }
}
