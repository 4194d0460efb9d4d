// @ts-check

/**
 * @typedef {object} PlanProblem A fault of the draft.
 * @property {string} code
 * @property {'ERROR' | 'WARNING'} severity
 * @property {boolean} stops it keeps the plan from being submitted, approved and published
 * @property {string | null} [grid]
 * @property {number[]} [blocks]
 * @property {[number, number] | null} [place] longitude, latitude
 * @property {[number, number, number, number] | null} [bounds] west, south, east, north
 * @property {string} message
 * @property {{label: string, operation: object} | null} [repair]
 */

/** Errors before warnings, otherwise as the service lists them. @param {PlanProblem[]} problems
 * @returns {PlanProblem[]} */
export const byWeight = (problems) =>
  [...problems].sort((a, b) => Number(a.severity !== 'ERROR') - Number(b.severity !== 'ERROR'));

/** The problem after the one shown, and the first one after the last.
 * @param {PlanProblem[]} problems
 * @param {number} shown −1 when none is
 * @returns {number} −1 when there is none */
export const nextProblem = (problems, shown) =>
  problems.length ? (shown + 1) % problems.length : -1;
