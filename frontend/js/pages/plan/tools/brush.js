// @ts-check
import { painting } from '../../../domain/plan/selecting.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

/** Paints what the round brush passes over; a click is one dab. With `erase` blocks leave their
 * grids. */
export class BrushTool {
  drags = true;
  #stroke = /** @type {{changes: Map<number, string | null>, locked: Set<number>, last: Spot} | null} */ (null);

  /** @param {import('../editor.js').Editor} editor @param {boolean} erase */
  constructor(editor, erase) {
    this.editor = editor;
    this.erase = erase;
  }

  /** @param {Spot} spot */
  hover(spot) {
    const { changes, locked } = this.#under(spot, spot);
    this.editor.hand.preview(changes, { brush: this.#circle(spot), refused: locked }, 'brush');
  }

  /** @param {Spot} spot */
  press(spot) {
    this.#stroke = { changes: new Map(), locked: new Set(), last: spot };
    this.drag(spot);
  }

  /** @param {Spot} spot */
  drag(spot) {
    const stroke = this.#stroke;
    if (!stroke) return;
    const { changes, locked } = this.#under(stroke.last, spot);
    for (const [id, key] of changes) stroke.changes.set(id, key);
    for (const id of locked) stroke.locked.add(id);
    stroke.last = spot;
    this.editor.hand.preview(stroke.changes, {
      brush: this.#circle(spot), refused: [...stroke.locked],
    }, 'stroke');
  }

  release() {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke) this.editor.hand.commit(stroke.changes, stroke.locked.size);
  }

  /** Shows what handing blocks over would do. @param {import('../../../domain/plan/blockstore.js').Block[]} blocks */
  over(blocks) {
    const { changes, locked } = this.#painted(blocks);
    this.editor.hand.preview(changes, { refused: locked }, 'brush');
  }

  /** Hands blocks over. @param {import('../../../domain/plan/blockstore.js').Block[]} blocks */
  take(blocks) {
    const { changes, locked } = this.#painted(blocks);
    this.editor.hand.commit(changes, locked.length);
  }

  leave() {
    if (!this.#stroke) this.editor.hand.clear();
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.#stroke !== null;
    this.#stroke = null;
    this.editor.hand.clear();
    return busy;
  }

  /** @param {Spot} from @param {Spot} to */
  #under(from, to) {
    const { draft, map } = this.editor;
    return this.#painted(draft.store.brushed(from, to, this.editor.brushPixels / map.worldPixels()));
  }

  /** @param {import('../../../domain/plan/blockstore.js').Block[]} blocks */
  #painted(blocks) {
    const { draft, wish } = this.editor;
    const grid = this.erase ? null : wish.grid;
    return painting(blocks, { ...wish, grid }, draft.division, draft.store);
  }

  /** @param {Spot} at */
  #circle(at) {
    return { at, pixels: this.editor.brushPixels };
  }
}
