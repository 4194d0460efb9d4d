// @ts-check

/** @typedef {import('../api/figures.js').FigureRow} FigureRow */
/** @typedef {import('../api/figures.js').Share} Share */
/** @typedef {{code: string, name: string, rank: number, inTime: Share, households: number,
 *   workers: number, perWorker: number | null}} Ranked A grid among others; perWorker: households
 *   each of its workers looks after, null where nobody serves it. */

/** The grids that are ranked, the best first, each with what its workers carry.
 * @param {FigureRow[]} rows by rank @param {{code: string, households: number, workers: number}[]} grids
 * @param {string | null} stage the one that ranks
 * @returns {Ranked[]} */
export function rankingOf(rows, grids, stage) {
  const loads = new Map(grids.map((grid) => [grid.code, grid]));
  return rows.flatMap((row) => {
    const judged = row.onTime.find((each) => each.stage === stage);
    const load = loads.get(row.code ?? '');
    if (row.rank === null || !judged || !load) return [];
    const { households, workers } = load;
    return [{
      code: load.code, name: row.name ?? load.code, rank: row.rank, inTime: judged.inTime, households, workers,
      perWorker: workers > 0 ? households / workers : null,
    }];
  });
}

/** Steps that hold open incidents, in the order of the life cycle.
 * @param {Record<string, number>} counts by state @param {string[]} order
 * @returns {{state: string, count: number}[]} */
export const stepsOf = (counts, order) =>
  order.filter((state) => counts[state] > 0).map((state) => ({ state, count: counts[state] }));
