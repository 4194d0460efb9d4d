// @ts-check
import { isInside } from '../shape.js';

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {import('./boxindex.js').Box} Box */

const EQUATOR_METRES = 40075016.686;

/** Ground metres of one unit of the Web Mercator square at a height of it.
 * @param {number} y 0 to 1 from the north */
export const metresPerUnit = (y) => EQUATOR_METRES / Math.cosh(Math.PI * (1 - 2 * y));

/** A spot inside a shape, far from its edge where that is cheap to find: the middle of the ring when
 * it lies inside, else the middle of the widest stretch on one of a few level lines.
 * @param {Spot[][]} rings the outer one first
 * @returns {Spot} */
export function innerSpot(rings) {
  const middle = centroid(rings[0]);
  if (isInside(middle, rings)) return middle;
  const { top, bottom } = boxOf(rings[0]);
  let best = { spot: rings[0][0], width: -1 };
  for (let step = 1; step < 12; step++) {
    const y = top + ((bottom - top) * step) / 12;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1] - crossings[i];
      if (width > best.width) best = { spot: { x: (crossings[i] + crossings[i + 1]) / 2, y }, width };
    }
  }
  return best.spot;
}

/** @param {Spot[]} ring @param {number} y */
function crossingsAt(ring, y) {
  /** @type {number[]} */
  const found = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a.y > y !== b.y > y) found.push(((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x);
  }
  return found;
}

/** Centre of gravity of a ring. Coordinates are taken from its first spot, because shapes are tiny
 * beside the square they lie in. @param {Spot[]} ring @returns {Spot} */
function centroid(ring) {
  const [origin] = ring;
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const ax = ring[j].x - origin.x;
    const ay = ring[j].y - origin.y;
    const bx = ring[i].x - origin.x;
    const by = ring[i].y - origin.y;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return origin;
  return { x: origin.x + x / (3 * area), y: origin.y + y / (3 * area) };
}

/** @param {Spot[]} spots @returns {Box} */
export function boxOf(spots) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of spots) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** How far a spot is from a stretch of line. @param {Spot} spot @param {Spot} a @param {Spot} b */
export function distanceToStretch(spot, a, b) {
  return Math.hypot(spot.x - nearestOn(spot, a, b).x, spot.y - nearestOn(spot, a, b).y);
}

/** The nearest spot on a stretch of line. @param {Spot} spot @param {Spot} a @param {Spot} b
 * @returns {Spot} */
export function nearestOn(spot, a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const share = length ? ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, share));
  return { x: a.x + dx * t, y: a.y + dy * t };
}
