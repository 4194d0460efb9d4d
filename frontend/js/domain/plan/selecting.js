// @ts-check

/** @typedef {import('./blockstore.js').Block} Block */
/** @typedef {import('./division.js').GridKey} GridKey */
/** @typedef {import('./division.js').Changes} Changes */
/**
 * @typedef {object} Wish How the planner wants to paint.
 * @property {GridKey} grid where the blocks go; null takes them out of every grid
 * @property {boolean} wholeCompounds a compound goes as one
 * @property {boolean} onlyUnassigned what belongs to a grid stays there
 */

/** The grid that comes into being with the gesture. */
export const NEW_GRID = '+';

/** What a gesture over some blocks changes. Locked blocks and grids stay; a locked grid takes none.
 * @param {Iterable<Block>} blocks
 * @param {Wish} wish
 * @param {import('./division.js').Division} division
 * @param {{byId: Map<number, Block>}} store
 * @returns {{changes: Changes, locked: number[]}} locked: blocks that would have changed */
export function painting(blocks, wish, division, store) {
  /** @type {Changes} */
  const changes = new Map();
  /** @type {number[]} */
  const locked = [];
  const target = wish.grid === null ? null : division.grids.get(wish.grid);
  const refuses = wish.grid !== null && wish.grid !== NEW_GRID && (!target || target.locked);
  let community = target?.community;
  for (const block of wish.wholeCompounds ? withCompounds(blocks, store) : blocks) {
    const from = division.gridOf(block.id);
    if (from === wish.grid || (wish.onlyUnassigned && from !== null)) continue;
    if (wish.grid === NEW_GRID) community ??= block.community;
    if (community && community !== block.community) continue;
    if (refuses || division.isLocked(block.id)) locked.push(block.id);
    else changes.set(block.id, wish.grid);
  }
  return { changes, locked };
}

/** The blocks and all others of their compounds. @param {Iterable<Block>} blocks
 * @param {{byId: Map<number, Block>}} store @returns {Block[]} */
export function withCompounds(blocks, store) {
  const wanted = [...blocks];
  const compounds = new Set(wanted.map(({ compound }) => compound).filter(Boolean));
  if (!compounds.size) return wanted;
  const all = new Set(wanted);
  for (const block of store.byId.values()) if (compounds.has(block.compound)) all.add(block);
  return [...all];
}

/** Households of blocks. @param {Iterable<number>} ids
 * @param {{get: (id: number) => Block | undefined}} store */
export function householdsOf(ids, store) {
  let sum = 0;
  for (const id of ids) sum += store.get(id)?.households ?? 0;
  return sum;
}

/** The grid a step away in the list; unassigned stands at its end and counts like a grid.
 * @param {string[]} keys in the order of the list
 * @param {GridKey} chosen
 * @param {number} step 1 or −1
 * @returns {GridKey} */
export function gridBeside(keys, chosen, step) {
  /** @type {GridKey[]} */
  const all = [...keys, null];
  const at = all.indexOf(chosen);
  return all[(at + step + all.length) % all.length];
}
