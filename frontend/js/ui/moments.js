// @ts-check
import { ago } from '../domain/ago.js';
import { language, t } from './text.js';
import { zone } from './zone.js';

/** How long ago, in words. @param {string} iso @param {number} now milliseconds since 1970 */
export function agoText(iso, now) {
  const { unit, count } = ago(Date.parse(iso), now);
  return t(`ago.${unit}`, { count });
}

const moment = new Intl.DateTimeFormat(language, {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  hourCycle: 'h23', timeZone: zone,
});

const clock = new Intl.DateTimeFormat(language, {
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: zone,
});

/** Day and time in the town. @param {string} iso */
export const momentText = (iso) => moment.format(new Date(iso));

/** Time of the day in the town. @param {number} milliseconds since 1970 */
export const clockText = (milliseconds) => clock.format(new Date(milliseconds));
