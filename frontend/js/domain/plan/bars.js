// @ts-check

/** @typedef {'OVER' | 'UNDER' | 'IN' | 'EXCLUSIVE'} Band */
/** @typedef {{share: number, low: number, high: number, band: Band, percent: number}} Bar parts of
 *   the width, 0 to 1: the count, and the two ends of what the tolerance allows */

/** Twice the target fills the bar. */
const FULL = 2;

/** The bar of a grid against the target.
 * @param {number} households
 * @param {{target: number, tolerance: number}} settings tolerance as a part of the target, 0.1 is 10 %
 * @param {string} [kind] an exclusive grid has no target
 * @returns {Bar} */
export function barOf(households, { target, tolerance }, kind = 'BASIC') {
  const deviation = (households - target) / target;
  /** @type {Band} */
  const band = kind === 'EXCLUSIVE' ? 'EXCLUSIVE'
    : deviation > tolerance + 1e-9 ? 'OVER' : deviation < -tolerance - 1e-9 ? 'UNDER' : 'IN';
  return {
    share: Math.min(1, households / (target * FULL)),
    low: (1 - tolerance) / FULL,
    high: (1 + tolerance) / FULL,
    band,
    percent: Math.round(deviation * 100),
  };
}
