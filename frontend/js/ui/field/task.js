// @ts-check
import { html } from 'lit';
import { routesTo } from '../../domain/field/routes.js';
import { phaseOf } from '../../domain/phases.js';
import { deedName, stateName } from '../lifecycle.js';
import { momentText } from '../moments.js';
import { t } from '../text.js';
import { distanceText, dueTag } from './list.js';
import { f } from './text.js';

/** @typedef {import('../../domain/field/work.js').NearTask} NearTask */
/** @typedef {import('../../domain/deed.js').Offer} Offer */
/** @typedef {import('../../domain/field/queue.js').Entry} Entry */

/** One incident: where it is, how to get there, what may be done.
 * @param {NearTask} task
 * @param {import('../../api/incidents.js').Detail | null} detail null: not on this phone
 * @param {{now: number, titleOf: (code: string) => string, noted: Entry[], offers: Offer[],
 *   close: () => void, start: (offer: Offer) => void}} with */
export function taskSheet(task, detail, { now, titleOf, noted, offers, close, start }) {
  const title = titleOf(task.category);
  const phone = detail?.reporter?.phone;
  return html`<section class="sheet" aria-labelledby="task-title">
    <button type="button" class="button back" id="task-back" @click=${close}>‹ ${f('task.back')}</button>
    <h2 id="task-title" tabindex="-1">${title}</h2>
    <p class="task-foot">${dueTag(task, now)}
      <span class="state" data-phase=${phaseOf(task.state)}>${stateName(task.state)}</span>
      ${task.metres === null ? '' : html`<span class="number">${distanceText(task.metres)}</span>`}</p>
    <p class="said">${task.description}</p>
    <p class="hint"><span class="number">${task.number}</span> · ${task.grid?.name ?? t('drawer.noGrid')}
      ${detail?.building ? html` · ${detail.building.name ?? detail.building.code}` : ''}
      ${detail?.floor ? html` · ${t('drawer.floor')} ${detail.floor}` : ''}</p>
    ${noted.map((entry) => html`<p class="note good" data-noted=${entry.deed}>${f('task.queued', {
      deed: deedName(entry.deed), time: momentText(entry.at),
    })}</p>`)}
    <div class="deeds" role="group" aria-label=${f('task.deeds')}>
      ${offers.map((offer, index) => html`<button type="button" class="button big ${index ? '' : 'main'}"
        data-deed=${offer.deed} @click=${() => start(offer)}>${deedName(offer.deed)}</button>`)}
      ${offers.length ? '' : html`<p class="hint">${f(detail ? 'task.noDeeds' : 'task.notKept')}</p>`}
    </div>
    ${routes(task, title)}
    ${phone ? html`<p><a class="button" href="tel:${phone}">${f('task.phone')} <span class="number">${phone}</span></a></p>` : ''}
    ${detail ? steps(detail) : ''}
  </section>`;
}

/** @param {NearTask} task @param {string} title */
function routes(task, title) {
  const routes = routesTo(task, title);
  return html`<div class="routes" role="group" aria-label=${f('task.route')}><span>${f('task.route')}</span>
    ${/** @type {const} */ (['amap', 'tencent', 'baidu']).map((service) => html`<a class="button small" target="_blank"
      rel="noopener noreferrer" data-route=${service} href=${routes[service]}>${f(`route.${service}`)}</a>`)}</div>`;
}

/** @param {import('../../api/incidents.js').Detail} detail */
const steps = ({ timeline }) => html`<details class="steps"><summary>${f('task.steps')}</summary>
  <ol>${timeline.map((entry) => html`<li><span class="number">${momentText(entry.at)}</span>
    ${entry.deed ? deedName(entry.deed) : stateName(entry.state ?? '')} ${entry.note ?? ''}</li>`)}</ol></details>`;
