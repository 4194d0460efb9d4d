// @ts-check
import { moveCommunityBorder } from '../../../domain/plan/operations.js';
import { NEW_GRID } from '../../../domain/plan/selecting.js';

/** @typedef {import('../../../domain/shape.js').Spot} Spot */
/** @typedef {import('../../../domain/plan/blockstore.js').Block} Block */

/** Moves the border between two communities: blocks of another community go to the community of the
 * chosen grid, and there to that grid. */
export class CommunityTool {
  drags = false;

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {Spot} spot */
  hover(spot) {
    const block = this.editor.draft.store.at(spot);
    this.over(block ? [block] : []);
  }

  /** Shows what handing blocks over would do. @param {Block[]} blocks */
  over(blocks) {
    const { changes, locked } = this.#moved(blocks);
    this.editor.hand.preview(changes, { refused: locked }, 'brush', false);
  }

  /** @param {Spot} spot */
  release(spot) {
    const block = this.editor.draft.store.at(spot);
    if (block) this.take([block]);
  }

  /** Hands blocks over to the other community. @param {Block[]} blocks */
  take(blocks) {
    const grid = this.#grid();
    if (!grid) return this.editor.say('community.chooseFirst');
    const { changes, locked } = this.#moved(blocks);
    this.editor.hand.clear();
    if (!changes.size) {
      return this.editor.say(locked.length ? 'paint.locked' : 'community.own');
    }
    this.editor.operate(moveCommunityBorder([...changes.keys()], grid.community, grid.key));
    if (locked.length) this.editor.say('paint.someLocked', { count: locked.length });
  }

  leave() {
    this.editor.hand.clear();
  }

  cancel() {
    this.editor.hand.clear();
    return false;
  }

  #grid() {
    const { draft, wish } = this.editor;
    return wish.grid === null || wish.grid === NEW_GRID ? null : draft.division.grids.get(wish.grid);
  }

  /** @param {Block[]} blocks */
  #moved(blocks) {
    const { division } = this.editor.draft;
    const grid = this.#grid();
    const foreign = grid ? blocks.filter(({ community }) => community !== grid.community) : [];
    const stays = (/** @type {Block} */ { id }) => division.isLocked(id) || grid?.locked === true;
    return {
      changes: new Map(foreign.filter((block) => !stays(block)).map(({ id }) =>
        /** @type {[number, string]} */ ([id, /** @type {any} */ (grid).key]))),
      locked: foreign.filter(stays).map(({ id }) => id),
    };
  }
}
