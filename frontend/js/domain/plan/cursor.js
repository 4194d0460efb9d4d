// @ts-check
import { isInside } from '../shape.js';
import { metresPerUnit, nearestOn } from './ground.js';

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {import('./blockstore.js').Block} Block */
/** @typedef {import('./draftstate.js').SharedBorder} SharedBorder */
/** @typedef {'left' | 'right' | 'up' | 'down'} Direction */
/** @typedef {{block: number, spot: Spot}} Place a block, and the spot of it from which the cursor goes on */

/** @type {Record<Direction, Spot>} */
const AHEAD = {
  left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 },
};

/** How far aside a thing may lie for each step ahead: straight on first, then wider. */
const CONES = [1, 4];

/** The block an arrow leads to: of those that touch the block in that direction the nearest to the
 * line straight ahead, else the nearest beyond a gap.
 * @param {Place} from @param {Direction} direction
 * @param {{store: import('./blockstore.js').BlockStore, edges: () => import('./edges.js').Edges}} draft
 * @returns {Place | null} null at the rim */
export function placeBeside(from, direction, { store, edges }) {
  const touching = [];
  for (const { from: a, to: b, left, right } of edges().list) {
    if (right === null || (left !== from.block && right !== from.block)) continue;
    touching.push({ thing: left === from.block ? right : left, at: nearestOn(from.spot, a, b) });
  }
  const beside = nearestAhead(from.spot, direction, touching);
  if (beside) {
    const block = store.get(beside.thing);
    return block ? { block: block.id, spot: spotIn(block, beside.at, direction) } : null;
  }
  const beyond = [...store.byId.values()].filter(({ id }) => id !== from.block)
    .map((block) => ({ thing: block.id, at: block.middle }));
  const found = nearestAhead(from.spot, direction, beyond);
  return found && { block: found.thing, spot: found.at };
}

/** The border an arrow leads to, by the middles of the borders.
 * @param {Spot} from @param {Direction} direction
 * @param {Iterable<SharedBorder>} borders
 * @returns {{border: SharedBorder, spot: Spot} | null} null when there is none further on */
export function borderBeside(from, direction, borders) {
  const all = [...borders].map((border) => ({ thing: border, at: middleOf(border) }))
    .filter(({ at }) => at.x !== from.x || at.y !== from.y);
  const found = nearestAhead(from, direction, all);
  return found && { border: found.thing, spot: found.at };
}

/** The border whose middle is nearest to a spot. @param {Spot} spot
 * @param {Iterable<SharedBorder>} borders
 * @returns {{border: SharedBorder, spot: Spot} | null} */
export function borderNear(spot, borders) {
  let best = null;
  for (const border of borders) {
    const at = middleOf(border);
    if (!best || away(at, spot) < away(best.spot, spot)) best = { border, spot: at };
  }
  return best;
}

/** The block nearest to a spot, by its middle. @param {Spot} spot
 * @param {Iterable<Block>} blocks @returns {Place | null} */
export function placeNear(spot, blocks) {
  let best = /** @type {Block | null} */ (null);
  for (const block of blocks) {
    if (!best || away(block.middle, spot) < away(best.middle, spot)) best = block;
  }
  return best && { block: best.id, spot: best.middle };
}

/** Which way a border goes when it is pushed: 1 when the grid B gains, −1 when A does.
 * @param {Direction} direction @param {Spot} middleOfA @param {Spot} middleOfB */
export function pushOf(direction, middleOfA, middleOfB) {
  const ahead = AHEAD[direction];
  const intoA = (middleOfA.x - middleOfB.x) * ahead.x + (middleOfA.y - middleOfB.y) * ahead.y;
  return intoA >= 0 ? 1 : -1;
}

/** Where the middles of blocks lie on average. @param {Block[]} blocks @returns {Spot} */
export function centreOf(blocks) {
  const sum = blocks.reduce((all, { middle }) => ({ x: all.x + middle.x, y: all.y + middle.y }), { x: 0, y: 0 });
  return { x: sum.x / blocks.length, y: sum.y / blocks.length };
}

/** The spot of a border nearest to the average of its stretches. @param {SharedBorder} shared
 * @returns {Spot} on the border */
function middleOf({ border }) {
  const middles = border.map(({ from, to }) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
  const centre = {
    x: middles.reduce((sum, { x }) => sum + x, 0) / middles.length,
    y: middles.reduce((sum, { y }) => sum + y, 0) / middles.length,
  };
  return middles.reduce((one, other) => (away(other, centre) < away(one, centre) ? other : one));
}

/** @template T @param {Spot} from @param {Direction} direction
 * @param {{thing: T, at: Spot}[]} candidates */
function nearestAhead(from, direction, candidates) {
  const ahead = AHEAD[direction];
  for (const cone of CONES) {
    let best = /** @type {{thing: T, at: Spot, cost: number} | null} */ (null);
    for (const { thing, at } of candidates) {
      const along = (at.x - from.x) * ahead.x + (at.y - from.y) * ahead.y;
      const aside = Math.abs((at.x - from.x) * ahead.y - (at.y - from.y) * ahead.x);
      if (along <= 0 || aside > cone * along) continue;
      const cost = along + 2 * aside;
      if (!best || cost < best.cost) best = { thing, at, cost };
    }
    if (best) return best;
  }
  return null;
}

/** Where the cursor stands in a block it enters: in its middle, but in a street or a ring of green,
 * whose middle is far off, where it came in, so that it goes on straight ahead.
 * @param {Block} block @param {Spot} entry @param {Direction} direction */
function spotIn(block, entry, direction) {
  if (isCompact(block)) return block.middle;
  const ahead = AHEAD[direction];
  for (const metres of [4, 2, 1, 0.3]) {
    const step = metres / metresPerUnit(entry.y);
    const spot = { x: entry.x + ahead.x * step, y: entry.y + ahead.y * step };
    if (block.parts.some((rings) => isInside(spot, rings))) return spot;
  }
  return block.middle;
}

/** Whether a block fills a good part of the square around it. @param {Block} block */
function isCompact({ parts, box }) {
  const side = Math.max(box.right - box.left, box.bottom - box.top);
  const area = parts.reduce((sum, rings) =>
    sum + rings.reduce((all, ring, index) => all + (index ? -1 : 1) * areaOf(ring), 0), 0);
  return area * 4 >= side * side;
}

/** @param {Spot[]} ring */
function areaOf(ring) {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
  }
  return Math.abs(twice) / 2;
}

/** @param {Spot} a @param {Spot} b */
const away = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
