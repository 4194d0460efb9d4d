// @ts-check
import { painting } from '../../../domain/plan/selecting.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

const CLOSE_PIXELS = 14;

/** Paints what a lasso or a rectangle surrounds: drawn in one drag, or corner by corner with clicks.
 * The rectangle ends with its second click, the lasso at its first corner or with Enter. */
export class AreaTool {
  drags = true;
  /** @type {Spot[]} */
  #corners = [];
  #pressed = false;

  /** @param {import('../editor.js').Editor} editor @param {'lasso' | 'rectangle'} kind */
  constructor(editor, kind) {
    this.editor = editor;
    this.kind = kind;
  }

  get busy() {
    return this.#corners.length > 0;
  }

  /** @param {Spot} spot */
  hover(spot) {
    if (this.#corners.length) this.#show([...this.#corners, spot]);
  }

  /** @param {Spot} spot */
  press(spot) {
    this.#pressed = true;
    if (!this.#corners.length) this.#corners = [spot];
  }

  /** @param {Spot} spot */
  drag(spot) {
    if (!this.#pressed) return;
    if (this.kind === 'lasso') this.#corners.push(spot);
    else this.#corners = [this.#corners[0], spot];
    this.#show(this.#corners);
  }

  /** @param {Spot} spot @param {boolean} dragged */
  release(spot, dragged) {
    this.#pressed = false;
    if (dragged) return this.confirm();
    const first = this.#corners[0];
    const closes = this.#corners.length > 2 && this.#pixels(first, spot) < CLOSE_PIXELS;
    if (this.#pixels(first, spot) > 0) this.#corners.push(spot);
    if (closes || (this.kind === 'rectangle' && this.#corners.length > 1)) this.confirm();
    else this.#show(this.#corners);
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

  /** Paints what is surrounded. */
  confirm() {
    const { changes, locked } = this.#inside(this.#corners);
    this.#corners = [];
    this.editor.hand.commit(changes, locked.length);
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.#corners.length > 0;
    this.#corners = [];
    this.#pressed = false;
    this.editor.hand.clear();
    return busy;
  }

  /** @param {Spot[]} corners */
  #show(corners) {
    const { changes, locked } = this.#inside(corners);
    this.editor.hand.preview(changes, { line: this.#ring(corners), refused: locked }, 'stroke');
  }

  /** @param {Spot[]} corners */
  #inside(corners) {
    const ring = this.#ring(corners);
    return this.#painted(ring.length > 3 ? this.editor.draft.store.within(ring) : []);
  }

  /** @param {import('../../../domain/plan/blockstore.js').Block[]} blocks */
  #painted(blocks) {
    const { draft, wish } = this.editor;
    return painting(blocks, wish, draft.division, draft.store);
  }

  /** @param {Spot[]} corners @returns {Spot[]} closed */
  #ring(corners) {
    const [first, ...others] = corners;
    if (this.kind === 'lasso') return [first, ...others, first];
    const last = others.at(-1) ?? first;
    return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }, first];
  }

  /** @param {Spot} a @param {Spot} b */
  #pixels(a, b) {
    return Math.hypot(a.x - b.x, a.y - b.y) * this.editor.map.worldPixels();
  }
}
