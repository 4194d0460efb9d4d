// @ts-check

/** @typedef {{x: number, y: number, width: number, height: number, complete: boolean, count: number}} Bar */

const GAP = 1;
const LEAST_HEIGHT = 1;

/** Bars of a series, one a week, on a scale that all series of a list share.
 * @param {number[]} series counts, 0 or more
 * @param {{complete: boolean}[]} weeks as long as the series
 * @param {{width: number, height: number, top: number}} frame in pixels; top: the count that fills
 *   the height
 * @returns {Bar[]} */
export function barsOf(series, weeks, { width, height, top }) {
  const pitch = width / series.length;
  return series.map((count, index) => {
    const tall = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (Math.min(count, top) / top) * height);
    return {
      x: index * pitch,
      y: height - tall,
      width: Math.max(1, pitch - GAP),
      height: tall,
      complete: weeks[index]?.complete ?? true,
      count,
    };
  });
}

/** The largest count of several series; 1 when there is none. @param {(number[] | null)[]} series */
export const topOf = (series) => Math.max(1, ...series.flatMap((counts) => counts ?? []));
