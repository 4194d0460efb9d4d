// @ts-check
import { bestStep, changesOf, distanceToBorder, dragTo, takeHold } from '../../../domain/plan/borderdrag.js';
import { nearestOn } from '../../../domain/plan/ground.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */
/** @typedef {import('../../../domain/plan/draftstate.js').SharedBorder} SharedBorder */

const CATCH_PIXELS = 22;
const PULL_PIXELS = 16;

/** Moves the border two grids share. Dragged, it follows the hand and sticks where both come closest
 * to the target; clicked, it is moved by buttons. */
export class BorderTool {
  drags = true;
  /** @type {import('../../../domain/plan/borderdrag.js').Hold | null} */
  hold = null;
  #moved = { changes: new Map(), steps: 0, stuck: false };
  pressed = false;
  #overA = false;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  get busy() {
    return this.hold !== null;
  }

  /** @param {Spot} spot */
  hover(spot) {
    if (this.hold) return;
    const near = this.#nearest(spot);
    this.editor.hand.show(near ? { border: near.border, chosen: [near.a, near.b] } : {});
  }

  /** @param {Spot} spot */
  press(spot) {
    const near = this.#nearest(spot);
    this.pressed = near !== null;
    this.hold = near ? this.#take(near, spot) : null;
    this.#moved = { changes: new Map(), steps: 0, stuck: false };
    this.#show();
  }

  /** @param {Spot} spot */
  drag(spot) {
    if (!this.hold || !this.pressed) return;
    const { draft, map } = this.editor;
    const block = draft.store.at(spot);
    const under = block ? draft.division.gridOf(block.id) : null;
    if (under === this.hold.a) this.#overA = true;
    if (under === this.hold.b) this.#overA = false;
    const pull = PULL_PIXELS / map.worldPixels();
    this.#moved = dragTo(this.hold, spot, this.#overA, { ...this.#counts(), pull });
    this.#show();
  }

  /** @param {Spot} _spot @param {boolean} dragged */
  release(_spot, dragged) {
    this.pressed = false;
    if (!this.hold) return;
    if (dragged) this.confirm();
    else this.#show();
  }

  leave() {
    if (!this.hold) this.editor.hand.clear();
  }

  /** Moves the border by blocks, for those who click. @param {number} by positive when B gains */
  step(by) {
    if (!this.hold) return;
    this.#moved = { ...changesOf(this.hold, this.#moved.steps + by), stuck: false };
    this.#moved.stuck = this.#moved.steps === bestStep(this.hold, this.#counts());
    this.#show();
  }

  /** Moves the border where both grids come closest to the target. */
  toTarget() {
    if (!this.hold) return;
    this.#moved = { ...changesOf(this.hold, bestStep(this.hold, this.#counts())), stuck: true };
    this.#show();
  }

  confirm() {
    const { changes } = this.#moved;
    this.hold = null;
    this.editor.hand.commit(changes, 0);
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.hold !== null;
    this.hold = null;
    this.pressed = false;
    this.editor.hand.clear();
    return busy;
  }

  #counts() {
    const { draft, plan } = this.editor;
    const { a, b } = /** @type {import('../../../domain/plan/borderdrag.js').Hold} */ (this.hold);
    return {
      target: plan.settings.target, households: { a: draft.households(a), b: draft.households(b) },
    };
  }

  #show() {
    if (!this.hold) return this.editor.hand.clear();
    const { changes, stuck } = this.#moved;
    this.editor.hand.preview(changes, {
      border: this.#border(changes), stuck, chosen: [this.hold.a, this.hold.b],
    }, 'border');
  }

  /** Where the border runs with the changes. @param {Map<number, string | null>} changes */
  #border(changes) {
    const { draft } = this.editor;
    const { a, b } = /** @type {import('../../../domain/plan/borderdrag.js').Hold} */ (this.hold);
    const after = (/** @type {number | null} */ id) => id === null ? null : (changes.get(id) ?? draft.division.gridOf(id));
    return draft.edges().list.filter(({ left, right }) => {
      const sides = [after(left), after(right)];
      return sides.includes(a) && sides.includes(b);
    });
  }

  /** @param {SharedBorder} near @param {Spot} spot */
  #take(near, spot) {
    const { draft } = this.editor;
    const feet = near.border.map(({ from, to }) => nearestOn(spot, from, to));
    const away = (/** @type {Spot} */ foot) => Math.hypot(foot.x - spot.x, foot.y - spot.y);
    const grabbed = feet.reduce((one, other) => (away(other) < away(one) ? other : one));
    return takeHold({ ...near, grabbed }, draft.division, draft.store, draft.graph);
  }

  /** @param {Spot} spot @returns {SharedBorder | null} */
  #nearest(spot) {
    const { draft, map } = this.editor;
    let best = null;
    let least = CATCH_PIXELS / map.worldPixels();
    for (const shared of draft.borders().values()) {
      const away = distanceToBorder(shared.border, spot);
      if (away < least) {
        least = away;
        best = shared;
      }
    }
    return best;
  }
}
