// @ts-check

/** Consecutive parts of a whole, from 0 to 1, for those states that have any.
 * @param {Record<string, number>} counts by state
 * @returns {{state: string, from: number, to: number}[]} */
export function shares(counts) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  let before = 0;
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => {
      const from = before / all;
      before += count;
      return { state, from, to: before / all };
    });
}
