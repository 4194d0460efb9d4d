// @ts-check

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until a deadline, or since: in whole minutes, hours from two on, days from two on.
 * @typedef {object} TimeLeft
 * @property {'GREEN' | 'YELLOW' | 'RED'} level the deadline itself is still in time
 * @property {'minutes' | 'hours' | 'days'} unit
 * @property {number} count whole units, never negative */

/** @param {{dueAt?: string | null, warnAt?: string | null}} incident moments in ISO 8601
 * @param {number} now milliseconds
 * @returns {TimeLeft | null} null where no clock runs */
export function timeLeft({ dueAt, warnAt }, now) {
  if (!dueAt) return null;
  const due = Date.parse(dueAt);
  const warns = warnAt ? now >= Date.parse(warnAt) : false;
  const level = now > due ? 'RED' : warns ? 'YELLOW' : 'GREEN';
  return { level, ...counted(Math.abs(due - now)) };
}

/** @param {number} time milliseconds @returns {{unit: TimeLeft['unit'], count: number}} */
function counted(time) {
  if (time >= 2 * DAY) return { unit: 'days', count: Math.floor(time / DAY) };
  if (time >= 2 * HOUR) return { unit: 'hours', count: Math.floor(time / HOUR) };
  return { unit: 'minutes', count: Math.floor(time / MINUTE) };
}
