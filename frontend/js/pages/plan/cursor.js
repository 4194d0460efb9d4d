// @ts-check
import {
  borderBeside, borderNear, centreOf, placeBeside, placeNear, pushOf,
} from '../../domain/plan/cursor.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';

/** @typedef {import('../../domain/shape.js').Spot} Spot */
/** @typedef {import('../../domain/plan/cursor.js').Direction} Direction */
/** @typedef {import('../../domain/plan/cursor.js').Place} Place */

/** The place on the map of those who work with keys: arrows lead it from block to block, with the
 * border tool from border to border; Enter does there what a click would do, and hands over what the
 * space bar marked. */
export class Cursor {
  /** @type {Place | null} */
  place = null;
  /** @type {Set<number>} */
  marks = new Set();
  shown = false;

  /** @param {import('./editor.js').Editor} editor @param {import('./spoken.js').Spoken} spoken */
  constructor(editor, spoken) {
    this.editor = editor;
    this.spoken = spoken;
  }

  /** @param {Direction} direction */
  go(direction) {
    if (this.#border) return this.#goAlongBorders(direction);
    const { draft } = this.editor;
    const from = this.#standing();
    const next = this.shown && from
      ? placeBeside(from, direction, { store: draft.store, edges: () => draft.edges() })
      : from ?? placeNear(this.editor.map.middle(), draft.store.byId.values());
    if (!next) return this.spoken.say('cursor.rim');
    this.#stand(next);
  }

  /** Goes to the grid that was chosen. */
  goToGrid() {
    const { draft, wish } = this.editor;
    const blocks = draft.division.blocksOf(wish.grid).flatMap((id) => draft.store.get(id) ?? []);
    const place = blocks.length ? placeNear(centreOf(blocks), blocks) : null;
    if (!place || wish.grid === NEW_GRID) return this.spoken.say('cursor.noBlocks');
    this.#stand(place);
  }

  /** Marks the block, or takes its mark away. */
  mark() {
    const place = this.#standing();
    if (!this.shown || !place || this.#border) return;
    if (!this.marks.delete(place.block)) this.marks.add(place.block);
    this.#show();
    this.spoken.marks(this.marks);
  }

  /** Does what the tool does at this place. @returns {boolean} false when there is no cursor */
  enter() {
    const place = this.#standing();
    const { tool } = this.editor;
    if (!this.shown || !place) return false;
    if (tool.take) {
      tool.take(this.#meant(place));
      this.marks.clear();
    } else {
      tool.press?.(place.spot);
      tool.release(place.spot, false);
      if (this.#border) this.spoken.outlook();
      else if (tool.holds && !tool.busy) this.spoken.say('cursor.firstSpot');
    }
    if (!tool.busy) this.#show();
    return true;
  }

  /** @returns {boolean} whether there was something to let go */
  cancel() {
    if (this.marks.size) {
      this.marks.clear();
      this.#show();
      this.spoken.say('cursor.noMarks');
      return true;
    }
    return false;
  }

  /** Shows anew what the tool would do here, after the tool, the grid or the draft changed. */
  renew() {
    for (const id of this.marks) if (!this.editor.draft.store.get(id)) this.marks.delete(id);
    if (this.shown) this.#show();
  }

  /** A pointer took over: the cursor stands where it pressed, and is not seen. @param {Spot} spot */
  leaveTo(spot) {
    const block = this.editor.draft.store.at(spot);
    if (block) this.place = { block: block.id, spot };
    this.shown = false;
    this.marks.clear();
    this.editor.map.showCursor(null);
  }

  get #border() {
    const { tools, toolName } = this.editor;
    return toolName === 'border'
      ? /** @type {import('./tools/border.js').BorderTool} */ (tools.border) : null;
  }

  /** Where the cursor stands; when its block was cut, on the piece at the same spot.
   * @returns {Place | null} */
  #standing() {
    if (!this.place) return null;
    const { store } = this.editor.draft;
    if (store.get(this.place.block)) return this.place;
    const block = store.at(this.place.spot);
    return block ? { block: block.id, spot: this.place.spot } : null;
  }

  /** @param {Direction} direction */
  #goAlongBorders(direction) {
    const { draft, map } = this.editor;
    const border = /** @type {import('./tools/border.js').BorderTool} */ (this.#border);
    if (border.hold) {
      const blocks = (/** @type {string} */ key) =>
        draft.division.blocksOf(key).flatMap((id) => draft.store.get(id) ?? []);
      const { a, b } = border.hold;
      border.step(pushOf(direction, centreOf(blocks(a)), centreOf(blocks(b))));
      return this.spoken.outlook();
    }
    const borders = [...draft.borders().values()];
    const next = this.shown && this.place
      ? borderBeside(this.place.spot, direction, borders)
      : borderNear(this.place?.spot ?? map.middle(), borders);
    if (!next) return this.spoken.say('cursor.rim');
    this.#reveal({ block: this.place?.block ?? -1, spot: next.spot });
    border.hover(next.spot);
    this.spoken.border(next.border);
  }

  /** @param {Place} place */
  #stand(place) {
    this.#reveal(place);
    this.#show();
    this.spoken.block(place.block);
    this.spoken.outlook();
  }

  /** @param {Place} place */
  #reveal(place) {
    this.place = place;
    this.shown = true;
    this.editor.map.reveal(place.spot);
  }

  #show() {
    const place = this.#standing();
    if (!place) return;
    const { tool, map } = this.editor;
    map.showCursor({ block: this.#border ? null : place.block, spot: place.spot, marks: [...this.marks] });
    if (this.#border) return;
    if (tool.over) tool.over(this.#meant(place));
    else if (tool.aim) tool.aim(place.spot);
    else tool.hover?.(place.spot);
  }

  /** The marked blocks, or the one the cursor stands on. @param {Place} place */
  #meant(place) {
    const { store } = this.editor.draft;
    const wanted = this.marks.size ? [...this.marks] : [place.block];
    return wanted.flatMap((id) => store.get(id) ?? []);
  }
}
