// @ts-check
// Plane geometry in tile units or pixels; y grows downwards.

/** @typedef {{x: number, y: number}} Spot */

/** Whether a spot lies inside rings by the even-odd rule; on the edge either answer is possible.
 * @param {Spot} spot
 * @param {Spot[][]} rings */
export function isInside(spot, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a.y > spot.y !== b.y > spot.y) {
        const crossing = ((b.x - a.x) * (spot.y - a.y)) / (b.y - a.y) + a.x;
        if (spot.x < crossing) inside = !inside;
      }
    }
  }
  return inside;
}

/** The straightest stretch of a line to write a name on: its longest run whose direction turns by
 * less than `turn` radians in all.
 * @param {Spot[]} line at least two spots
 * @param {number} [turn]
 * @returns {{from: Spot, to: Spot, length: number}} */
export function longestRun(line, turn = 0.25) {
  let best = { from: line[0], to: line[1] ?? line[0], length: 0 };
  let start = 0;
  for (let i = 1; i < line.length; i++) {
    const first = direction(line[start], line[start + 1]);
    if (angleBetween(first, direction(line[i - 1], line[i])) > turn) start = i - 1;
    const length = distance(line[start], line[i]);
    if (length > best.length) best = { from: line[start], to: line[i], length };
  }
  return best;
}

/** Whether two boxes share ground.
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @param {Box} a
 * @param {Box} b */
export function boxesMeet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @param {Spot} a @param {Spot} b */
export function distance(a, b) {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** @param {Spot} a @param {Spot} b */
function direction(a, b) {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

/** @param {number} a @param {number} b */
function angleBetween(a, b) {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}

/** Where a box may go to be clear of others: the first way that is; null when none is.
 * @param {Box} box @param {Box[]} others
 * @param {{right: number, down: number}[]} ways pixels, negative for left and up
 * @returns {{right: number, down: number} | null} */
export const freeWay = (box, others, ways) =>
  ways.find((way) => !others.some((other) => boxesMeet(movedBox(box, way), other))) ?? null;

/** @param {Box} box @param {{right: number, down: number}} way @returns {Box} */
export const movedBox = ({ left, right, top, bottom }, way) => ({
  left: left + way.right, right: right + way.right, top: top + way.down, bottom: bottom + way.down,
});
