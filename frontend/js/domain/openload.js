// @ts-check

/** Open incidents of a grid from which each colour holds; below the first nothing is open.
 * @type {readonly number[]} */
export const OPEN_BREAKS = [1, 5, 10, 20, 40];

/** The step of a count, 0 for none, then one for each break reached. @param {number} open 0 or more */
export const openStep = (open) => OPEN_BREAKS.filter((least) => open >= least).length;

/** The steps in words of numbers: 0, 1–4, 5–9 … 40+. @returns {string[]} */
export const openRanges = () => ['0', ...OPEN_BREAKS.map((least, step) => {
  const next = OPEN_BREAKS[step + 1];
  return next === undefined ? `${least}+` : `${least}–${next - 1}`;
})];
