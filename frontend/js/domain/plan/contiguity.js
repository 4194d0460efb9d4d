// @ts-check
import { bridge, piecesOf } from './graph.js';

/** @typedef {import('./division.js').GridKey} GridKey */
/** @typedef {import('./division.js').Changes} Changes */
/**
 * @typedef {object} CutOff A piece that a gesture would leave without connection to its grid.
 * @property {string} grid
 * @property {number[]} blocks
 * @property {GridKey} to the neighbour with the longest border that may take it; null when none may
 * @property {number[] | null} way the blocks of the shortest bridge back to the grid; null when none.
 *   A grid that was in pieces before is not mended by a gesture: both are null then.
 */

/**
 * @typedef {object} Mending How the service mends what a gesture cuts off.
 * @property {boolean} bridges whether it joins an island of the grid that gains; else it stays apart
 * @property {(id: number) => string} communityOf code of a block's community: nothing is mended with
 *   ground of another one
 */

/** @type {Mending} */
const WITHIN_ONE = { bridges: true, communityOf: () => '' };

/** What a gesture would cut off, before it is let go. Pieces that were apart before are not its
 * fault and not listed.
 * @param {Changes} changes
 * @param {import('./division.js').Division} division
 * @param {import('./graph.js').BlockGraph} graph
 * @param {Mending} [mending]
 * @returns {CutOff[]} */
export function cutOffBy(changes, division, graph, mending = WITHIN_ONE) {
  const after = (/** @type {number} */ id) =>
    changes.has(id) ? /** @type {GridKey} */ (changes.get(id)) : division.gridOf(id);
  /** @type {CutOff[]} */
  const found = [];
  for (const [key, blocks] of blocksOfTouched(changes, division, after)) {
    const pieces = piecesOf(blocks, graph);
    if (pieces.length < 2) continue;
    const [main, ...others] = pieces;
    const before = piecesBefore(key, division, graph);
    const mends = before.size === 0;
    for (const piece of others) {
      if (before.has(signature(piece))) continue;
      const island = piece.some((id) => changes.get(id) === key);
      const stays = !mends || (island && !mending.bridges);
      const here = mending.communityOf(piece[0]);
      found.push({
        grid: key, blocks: piece,
        to: stays ? null : longestNeighbour(piece, key, graph, {
          gridOf: after, division, allowed: (id) => mending.communityOf(id) === here,
        }),
        way: stays ? null : bridge(piece, new Set(main), graph, (id) =>
          after(id) !== key && !division.isLocked(id) && mending.communityOf(id) === here),
      });
    }
  }
  return found;
}

/** The changes and what keeps every grid in one piece: an island of the grid that gains is joined by
 * a bridge, any other piece goes to the neighbour that may take it.
 * @param {Changes} changes @param {CutOff[]} cutOff
 * @returns {Changes} */
export function completed(changes, cutOff) {
  const all = new Map(changes);
  for (const { grid, blocks, to, way } of cutOff) {
    const island = blocks.some((id) => changes.get(id) === grid);
    if (island && way) way.forEach((id) => all.set(id, grid));
    else if (to !== null) blocks.forEach((id) => all.set(id, to));
  }
  return all;
}

/** @param {Changes} changes @param {import('./division.js').Division} division
 * @param {(id: number) => GridKey} after
 * @returns {Map<string, number[]>} */
function blocksOfTouched(changes, division, after) {
  /** @type {Map<string, number[]>} */
  const touched = new Map();
  for (const [id, to] of changes) {
    for (const key of [division.gridOf(id), to]) if (key !== null) touched.set(key, []);
  }
  for (const id of division.confirmed.keys()) {
    const key = after(id);
    if (key !== null) touched.get(key)?.push(id);
  }
  return touched;
}

/** @param {string} key @param {import('./division.js').Division} division
 * @param {import('./graph.js').BlockGraph} graph */
function piecesBefore(key, division, graph) {
  const pieces = piecesOf(division.blocksOf(key), graph);
  return new Set(pieces.length > 1 ? pieces.map(signature) : []);
}

/** @param {number[]} piece sorted */
const signature = (piece) => piece.join(',');

/** @param {number[]} piece @param {string} own @param {import('./graph.js').BlockGraph} graph
 * @param {{gridOf: (id: number) => GridKey, division: import('./division.js').Division,
 *   allowed: (id: number) => boolean}} around
 * @returns {GridKey} */
function longestNeighbour(piece, own, graph, { gridOf, division, allowed }) {
  if (piece.some((id) => division.lockedBlocks.has(id))) return null;
  /** @type {Map<string, number>} */
  const metres = new Map();
  for (const id of piece) {
    for (const [other, border] of graph.beside(id)) {
      const key = gridOf(other);
      if (key === null || key === own || division.grids.get(key)?.locked || !allowed(other)) continue;
      metres.set(key, (metres.get(key) ?? 0) + border.metres);
    }
  }
  const [best] = [...metres].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}
