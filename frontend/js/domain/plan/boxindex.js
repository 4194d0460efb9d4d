// @ts-check

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const FAN = 16;

/** An R-tree packed once (sort-tile-recursive): finds the boxes that touch another one. */
export class BoxIndex {
  /** @param {Box[]} boxes */
  constructor(boxes) {
    /** @type {{box: Box, items: number[] | null, nodes: any[] | null}[]} */
    let level = tiles(boxes.map((box, index) => ({ box, index }))).map((group) => ({
      box: around(group.map(({ box }) => box)), items: group.map(({ index }) => index), nodes: null,
    }));
    while (level.length > 1) {
      level = tiles(level).map((nodes) => ({
        box: around(nodes.map(({ box }) => box)), items: null, nodes,
      }));
    }
    this.boxes = boxes;
    this.root = level[0] ?? null;
  }

  /** Positions of the boxes that touch a box, in no particular order.
   * @param {Box} wanted
   * @returns {number[]} */
  touching(wanted) {
    /** @type {number[]} */
    const found = [];
    const open = this.root ? [this.root] : [];
    for (let node = open.pop(); node; node = open.pop()) {
      if (!touch(node.box, wanted)) continue;
      if (node.nodes) open.push(...node.nodes);
      for (const index of node.items ?? []) {
        if (touch(this.boxes[index], wanted)) found.push(index);
      }
    }
    return found;
  }
}

/** The smallest box around all. @param {Box[]} boxes at least one @returns {Box} */
export function around(boxes) {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    all.left = Math.min(all.left, box.left);
    all.top = Math.min(all.top, box.top);
    all.right = Math.max(all.right, box.right);
    all.bottom = Math.max(all.bottom, box.bottom);
  }
  return all;
}

/** @param {Box} a @param {Box} b */
const touch = (a, b) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Groups of at most FAN entries that lie close together.
 * @template {{box: Box}} T
 * @param {T[]} entries
 * @returns {T[][]} */
function tiles(entries) {
  const stripes = Math.max(1, Math.ceil(Math.sqrt(Math.ceil(entries.length / FAN))));
  const perStripe = Math.ceil(entries.length / stripes) || 1;
  const across = [...entries].sort((a, b) => a.box.left + a.box.right - b.box.left - b.box.right);
  /** @type {T[][]} */
  const groups = [];
  for (let from = 0; from < across.length; from += perStripe) {
    const stripe = across.slice(from, from + perStripe);
    stripe.sort((a, b) => a.box.top + a.box.bottom - b.box.top - b.box.bottom);
    for (let at = 0; at < stripe.length; at += FAN) groups.push(stripe.slice(at, at + FAN));
  }
  return groups;
}
