// @ts-check

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {import('./blockstore.js').Block} Block */
/** @typedef {import('./edges.js').Edge} Edge */

/** What a straight line leaves of a grid: the blocks it crosses become two, one on each side; what
 * still hangs together is a part. Like the service, the heaviest part stays, the next one leaves, and
 * others leave with it where they touch it.
 * @param {[Spot, Spot]} line both ends outside the grid
 * @param {Block[]} blocks of the grid
 * @param {Edge[]} edges of all blocks
 * @returns {[number, number] | null} households of what stays and of what leaves; null when the line
 *   does not part the grid */
export function halvesOf(line, blocks, edges) {
  const parts = partsOf(line, blocks, edges);
  if (parts.length < 2) return null;
  const leaving = [parts[1]];
  for (const part of parts.slice(2)) {
    if (leaving.some((other) => other.touches.has(part.root))) leaving.push(part);
  }
  const less = leaving.reduce((sum, part) => sum + part.households, 0);
  const all = parts.reduce((sum, part) => sum + part.households, 0);
  return [all - less, less];
}

/** @typedef {{root: string, households: number, pieces: number, touches: Set<string>}} Part */

/** The connected parts, the one with most households first, of equals the one of most pieces.
 * @param {[Spot, Spot]} line @param {Block[]} blocks @param {Edge[]} edges @returns {Part[]} */
function partsOf(line, blocks, edges) {
  const crossed = new Map(blocks.map((block) => [block.id, crosses(line, block)]));
  const nodeOf = (/** @type {number} */ id, /** @type {number} */ side) =>
    crossed.get(id) ? `${id} ${side}` : `${id}`;
  const sets = new Sets();
  for (const { from, to, left, right } of edges) {
    if (right === null || !crossed.has(left) || !crossed.has(right)) continue;
    for (const side of new Set([sideOf(line, from), sideOf(line, to)])) {
      if (side) sets.join(nodeOf(left, side), nodeOf(right, side));
    }
  }
  /** @type {Map<string, Part>} */
  const parts = new Map();
  const partOf = (/** @type {string} */ node) => {
    const root = sets.rootOf(node);
    const part = parts.get(root) ?? { root, households: 0, pieces: 0, touches: new Set() };
    parts.set(root, part);
    return part;
  };
  for (const { id, buildings } of blocks) {
    const nodes = crossed.get(id) ? [partOf(nodeOf(id, -1)), partOf(nodeOf(id, 1))] : [partOf(`${id}`)];
    nodes.forEach((part) => part.pieces++);
    if (nodes.length > 1) {
      nodes[0].touches.add(nodes[1].root);
      nodes[1].touches.add(nodes[0].root);
    }
    for (const { at, households } of buildings) partOf(nodeOf(id, sideOf(line, at) || 1)).households += households;
  }
  return [...parts.values()].sort((a, b) => b.households - a.households || b.pieces - a.pieces);
}

/** 1 on one side of a line, -1 on the other, 0 on it. @param {[Spot, Spot]} line @param {Spot} spot */
const sideOf = ([from, to], spot) =>
  Math.sign((to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x));

/** Whether a stretch passes through a block: it has ground on both sides, and its rim meets the
 * stretch between its ends. @param {[Spot, Spot]} line @param {Block} block */
function crosses(line, { parts }) {
  return parts.some((rings) => rings.some((ring) => {
    const sides = ring.map((spot) => sideOf(line, spot));
    return sides.includes(1) && sides.includes(-1) && ring.some((spot, i) => {
      const next = ring[i + 1];
      if (!next || sides[i] * sides[i + 1] > 0) return false;
      return sideOf([spot, next], line[0]) * sideOf([spot, next], line[1]) < 0;
    });
  }));
}

/** Sets of nodes that hang together. */
class Sets {
  /** @type {Map<string, string>} */
  #above = new Map();

  /** @param {string} node */
  rootOf(node) {
    let root = node;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    return root;
  }

  /** @param {string} one @param {string} other */
  join(one, other) {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#above.set(a, b);
  }
}
