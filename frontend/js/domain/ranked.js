// @ts-check

/** What a unit is ranked by in the forecast: its incidents in all complete weeks.
 * @param {number[] | null} series incidents week by week; null: too few to be told
 * @param {{complete: boolean}[]} weeks
 * @returns {{count: number, weeks: number} | null} */
export function rankedBy(series, weeks) {
  if (!series) return null;
  const complete = series.filter((_, week) => weeks[week]?.complete);
  return { count: complete.reduce((sum, count) => sum + count, 0), weeks: complete.length };
}

/** Whether a unit to look at first has fewer incidents than its households explain: then it has to
 * be said why it is first all the same. @param {{count: number | null, expected: number | null}} unit */
export const isUnderExpected = ({ count, expected }) =>
  count !== null && expected !== null && count < expected;
