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

/** @typedef {{startedAt?: string | null, dueAt?: string | null, warnAt?: string | null, paused?: boolean}} Running */

/** How much of the time is used, and the colour of its state.
 * @param {Running} clock @param {number} now milliseconds
 * @returns {{level: 'GREEN' | 'YELLOW' | 'RED' | 'PAUSED', share: number} | null} share: 0 to 1, of a
 *   paused one and a late one all; null where no clock runs */
export function timeUsed(clock, now) {
  if (clock.paused) return { level: 'PAUSED', share: 1 };
  const left = timeLeft(clock, now);
  if (!left || !clock.dueAt) return null;
  const start = Date.parse(clock.startedAt ?? clock.dueAt);
  const all = Date.parse(clock.dueAt) - start;
  const share = all > 0 ? Math.min(1, Math.max(0, (now - start) / all)) : 1;
  return { level: left.level, share: left.level === 'RED' ? 1 : share };
}
