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
