// @ts-check

/** How long ago something was, in the largest unit that fits.
 * @param {number} then milliseconds since 1970
 * @param {number} now milliseconds since 1970
 * @returns {{unit: 'now' | 'minute' | 'hour' | 'day', count: number}} */
export function ago(then, now) {
  const minutes = Math.max(0, Math.floor((now - then) / 60000));
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minute', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hour', count: Math.floor(minutes / 60) };
  return { unit: 'day', count: Math.floor(minutes / 1440) };
}
