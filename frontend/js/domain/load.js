// @ts-check

/**
 * What the load of a grid is measured by.
 * @typedef {object} Measure
 * @property {number} target households a grid should have, above 0
 * @property {number} tolerance share of the target that still counts as balanced, 0 to 1
 */

/** @typedef {'farBelow' | 'below' | 'balanced' | 'above' | 'farAbove' | 'exclusive'} Band */

/** So many tolerances off the target are far. */
const FAR = 3;
/** Shares are quotients: a grid just at the edge of a band belongs to the inner one. */
const SLACK = 1e-9;

/** The measure as the attributes of a page say it.
 * @param {Record<string, string | undefined>} attributes
 * @returns {Measure} */
export function measureOf(attributes) {
  const target = Number(attributes.target);
  const tolerance = Number(attributes.tolerance);
  if (!(target > 0) || !(tolerance >= 0)) throw new Error('The page does not say its target');
  return { target, tolerance };
}

/** Where far begins, as a share of the target. @param {Measure} measure */
export const farShare = ({ tolerance }) => FAR * tolerance;

/** Bands of load from far below to far above the target; without one that no grid can be in.
 * @param {Measure} measure
 * @returns {Band[]} */
export const bandsOf = (measure) =>
  farShare(measure) < 1
    ? ['farBelow', 'below', 'balanced', 'above', 'farAbove']
    : ['below', 'balanced', 'above', 'farAbove'];

/** Share above (+) or below (−) the target.
 * @param {number} households 0 or more
 * @param {number} target above 0 */
export const deviation = (households, target) => (households - target) / target;

/** The band a grid is coloured by. Within the tolerance it is balanced, beyond three tolerances far;
 * an exclusive grid serves an institution and has no target.
 * @param {{households: number, kind: string}} grid
 * @param {Measure} measure
 * @returns {Band} */
export function bandOf({ households, kind }, measure) {
  if (kind === 'EXCLUSIVE') return 'exclusive';
  const share = deviation(households, measure.target);
  if (Math.abs(share) <= measure.tolerance + SLACK) return 'balanced';
  const far = Math.abs(share) > farShare(measure) + SLACK;
  if (share < 0) return far ? 'farBelow' : 'below';
  return far ? 'farAbove' : 'above';
}

/** The deviation as people write it: `+4%`, `−12%`, `0%`.
 * @param {number} households
 * @param {number} target above 0 */
export function signedPercent(households, target) {
  const percent = Math.round(deviation(households, target) * 100);
  return percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%';
}
