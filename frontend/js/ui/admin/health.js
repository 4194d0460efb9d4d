// @ts-check
import { html } from 'lit';
import { momentText } from '../moments.js';
import { language, number, t } from './text.js';

const MEGABYTE = 2 ** 20;
const GIGABYTE = 2 ** 30;

/** Bytes in the unit that tells most. @param {number} bytes */
const size = (bytes) => {
  const [unit, name, digits] = bytes < GIGABYTE ? [MEGABYTE, 'MB', 0] : [GIGABYTE, 'GB', 1];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(bytes / unit)} ${name}`;
};

/** How the service is, as figures.
 * @param {Awaited<ReturnType<typeof import('../../api/admin.js').readHealth>> | null} health
 * @param {string} fault */
export function healthFigures(health, fault) {
  if (fault) return html`<p class="note bad" role="alert">${fault}</p>`;
  if (!health) return html`<p class="hint" role="status">${t('queue.loading')}</p>`;
  /** @type {[string, string][]} */
  const figures = [
    [t('health.since'), momentText(health.since)],
    [t('health.instances'), number(health.instances)],
    [t('health.revision'), number(health.revision)],
    ...health.queues.map(({ kind, waiting }) => /** @type {[string, string]} */ (
      [t(/** @type {any} */ (`health.queue.${kind}`)), number(waiting)])),
    [t('health.database'), size(health.database.used)],
    [t('health.disk'), size(health.disk.free)],
  ];
  return html`<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd class="number">${value}</dd></div>`)}</dl>`;
}
