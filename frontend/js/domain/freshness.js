// @ts-check

/** Since when what is shown is no longer kept up to date, or null while it is.
 * @param {{readAt: number, live: boolean, brokeAt: number | null}} source readAt: when it was read
 *   last; live: whether the service is heard; brokeAt: since when it is not
 * @param {number} now milliseconds since 1970
 * @param {number} patience milliseconds after which what was read is old
 * @returns {number | null} milliseconds since 1970 */
export function staleSince({ readAt, live, brokeAt }, now, patience) {
  if (!live) return Math.min(brokeAt ?? now, now);
  return now - readAt > patience ? readAt : null;
}

/** The part of a list that is shown in a turn; the turns go round.
 * @template T
 * @param {T[]} items
 * @param {number} turn 0 or more
 * @param {number} size how many fit, 1 or more
 * @returns {T[]} */
export function pageOf(items, turn, size) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const first = (turn % pages) * size;
  return items.slice(first, first + size);
}
