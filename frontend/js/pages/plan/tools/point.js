// @ts-check
import { lonLatOf } from '../../../domain/mercator.js';
import { merge } from '../../../domain/plan/operations.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */

/** Looks at a block and chooses its grid; the map is dragged as usual. */
export class InspectTool {
  drags = false;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {Spot} spot */
  release(spot) {
    this.editor.inspect(this.editor.draft.store.at(spot) ?? null);
  }

  cancel() {
    this.editor.inspect(null);
    return false;
  }
}

/** Takes the grid of a block to paint with, and goes back to the brush. */
export class PickTool {
  drags = false;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {Spot} spot */
  release(spot) {
    const block = this.editor.draft.store.at(spot);
    if (!block) return;
    this.editor.choose(this.editor.draft.division.gridOf(block.id));
    this.editor.use('brush');
  }

  cancel() {
    return false;
  }
}

/** Merges two grids: first the one that stays, then the one that goes into it. */
export class MergeTool {
  drags = false;
  /** @type {string | null} */
  #keep = null;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {Spot} spot */
  hover(spot) {
    const over = this.#gridAt(spot);
    this.editor.hand.show({ chosen: [this.#keep, over].flatMap((key) => key ?? []) });
  }

  /** @param {Spot} spot */
  release(spot) {
    const key = this.#gridAt(spot);
    if (key === null) return;
    if (this.#keep === null || key === this.#keep) {
      this.#keep = key;
      this.editor.choose(key);
      this.editor.hand.show({ chosen: [key] });
      return this.editor.say('merge.second');
    }
    const keep = this.#keep;
    this.cancel();
    this.editor.operate(merge(keep, key));
  }

  /** @returns {boolean} whether there was something to cancel */
  cancel() {
    const busy = this.#keep !== null;
    this.#keep = null;
    this.editor.hand.clear();
    return busy;
  }

  /** @param {Spot} spot */
  #gridAt(spot) {
    const block = this.editor.draft.store.at(spot);
    return block ? this.editor.draft.division.gridOf(block.id) : null;
  }
}

/** Pins a comment to a place. */
export class CommentTool {
  drags = false;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {Spot} spot */
  release(spot) {
    const { lon, lat } = lonLatOf(spot);
    this.editor.beginComment([lon, lat]);
  }

  cancel() {
    this.editor.beginComment(null);
    return false;
  }
}
