// @ts-check

/** @typedef {{level: string, code: string, name: string}} Step An area on the way down. */

/** The area parameter for the end of a path; empty at its beginning. @param {Step[]} path */
export const areaOf = (path) => {
  const last = path[path.length - 1];
  return last ? `${last.level}/${last.code}` : '';
};

/** The path one step further towards a place.
 * @param {Step[]} path where one is
 * @param {Step[]} chain the areas that hold the place, the largest first
 * @returns {Step[]} the same path when the chain does not go on from it, or ends where it ends */
export function towards(path, chain) {
  const here = path.length ? chain.findIndex(({ code, level }) => {
    const last = path[path.length - 1];
    return code === last.code && level === last.level;
  }) : -1;
  if (path.length && here < 0) return path;
  const next = chain[here + 1];
  return next ? [...path, next] : path;
}

/** Grids by open incidents per hundred households, the heaviest load first; grids without
 * households cannot be compared and are left out.
 * @template {{households: number | null, open: number | null, code: string}} T
 * @param {T[]} grids
 * @returns {(T & {perHundred: number})[]} */
export function byLoad(grids) {
  return grids
    .filter(({ households }) => households)
    .map((grid) => ({ ...grid, perHundred: (100 * (grid.open ?? 0)) / (grid.households ?? 1) }))
    .sort((a, b) => b.perHundred - a.perHundred || (a.code < b.code ? -1 : 1));
}

/** Incidents a week over all units. @param {{series: number[] | null}[]} units @param {number} weeks */
export function weeklyTotals(units, weeks) {
  return Array.from({ length: weeks }, (_, week) =>
    units.reduce((sum, { series }) => sum + (series?.[week] ?? 0), 0));
}
