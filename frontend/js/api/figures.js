// @ts-check
import { call, withParameters } from './http.js';

/** @typedef {{part: number, of: number, rate: number | null, enough: boolean}} Share So many of so many. */
/**
 * @typedef {object} FigureRow How the incidents of one grid were handled.
 * @property {string | null} code empty: in none
 * @property {string | null} name
 * @property {number} reports
 * @property {number} open
 * @property {{stage: string, inTime: Share, inFirstTime: Share}[]} onTime
 * @property {number | null} rank null: too few to be ranked
 */
/** @typedef {{from: string, until: string,
 *   table: {rows: FigureRow[], total: FigureRow, stages: string[], rankedBy: string | null}}} Figures */

/** How incidents of the last thirty days were handled, by grid.
 * @param {{area: string}} asked @returns {Promise<Figures>} */
export const readFigures = ({ area }) => call(withParameters('/api/v1/figures', { by: 'grid', area }));

/** How many open incidents stand in each state. @param {{area: string}} asked
 * @returns {Promise<Record<string, number>>} */
export const countStates = async ({ area }) =>
  (await call(withParameters('/api/v1/incidents/states', { area, state: 'OPEN' }))).states;
