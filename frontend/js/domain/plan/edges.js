// @ts-check

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {import('./blockstore.js').Block} Block */
/** @typedef {{from: Spot, to: Spot, left: number, right: number | null}} Edge blocks on both sides;
 *   right is null at the rim of what is loaded */

/** The edges of all blocks, each once. Neighbours share vertices, so an edge and its reverse have the
 * same ends; where a cut left a vertex on one side only, the block beyond is asked of the index. */
export class Edges {
  /** @type {Edge[]} */
  list = [];

  /** @param {import('./blockstore.js').BlockStore} store */
  constructor(store) {
    /** @type {Map<string, Edge>} */
    const open = new Map();
    for (const block of store.byId.values()) {
      for (const rings of block.parts) for (const ring of rings) this.#addRing(ring, block.id, open);
    }
    for (const edge of open.values()) edge.right = beyond(edge, store);
  }

  /** Edges between two different values, such as the grids of the blocks.
   * @param {(block: number | null) => unknown} valueOf
   * @returns {Edge[]} */
  between(valueOf) {
    return this.list.filter(({ left, right }) => valueOf(left) !== valueOf(right));
  }

  /** @param {Spot[]} ring @param {number} id @param {Map<string, Edge>} open */
  #addRing(ring, id, open) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [ring[i], ring[i + 1]];
      const reverse = `${to.x},${to.y},${from.x},${from.y}`;
      const known = open.get(reverse);
      if (known) {
        known.right = id;
        open.delete(reverse);
      } else {
        const edge = { from, to, left: id, right: null };
        this.list.push(edge);
        open.set(`${from.x},${from.y},${to.x},${to.y}`, edge);
      }
    }
  }
}

const ASIDE = 0.02;

/** The block on the other side of an edge that found no reverse.
 * @param {Edge} edge @param {import('./blockstore.js').BlockStore} store */
function beyond({ from, to, left }, store) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  for (const sign of [ASIDE, -ASIDE]) {
    const block = store.at({
      x: middle.x + sign * (to.y - from.y), y: middle.y - sign * (to.x - from.x),
    });
    if (block && block.id !== left) return block.id;
  }
  return null;
}

/** Where the borders of pairs of grids run.
 * @param {Edges} edges
 * @param {import('./division.js').Division} division
 * @returns {Map<string, {a: string, b: string, border: {from: Spot, to: Spot}[]}>} */
export function sharedBorders(edges, division) {
  const shared = new Map();
  for (const { from, to, left, right } of edges.list) {
    if (right === null) continue;
    const [a, b] = [division.gridOf(left), division.gridOf(right)].sort();
    if (a === null || b === null || a === b) continue;
    const key = `${a} ${b}`;
    const known = shared.get(key) ?? { a, b, border: [] };
    known.border.push({ from, to });
    shared.set(key, known);
  }
  return shared;
}
