// @ts-check
// Days and hours of the town, whatever the zone of the browser.

const MINUTE_MILLISECONDS = 60_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** The hands of a clock in a zone, as if they were UTC.
 * @param {string} zone of the time zone database, e.g. Asia/Shanghai
 * @param {number} at milliseconds since 1970 */
function handsOf(zone, at) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** The day of a moment, 2026-03-01. @param {string} zone @param {number} at */
export const dayIn = (zone, at) => new Date(handsOf(zone, at)).toISOString().slice(0, 10);

/** The hands of the town's clock at a moment, 2026-03-01T08:30. @param {string} zone @param {number} at */
export const localIn = (zone, at) => new Date(handsOf(zone, at)).toISOString().slice(0, 16);

/** The moment at which the hands of the town's clock stand so. In the hour that a change of the
 * clocks skips, the moment after it.
 * @param {string} zone @param {string} local 2026-03-01T08:30
 * @returns {number} milliseconds since 1970 */
export function momentIn(zone, local) {
  const wanted = Date.parse(`${local}Z`);
  const first = wanted - (handsOf(zone, wanted) - wanted);
  const off = handsOf(zone, first) - wanted;
  return Math.abs(off) < MINUTE_MILLISECONDS ? first : first - off;
}

/** The midnight with which the day of a moment began. @param {string} zone @param {number} at */
export const midnightIn = (zone, at) => momentIn(zone, `${dayIn(zone, at)}T00:00:00`);
