// @ts-check

/** @typedef {{count: number, most: number}} Counted A count that stops at `most`. */

/** What fills the bar of a list: its greatest value, whichever rows are in view.
 * @param {number[]} values 0 or more */
export const topOfList = (values) => values.reduce((most, value) => Math.max(most, value), 0) || 1;

/** How many more came today than yesterday up to the same hour, or null when a count was cut short.
 * @param {{today: Counted, sinceYesterday: Counted, sinceSameHour: Counted}} counts since the last
 *   midnight, since the one before, and since 24 hours ago
 * @returns {number | null} */
export function changeSinceYesterday({ today, sinceYesterday, sinceSameHour }) {
  if ([today, sinceYesterday, sinceSameHour].some(isCut)) return null;
  return today.count - (sinceYesterday.count - sinceSameHour.count);
}

/** The share of reports that are closed already, in whole per cent; null when there are none or a
 * count was cut short.
 * @param {Counted} closed @param {Counted} all
 * @returns {number | null} */
export const closingRate = (closed, all) =>
  all.count === 0 || isCut(all) || isCut(closed) ? null : Math.round((100 * closed.count) / all.count);

/** @param {Counted} counted */
const isCut = ({ count, most }) => count >= most;
