// @ts-check
import { html } from 'lit';
import { buildingTitle } from '../domain/placename.js';
import { deedBar } from './deedbar.js';
import { momentText } from './moments.js';
import { serving } from './serving.js';
import { t } from './text.js';
import { phaseOf } from '../domain/phases.js';
import { deedName, stateName } from './lifecycle.js';

/** @typedef {import('../api/incidents.js').Detail} Detail */

/** Everything about one incident, and what can be done with it.
 * @param {Detail | null} incident null while it is being read
 * @param {{busy: boolean, fault: string, prepared: import('../domain/deed.js').Offer | null,
 *   missing: string[], parts: unknown[],
 *   categoryName: (code: string) => string}} state prepared: the deed that waits to be confirmed;
 *   parts: what else can be decided, drawn
 * @param {{close: () => void, prepare: (deed: string) => void,
 *   carryOut: (form: HTMLFormElement) => void, cancel: () => void, confirm: () => void, show: () => void}} act */
export function drawer(incident, state, act) {
  const close = html`<button type="button" class="button close" aria-label=${t('drawer.close')}
    @click=${act.close}>×</button>`;
  if (!incident) {
    return html`<div class="drawer-head"><p role="status">${state.fault || t('queue.loading')}</p>${close}</div>`;
  }
  return html`
    <div class="drawer-head">
      <div>
        <h2 tabindex="-1" id="drawer-title">${state.categoryName(incident.category)}</h2>
        <p class="hint number">${incident.number}</p>
      </div>
      ${close}
    </div>
    <p><span class="state" data-phase=${phaseOf(incident.state)}>${stateName(incident.state)}</span>${standing(incident)}</p>
    <p class="words">${incident.description}</p>
    ${incident.pictures.length
      ? html`<div class="pictures">
          ${incident.pictures.map(
            ({ href, seq }) => html`<a href=${href} target="_blank" rel="noopener"><img src=${href} loading="lazy"
              alt=${t('photo.alt', { index: seq })} /></a>`,
          )}
        </div>`
      : ''}
    ${relocation(incident, state, act)} ${actions(incident, state, act)} ${serving(incident)} ${state.parts} ${facts(incident, act)} ${timeline(incident)}
  `;
}

/** Where it is looked for, and what keeps it waiting. @param {Detail} incident */
function standing({ owner, onHold, asked, round, reports, mergedInto, rating }) {
  const place = owner?.person ?? (owner?.queue ? placeName(owner.queue) : '');
  return html`${place ? html` <span class="tag" id="owner">${t('drawer.owner', { place })}</span>` : ''}
    ${onHold ? html` <span class="tag warn">${t('drawer.onHold')}</span>` : ''}
    ${asked ? html` <span class="tag warn">${t('event.ASKED', { deed: deedName(asked.deed) })}</span>` : ''}
    ${round > 1 ? html` <span class="tag">${t('drawer.round', { round })}</span>` : ''}
    ${reports > 1 ? html` <span class="tag">${t('drawer.reports', { count: reports })}</span>` : ''}
    ${mergedInto ? html` <span class="tag number">${t('drawer.mergedInto', { number: mergedInto })}</span>` : ''}
    ${rating ? html` <span class="tag">${t('drawer.rating', { rating })}</span>` : ''}`;
}

/** A queue by its name: of a role, or of a body as KIND/code. @param {string} queue */
function placeName(queue) {
  const [kind, code] = queue.split('/');
  const name = t(/** @type {any} */ (`handler.${kind}`));
  return code ? `${name} ${code}` : name;
}

/** @param {Detail} incident @param {any} state @param {any} act */
function actions(incident, state, act) {
  const { busy, fault, prepared } = state;
  return html`
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    ${prepared
      ? deedBar({ ...prepared, proposed: incident.proposed }, state, { confirm: act.carryOut, cancel: act.cancel })
      : html`<div class="actions">
            ${incident.deeds.map(
              ({ deed }, index) => html`<button type="button" class="button ${index ? 'small' : 'main'}" data-deed=${deed}
                aria-disabled=${busy} @click=${() => act.prepare(deed)}>${deedName(deed)}</button>`,
            )}
          </div>`}
  `;
}

/** @param {Detail} incident @param {any} act */
function facts(incident, act) {
  const [lon, lat] = incident.location.coordinates;
  return html`<dl class="facts">
    ${fact('drawer.grid', incident.grid?.name ?? t('tag.unassigned'))}
    ${gridsThroughTime(incident)}
    ${fact('drawer.confidence', t(`confidence.${incident.confidence}`))}
    ${incident.community ? fact('drawer.community', incident.community.name) : ''}
    ${incident.building ? fact('drawer.building', buildingTitle(incident.building, (tail) => t('building.nameless', { tail }))) : ''}
    ${incident.floor ? fact('drawer.floor', incident.floor) : ''}
    ${fact('drawer.reportedAt', momentText(incident.reportedAt))}
    ${fact('drawer.channel', t(/** @type {any} */ (`channel.${incident.channel}`)))}
    ${incident.reporter?.name ? fact('drawer.reporter', incident.reporter.name) : ''}
    ${incident.reporter?.phone
      ? fact('drawer.phone', html`<a class="number" href="tel:${incident.reporter.phone}">${incident.reporter.phone}</a>`)
      : ''}
    ${fact('drawer.place', html`<span class="number">${lon.toFixed(6)}, ${lat.toFixed(6)}</span>
      <button type="button" class="button small" @click=${act.show}>${t('drawer.show')}</button>`)}
  </dl>`;
}

/** The grid of its day and today's, where they are not the same. @param {Detail} incident */
function gridsThroughTime({ gridThen, gridNow }) {
  if (gridThen?.code === gridNow?.code) return '';
  return html`${fact('drawer.gridThen', gridThen?.name ?? t('drawer.noGrid'))}
    ${fact('drawer.gridNow', gridNow?.name ?? t('drawer.noGrid'))}`;
}

/** Says that a publication gave it to another grid, until somebody confirms that.
 * @param {Detail} incident @param {{busy: boolean}} state @param {{confirm: () => void}} act */
function relocation({ relocation: moved, open }, { busy }, act) {
  if (!moved || moved.confirmedAt || !open) return '';
  const name = (/** @type {{name: string} | null} */ grid) => grid?.name ?? t('drawer.noGrid');
  return html`<div class="note moved">
    <p>${t('drawer.moved', { from: name(moved.from), to: name(moved.to), at: momentText(moved.at) })}</p>
    <button type="button" class="button small" id="confirm-grid" aria-disabled=${busy}
      @click=${act.confirm}>${t('drawer.moved.confirm')}</button>
  </div>`;
}

/** @param {any} label @param {unknown} value */
const fact = (label, value) => html`<dt>${t(label)}</dt><dd>${value}</dd>`;

/** @param {Detail} incident */
function timeline({ timeline: entries }) {
  return html`<section><h3>${t('drawer.timeline')}</h3>
    <ol class="timeline">
      ${entries.map(
        (entry) => html`<li>
          <strong>${happened(entry)}</strong>
          ${entry.gridName ? html`<p>${gridWords(entry)}</p>` : ''}
          ${entry.note ? html`<p>${entry.note}</p>` : ''}
          <time datetime=${entry.at}>${momentText(entry.at)}${entry.actor ? ` · ${actor(entry.actor)}` : ''}</time>
        </li>`,
      )}
    </ol></section>`;
}

/** @param {{kind: string, state?: string, deed?: string}} entry */
function happened({ kind, state, deed = '' }) {
  if (kind === 'STATE_CHANGED') return stateName(state ?? '');
  if (kind !== 'DEED') return t(/** @type {any} */ (`event.${kind}`));
  const asked = /^(.+)_(ASKED|REFUSED)$/.exec(deed);
  return asked ? t(/** @type {any} */ (`event.${asked[2]}`), { deed: deedName(asked[1]) }) : deedName(deed);
}

/** @param {{gridName?: string, fromName?: string}} entry */
const gridWords = ({ gridName = '', fromName }) =>
  fromName ? t('event.moved', { from: fromName, grid: gridName }) : t('event.assigned', { grid: gridName });

const NAMELESS = ['public', 'resident', 'system', 'import'];

/** Who did it: residents, programs and files have no sign-in name. @param {string} name */
const actor = (name) => (NAMELESS.includes(name) ? t(/** @type {any} */ (`actor.${name}`)) : name);
