// @ts-check
import { distanceToStretch, nearestOn } from './ground.js';
import { piecesOf } from './graph.js';
import { householdsOf } from './selecting.js';

/** @typedef {import('../shape.js').Spot} Spot */
/** @typedef {import('./division.js').Changes} Changes */
/** @typedef {{from: Spot, to: Spot}} Stretch */
/**
 * @typedef {object} Hold A shared border in the hand of the planner.
 * @property {string} a grid
 * @property {string} b grid
 * @property {Stretch[]} border
 * @property {Spot} grabbed spot on the border
 * @property {Step[]} intoA blocks that A would gain, in the order in which the border reaches them
 * @property {Step[]} intoB blocks that B would gain
 */
/** @typedef {{ids: number[], reach: number, households: number, whole: boolean}} Step a block and what
 *   only hung on it; reach: how far the border is dragged when it passes; whole: the grid that gives
 *   is in one piece then */
/** @typedef {{changes: Changes, steps: number, stuck: boolean}} Moved steps: how many changed side,
 *   positive when B gains */

/** How much later a block follows for being off to the side of the hand. */
const SIDEWAYS = 0.3;

/** Takes hold of the border between two grids. Blocks follow the hand in the order of their
 * distance from the border, those beside the hand a little later; a block that would be an island
 * waits until the border touches it, and what would be cut off goes along.
 * @param {{a: string, b: string, border: Stretch[], grabbed: Spot}} held
 * @param {import('./division.js').Division} division
 * @param {import('./blockstore.js').BlockStore} store
 * @param {import('./graph.js').BlockGraph} graph
 * @returns {Hold} */
export function takeHold(held, division, store, graph) {
  const side = (/** @type {string} */ winner, /** @type {string} */ loser) =>
    steps(winner, loser, held, { division, store, graph });
  return { ...held, intoA: side(held.a, held.b), intoB: side(held.b, held.a) };
}

/** The border after it was dragged to a spot. It sticks where both grids come closest to the
 * target while the hand is near that place.
 * @param {Hold} hold
 * @param {Spot} spot where the hand is
 * @param {boolean} overA the hand is on A's side, so that B gains
 * @param {{target: number, households: {a: number, b: number}, pull: number}} magnet
 *   pull: distance at which it lets go
 * @returns {Moved} */
export function dragTo(hold, spot, overA, magnet) {
  const reach = distanceToBorder(hold.border, spot);
  const side = overA ? hold.intoB : hold.intoA;
  const free = side.filter((step) => step.reach <= reach).length;
  const best = bestStep(hold, magnet);
  const sign = overA ? 1 : -1;
  const sameSide = best === 0 || Math.sign(best) === sign;
  const stuck = sameSide && near(side, Math.abs(best), reach, magnet.pull);
  return { ...changesOf(hold, stuck ? best : sign * free), stuck };
}

/** The border moved by a number of blocks, for those who click instead of drag.
 * @param {Hold} hold @param {number} steps positive when B gains, negative when A gains
 * @returns {{changes: Changes, steps: number}} */
export function changesOf(hold, steps) {
  const side = steps > 0 ? hold.intoB : hold.intoA;
  const count = Math.min(Math.abs(steps), side.length);
  const winner = steps > 0 ? hold.b : hold.a;
  /** @type {Changes} */
  const changes = new Map(side.slice(0, count).flatMap(({ ids }) => ids.map((id) => /** @type {[number, string]} */ ([id, winner]))));
  return { changes, steps: steps > 0 ? count : -count };
}

/** How many blocks change side where the larger of both deviations is smallest; of equals the
 * fewest. Only places at which both grids are whole count.
 * @param {Hold} hold
 * @param {{target: number, households: {a: number, b: number}}} magnet
 * @returns {number} positive when B gains, negative when A gains, 0 when it is best as it is */
export function bestStep(hold, { target, households }) {
  const fault = (/** @type {number} */ toB) =>
    Math.max(Math.abs(households.a - toB - target), Math.abs(households.b + toB - target));
  let best = { steps: 0, fault: fault(0) };
  for (const [side, sign] of /** @type {const} */ ([[hold.intoB, 1], [hold.intoA, -1]])) {
    let moved = 0;
    side.forEach((step, index) => {
      moved += step.households;
      const here = fault(sign * moved);
      if (step.whole && here < best.fault) best = { steps: sign * (index + 1), fault: here };
    });
  }
  return best.steps;
}

/** Whether the hand is close to the stretch of drag on which some count of blocks has changed side.
 * @param {Step[]} side @param {number} count @param {number} reach @param {number} pull */
function near(side, count, reach, pull) {
  const from = count ? side[count - 1].reach : 0;
  const to = side[count]?.reach ?? from;
  return reach >= from - pull && reach <= Math.max(from, to) + pull && (count > 0 || reach <= pull);
}

/** @param {Stretch[]} border @param {Spot} spot */
export function distanceToBorder(border, spot) {
  return Math.min(...border.map(({ from, to }) => distanceToStretch(spot, from, to)));
}

/** @param {string} winner @param {string} loser
 * @param {{border: Stretch[], grabbed: Spot}} held
 * @param {{division: import('./division.js').Division, store: import('./blockstore.js').BlockStore,
 *   graph: import('./graph.js').BlockGraph}} draft
 * @returns {Step[]} */
function steps(winner, loser, { border, grabbed }, { division, store, graph }) {
  const waiting = new Map();
  for (const id of division.blocksOf(loser)) {
    const block = store.get(id);
    if (block && !division.isLocked(id)) waiting.set(id, cost(block.middle, border, grabbed));
  }
  const gained = new Set(division.blocksOf(winner));
  const rest = new Set(division.blocksOf(loser));
  /** @type {Step[]} */
  const order = [];
  let reach = 0;
  if (division.grids.get(winner)?.locked) return order;
  while (rest.size > 1) {
    const next = nextOf(waiting, gained, graph);
    if (next === null) break;
    reach = Math.max(reach, waiting.get(next));
    rest.delete(next);
    const [main, ...cutOff] = byHouseholds(piecesOf(rest, graph), store);
    const along = cutOff.filter((piece) => piece.every((id) => waiting.has(id))).flat();
    const ids = [next, ...along];
    for (const id of ids) {
      waiting.delete(id);
      rest.delete(id);
      gained.add(id);
    }
    order.push({
      ids, reach, households: householdsOf(ids, store), whole: rest.size === main.length,
    });
  }
  return order;
}

/** Pieces with the most households first. @param {number[][]} pieces
 * @param {import('./blockstore.js').BlockStore} store */
const byHouseholds = (pieces, store) =>
  pieces.sort((a, b) => householdsOf(b, store) - householdsOf(a, store) || b.length - a.length);

/** The waiting block the border reaches first among those it touches.
 * @param {Map<number, number>} waiting @param {Set<number>} gained
 * @param {import('./graph.js').BlockGraph} graph */
function nextOf(waiting, gained, graph) {
  /** @type {number | null} */
  let best = null;
  for (const [id, away] of waiting) {
    if (best !== null && away >= /** @type {number} */ (waiting.get(best))) continue;
    if (graph.reachable(id).some((other) => gained.has(other))) best = id;
  }
  return best;
}

/** @param {Spot} middle @param {Stretch[]} border @param {Spot} grabbed */
function cost(middle, border, grabbed) {
  let best = Infinity;
  for (const { from, to } of border) {
    const foot = nearestOn(middle, from, to);
    const away = Math.hypot(middle.x - foot.x, middle.y - foot.y);
    const aside = Math.hypot(grabbed.x - foot.x, grabbed.y - foot.y);
    best = Math.min(best, away + SIDEWAYS * aside);
  }
  return best;
}
