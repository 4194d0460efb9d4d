// @ts-check
import { stretch } from '../domain/whistle.js';
import { t } from './text.js';

/** A stretch of time in words. @param {number} seconds 0 or more */
export function spanText(seconds) {
  const { days, hours, minutes } = stretch(seconds);
  if (days) return t('span.days', { days, hours });
  if (hours) return minutes ? t('span.hours', { hours, minutes }) : t('span.whole', { hours });
  return minutes ? t('span.minutes', { minutes }) : t('span.less');
}
