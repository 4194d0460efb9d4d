// @ts-check

/** @typedef {string | null} GridKey null: the block is unassigned, which is a value of its own */
/**
 * @typedef {object} DraftGrid
 * @property {string} key
 * @property {string} code
 * @property {string} name
 * @property {'BASIC' | 'EXCLUSIVE' | 'MICRO'} kind
 * @property {string} community code
 * @property {number} households as the service counted them
 * @property {number} buildings
 * @property {number} blocks
 * @property {number} pieces
 * @property {boolean} locked
 * @property {boolean} new
 * @property {boolean} changed
 */
/** @typedef {Map<number, GridKey>} Changes block → the grid it goes to */
/** @typedef {{households: number, blocks: number, buildings: number}} Tally */

/** The key under which unassigned ground is counted. */
export const UNASSIGNED = '';

/** The draft as the page sees it: what the service confirmed, and on top what was painted since. */
export class Division {
  /** @type {Map<string, DraftGrid>} */
  grids = new Map();
  /** @type {Map<number, GridKey>} */
  confirmed = new Map();
  /** @type {Changes} */
  pending = new Map();
  /** @type {Set<number>} */
  lockedBlocks = new Set();
  seq = 0;

  /** @param {number} id @returns {GridKey} */
  gridOf(id) {
    const painted = this.pending.get(id);
    return painted !== undefined ? painted : (this.confirmed.get(id) ?? null);
  }

  /** @param {GridKey} key @returns {number[]} */
  blocksOf(key) {
    const found = [];
    for (const id of this.confirmed.keys()) if (this.gridOf(id) === key) found.push(id);
    return found;
  }

  /** Whether a block may not change its grid. @param {number} id */
  isLocked(id) {
    const key = this.gridOf(id);
    return this.lockedBlocks.has(id) || (key !== null && (this.grids.get(key)?.locked ?? false));
  }

  /** Takes in the answer to one community's division.
   * @param {{seq: number, grids: DraftGrid[], assignment: Record<string, GridKey>,
   *   lockedBlocks: number[]}} answer */
  load({ seq, grids, assignment, lockedBlocks }) {
    for (const grid of grids) this.grids.set(grid.key, grid);
    for (const [id, key] of Object.entries(assignment)) this.confirmed.set(Number(id), key);
    for (const id of lockedBlocks ?? []) this.lockedBlocks.add(id);
    this.seq = Math.max(this.seq, seq);
  }

  /** Takes in what an operation changed.
   * @param {{seq: number, grids?: DraftGrid[], goneGrids?: string[], removedBlocks?: number[],
   *   assignment?: Record<string, GridKey>, locked?: number[], unlocked?: number[]}} patch */
  apply({ seq, grids = [], goneGrids = [], removedBlocks = [], assignment = {}, locked = [],
    unlocked = [] }) {
    for (const id of removedBlocks) {
      this.confirmed.delete(id);
      this.lockedBlocks.delete(id);
    }
    for (const key of goneGrids) this.grids.delete(key);
    for (const grid of grids) this.grids.set(grid.key, grid);
    for (const [id, key] of Object.entries(assignment)) this.confirmed.set(Number(id), key);
    for (const id of locked) this.lockedBlocks.add(id);
    for (const id of unlocked) this.lockedBlocks.delete(id);
    this.seq = Math.max(this.seq, seq);
  }
}

/** Households, blocks and buildings of every grid, counted anew: tallies are never stored.
 * @param {Division} division
 * @param {{byId: Map<number, import('./blockstore.js').Block>}} store
 * @returns {Map<string, Tally>} unassigned ground under the empty key */
export function talliesOf(division, store) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map([[UNASSIGNED, emptyTally()]]);
  for (const key of division.grids.keys()) tallies.set(key, emptyTally());
  for (const block of store.byId.values()) {
    const key = division.gridOf(block.id) ?? UNASSIGNED;
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = emptyTally()));
    tally.households += block.households;
    tally.blocks += 1;
    tally.buildings += block.buildings.length;
  }
  return tallies;
}

/** How many households each grid gains or loses by changes.
 * @param {Changes} changes
 * @param {Division} division
 * @param {{get: (id: number) => import('./blockstore.js').Block | undefined}} store
 * @returns {Map<string, number>} unassigned ground under the empty key */
export function gainsOf(changes, division, store) {
  /** @type {Map<string, number>} */
  const gains = new Map();
  for (const [id, to] of changes) {
    const from = division.gridOf(id);
    const households = store.get(id)?.households ?? 0;
    if (from === to) continue;
    gains.set(from ?? UNASSIGNED, (gains.get(from ?? UNASSIGNED) ?? 0) - households);
    gains.set(to ?? UNASSIGNED, (gains.get(to ?? UNASSIGNED) ?? 0) + households);
  }
  return gains;
}

/** @returns {Tally} */
const emptyTally = () => ({ households: 0, blocks: 0, buildings: 0 });
