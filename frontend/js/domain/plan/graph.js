// @ts-check

/** @typedef {[number, number, number, string]} Neighbours block, block, shared metres, what lies on
 *   the border */
/** @typedef {{metres: number, kind: string}} Border */

const NOT_CROSSED = new Set([
  'RIVER', 'CANAL', 'WATER', 'WATERWAY', 'RAIL', 'RAILWAY', 'WALL', 'FENCE',
]);

/** Which blocks touch, along how many metres, and over what. Blocks that a bridge joins are named
 * after the others, with no metres of their own. */
export class BlockGraph {
  /** @type {Map<number, Map<number, Border>>} */
  #borders = new Map();

  /** @param {Neighbours[]} neighbours */
  add(neighbours) {
    for (const [a, b, metres, kind] of neighbours) {
      const border = { metres: metres || (this.beside(a).get(b)?.metres ?? 0), kind };
      this.#of(a).set(b, border);
      this.#of(b).set(a, border);
    }
  }

  /** @param {number[]} ids */
  remove(ids) {
    for (const id of ids) {
      for (const other of this.#of(id).keys()) this.#of(other).delete(id);
      this.#borders.delete(id);
    }
  }

  /** The blocks beside one, barriers or not. @param {number} id @returns {Map<number, Border>} */
  beside(id) {
    return this.#borders.get(id) ?? new Map();
  }

  /** The blocks one can walk to. @param {number} id @returns {number[]} */
  reachable(id) {
    const found = [];
    for (const [other, { kind }] of this.beside(id)) if (!NOT_CROSSED.has(kind)) found.push(other);
    return found;
  }

  /** @param {number} id */
  #of(id) {
    let known = this.#borders.get(id);
    if (!known) {
      known = new Map();
      this.#borders.set(id, known);
    }
    return known;
  }
}

/** The connected pieces of a set of blocks, the one with the most blocks first; of equals the one
 * with the smallest block. @param {Iterable<number>} ids @param {BlockGraph} graph
 * @returns {number[][]} */
export function piecesOf(ids, graph) {
  const left = new Set(ids);
  /** @type {number[][]} */
  const pieces = [];
  for (const start of left) {
    left.delete(start);
    const piece = [start];
    for (let at = 0; at < piece.length; at++) {
      for (const other of graph.reachable(piece[at])) {
        if (left.delete(other)) piece.push(other);
      }
    }
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces.sort((a, b) => b.length - a.length || a[0] - b[0]);
}

/** The fewest blocks between two sets, by a breadth-first walk over blocks that may be used.
 * @param {Iterable<number>} from @param {Set<number>} to @param {BlockGraph} graph
 * @param {(id: number) => boolean} usable
 * @returns {number[] | null} without both ends; null when there is no way */
export function bridge(from, to, graph, usable) {
  /** @type {Map<number, number | null>} */
  const cameFrom = new Map();
  for (const id of from) cameFrom.set(id, null);
  const queue = [...cameFrom.keys()];
  for (let at = 0; at < queue.length; at++) {
    for (const other of graph.reachable(queue[at])) {
      if (cameFrom.has(other)) continue;
      if (to.has(other)) return wayBack(queue[at], cameFrom);
      if (!usable(other)) continue;
      cameFrom.set(other, queue[at]);
      queue.push(other);
    }
  }
  return null;
}

/** @param {number} end @param {Map<number, number | null>} cameFrom */
function wayBack(end, cameFrom) {
  const way = [];
  for (let id = /** @type {number | null} */ (end); id !== null; id = cameFrom.get(id) ?? null) {
    if ((cameFrom.get(id) ?? null) !== null) way.push(id);
  }
  return way.reverse();
}
