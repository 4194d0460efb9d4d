// @ts-check

/** @typedef {import('./filters.js').Incident} Incident */

/** The list after one incident changed: it comes where it belongs when new, stays where it is when
 * known, and leaves when it no longer belongs.
 * @template {Incident} T
 * @param {T[]} items
 * @param {T} incident as it stands now
 * @param {boolean} belongs
 * @param {number} [at] where a new one comes; −1: behind what is listed
 * @returns {T[]} */
export function withChange(items, incident, belongs, at = 0) {
  const known = items.findIndex(({ number }) => number === incident.number);
  if (!belongs) return known < 0 ? items : items.filter((_, index) => index !== known);
  if (known < 0) return at < 0 ? items : [...items.slice(0, at), incident, ...items.slice(at)];
  return items.map((item, index) => (index === known ? incident : item));
}

/** The next page put behind what is there; what came in between is not shown twice.
 * @template {Incident} T
 * @param {T[]} items
 * @param {T[]} more
 * @returns {T[]} */
export function withPage(items, more) {
  const known = new Set(items.map(({ number }) => number));
  return [...items, ...more.filter(({ number }) => !known.has(number))];
}

const PAGE = 50;

/** How many more the next page brings, or 0 when all are shown.
 * @param {number} shown @param {{count: number, most: number} | null} total null: not known yet
 * @param {boolean} next whether the service has a next page */
export function moreToShow(shown, total, next) {
  if (!next) return 0;
  if (!total || total.count >= total.most) return PAGE;
  return Math.max(0, Math.min(PAGE, total.count - shown));
}

/** The number a step away in the list; the first or last one when nothing is chosen.
 * @param {Incident[]} items
 * @param {string | null} chosen
 * @param {number} step 1 down, −1 up
 * @returns {string | null} */
export function numberBeside(items, chosen, step) {
  if (!items.length) return null;
  const index = items.findIndex(({ number }) => number === chosen);
  if (index < 0) return items[step > 0 ? 0 : items.length - 1].number;
  return items[Math.min(items.length - 1, Math.max(0, index + step))].number;
}
