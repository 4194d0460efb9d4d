// @ts-check
import { html, render } from 'lit';
import { call, withParameters } from '../../api/http.js';
import { t } from '../../ui/text.js';

const QUIET_MILLISECONDS = 600;
const BEST_FIRST = ['COMMUNITY', 'GRID_WORKER', 'SUBSTITUTE', 'GRID_LEAD'];
let timer = 0;

/** In large type every step has a button that calls the people of the place.
 * @param {import('../../domain/draft.js').Place | null} place */
export function deskPhone(place) {
  if (!place || !document.documentElement.classList.contains('large')) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => look(place).catch(() => show(null)), QUIET_MILLISECONDS);
}

/** @param {import('../../domain/draft.js').Place} place */
async function look({ lon, lat, buildingCode }) {
  const where = buildingCode ? { building: buildingCode } : { lon, lat };
  const { responsible } = await call(withParameters('/api/v1/responsible', where));
  const rank = (/** @type {{role: string}} */ { role }) => BEST_FIRST.indexOf(role);
  const callable = responsible.filter((/** @type {any} */ each) => each.phone && rank(each) >= 0);
  show(callable.sort((/** @type {any} */ a, /** @type {any} */ b) => rank(a) - rank(b))[0] ?? null);
}

/** @param {{role: string, name: string | null, phone: string} | null} contact */
function show(contact) {
  document.querySelectorAll('[data-desk-phone]').forEach((element) => {
    const words = contact?.role === 'COMMUNITY' ? t('desk.call') : t('desk.callWorker');
    render(contact ? html`<a class="button" href="tel:${contact.phone}">${words}
      <span class="number">${contact.phone}</span></a>` : '', /** @type {HTMLElement} */ (element));
  });
}
