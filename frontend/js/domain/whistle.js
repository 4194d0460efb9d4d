// @ts-check

/** @typedef {{field: {code: string}, state: string, call: {at: string, dueAt: string}, upAt?: string}} Call */

/** Open whistles by field: the field that has waited longest for an answer first, and in it whoever
 * has waited longest.
 * @template {Call} W
 * @param {W[]} whistles
 * @returns {{code: string, items: W[]}[]} */
export function byField(whistles) {
  /** @type {Map<string, W[]>} */
  const fields = new Map();
  for (const whistle of [...whistles].sort(urgentFirst)) {
    const { code } = whistle.field;
    fields.set(code, [...(fields.get(code) ?? []), whistle]);
  }
  return [...fields].map(([code, items]) => ({ code, items }));
}

/** Those that nobody has answered come first; the soonest deadline first.
 * @param {Call} a @param {Call} b */
function urgentFirst(a, b) {
  const answered = Number(a.state !== 'CALLED') - Number(b.state !== 'CALLED');
  return answered || Date.parse(a.call.dueAt) - Date.parse(b.call.dueAt);
}

/** A stretch of time in the two largest units that matter: 95 minutes are 1 hour and 35 minutes.
 * @param {number} seconds 0 or more
 * @returns {{days: number, hours: number, minutes: number}} */
export function stretch(seconds) {
  const minutes = Math.round(seconds / 60);
  if (minutes >= 48 * 60) return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: 0 };
  return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** The moment that so many minutes from now are, to the second, as the service reads it.
 * @param {number} minutes @param {number} now milliseconds */
export const inMinutes = (minutes, now) =>
  new Date(Math.ceil((now + minutes * 60_000) / 1000) * 1000).toISOString().replace('.000', '');
