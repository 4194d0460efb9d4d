// @ts-check

/** @typedef {'WAITING' | 'WORKING' | 'SOLVED' | 'OVER'} Phase How far a state is: many states, four looks. */

/** @type {Phase[]} */
export const PHASES = ['WAITING', 'WORKING', 'SOLVED', 'OVER'];

/** @type {Map<string, Phase>} */
const phases = new Map();

/** Says once how far each state is. @param {{code: string, phase: string}[]} states */
export function knowPhases(states) {
  for (const { code, phase } of states) phases.set(code, /** @type {Phase} */ (phase));
}

/** How far a state is; one that nobody told about waits. @param {string} state @returns {Phase} */
export const phaseOf = (state) => phases.get(state) ?? 'WAITING';

/** Where a state stands on the usual way, from 0; one that nobody told about comes first.
 * @param {string} state */
export const placeOfState = (state) => [...phases.keys()].indexOf(state) + 1;

/** Counts of states added up by how far they are.
 * @param {Record<string, number>} counts by state
 * @returns {Record<string, number>} by phase, in their order */
export function byPhase(counts) {
  const sums = Object.fromEntries(PHASES.map((phase) => [phase, 0]));
  for (const [state, count] of Object.entries(counts)) sums[phaseOf(state)] += count;
  return sums;
}
