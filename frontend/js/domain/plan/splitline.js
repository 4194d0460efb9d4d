// @ts-check

/** @typedef {import('../shape.js').Spot} Spot */

const MOST_STEPS = 4000;

/** A line made long enough to cut: both ends go on straight until they are outside.
 * @param {Spot} from @param {Spot} to
 * @param {(spot: Spot) => boolean} inside
 * @param {number} step how far the ends go at once
 * @returns {[Spot, Spot]} */
export function throughAll(from, to, inside, step) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!length) return [from, to];
  const ahead = { x: ((to.x - from.x) / length) * step, y: ((to.y - from.y) / length) * step };
  return [outward(from, { x: -ahead.x, y: -ahead.y }, inside), outward(to, ahead, inside)];
}

/** @param {Spot} start @param {Spot} ahead @param {(spot: Spot) => boolean} inside */
function outward(start, ahead, inside) {
  let spot = start;
  for (let count = 0; count < MOST_STEPS && inside(spot); count++) {
    spot = { x: spot.x + ahead.x, y: spot.y + ahead.y };
  }
  return spot;
}

/** The value met most often on the way from one end to the other; null values do not count.
 * @template T
 * @param {Spot} from @param {Spot} to
 * @param {(spot: Spot) => T | null} valueAt
 * @returns {T | null} */
export function mostMet(from, to, valueAt) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (let share = 0; share <= 1; share += 0.02) {
    const value = valueAt({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** Households on both sides of a line through blocks: a building goes to the side of its inner point.
 * @param {[Spot, Spot]} line
 * @param {import('./blockstore.js').Block[]} blocks
 * @returns {[number, number]} the larger count first */
export function sidesOf([from, to], blocks) {
  const sides = [0, 0];
  for (const { at, households } of blocks.flatMap(({ buildings }) => buildings)) {
    const turn = (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
    sides[turn > 0 ? 1 : 0] += households;
  }
  return [Math.max(...sides), Math.min(...sides)];
}
