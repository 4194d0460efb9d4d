// @ts-check

export const TARGET_HOUSEHOLDS = 300;

/** Bands of load from far below to far above the target. @type {readonly Band[]} */
export const BANDS = ['farBelow', 'below', 'balanced', 'above', 'farAbove'];

/** @typedef {'farBelow' | 'below' | 'balanced' | 'above' | 'farAbove' | 'exclusive'} Band */

/** Share above (+) or below (−) the target.
 * @param {number} households 0 or more
 * @param {number} [target] above 0 */
export const deviation = (households, target = TARGET_HOUSEHOLDS) =>
  (households - target) / target;

/** The band a grid is coloured by. Balanced is within a tenth of the target, far is beyond three
 * tenths; an exclusive grid serves an institution and has no target.
 * @param {{households: number, kind: string}} grid
 * @param {number} [target]
 * @returns {Band} */
export function bandOf({ households, kind }, target = TARGET_HOUSEHOLDS) {
  if (kind === 'EXCLUSIVE') return 'exclusive';
  const share = deviation(households, target);
  if (share < -0.3) return 'farBelow';
  if (share < -0.1) return 'below';
  if (share <= 0.1) return 'balanced';
  return share <= 0.3 ? 'above' : 'farAbove';
}

/** The deviation as people write it: `+4%`, `−12%`, `0%`.
 * @param {number} households
 * @param {number} [target] */
export function signedPercent(households, target = TARGET_HOUSEHOLDS) {
  const percent = Math.round(deviation(households, target) * 100);
  return percent > 0 ? `+${percent}%` : percent < 0 ? `−${-percent}%` : '0%';
}
