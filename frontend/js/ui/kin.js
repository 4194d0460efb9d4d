// @ts-check
import { html } from 'lit';
import { agoText, momentText } from './moments.js';
import { number, t } from './text.js';

/** @typedef {import('../api/desk.js').Similar} Similar */
/** @typedef {import('../api/desk.js').Family} Family */
/** @typedef {import('../api/incidents.js').Detail} Detail */
/**
 * @typedef {object} KinState
 * @property {Similar[]} similar the likeliest first
 * @property {Family | null} family
 * @property {Similar | null} beside the one that is compared
 * @property {'OTHER' | 'THIS'} goesOn which one is kept
 * @property {boolean} busy
 * @property {string} fault
 */

/** What may be the same thing as the incident that is open, and what was merged.
 * @param {Detail} incident @param {KinState} state @param {(code: string) => string} categoryName
 * @param {{compare: (other: Similar) => void, keep: (which: 'OTHER' | 'THIS') => void,
 *   merge: () => void, cancel: () => void}} act */
export function kin(incident, state, categoryName, act) {
  if (incident.merged) {
    return html`<section class="kin"><p class="note">${t('kin.isMerged')}</p>${familyLink(incident)}</section>`;
  }
  const members = state.family?.members.length ?? 0;
  return html`<section class="kin" aria-labelledby="kin-title">
    ${members
      ? html`<p class="note">${t('kin.has', { count: members })} ${familyLink(incident)}</p>`
      : ''}
    <h3 id="kin-title" tabindex="-1">${t('kin.title')}</h3>
    ${state.fault ? html`<p class="note bad" role="alert">${state.fault}</p>` : ''}
    ${state.beside
      ? compared(incident, state.beside, state, act)
      : state.similar.length
        ? html`<ol class="similar">${state.similar.map((other) => line(other, categoryName, act))}</ol>`
        : html`<p class="hint">${t('kin.none')}</p>`}
  </section>`;
}

/** @param {{number: string}} incident */
const familyLink = ({ number: n }) =>
  html`<a class="button small" href="/dispatch/merge/${encodeURIComponent(n)}">${t('kin.family')}</a>`;

/** @param {Similar} other @param {(code: string) => string} categoryName @param {any} act */
const line = (other, categoryName, act) => html`<li>
  <button type="button" class="candidate" data-similar=${other.number} @click=${() => act.compare(other)}>
    <span class="candidate-name">${other.description}</span>
    <span class="candidate-facts">
      <span class="state" data-state=${other.state}>${t(/** @type {any} */ (`state.${other.state}`))}</span>
      ${other.sameCategory ? '' : html`<span>${categoryName(other.category)}</span>`}
      ${facts(other).map((fact) => html`<span>${fact}</span>`)}
    </span>
  </button>
</li>`;

/** @param {Similar} other */
function facts({ distanceMetres, hoursBetween, likeness }) {
  const hours = number(Math.abs(Math.round(hoursBetween * 10) / 10));
  return [
    t('kin.metres', { metres: number(distanceMetres) }),
    hours === '0' ? t('kin.same') : t(hoursBetween > 0 ? 'kin.earlier' : 'kin.later', { hours }),
    t('kin.likeness', { percent: Math.round(likeness * 100) }),
  ];
}

/** Both side by side, and which one goes on. @param {Detail} incident @param {Similar} other
 * @param {KinState} state @param {any} act */
const compared = (incident, other, { goesOn, busy }, act) => html`
  <p class="between">${facts(other).join(' · ')}</p>
  <div class="sides">
    ${side(t('kin.this'), incident, incident.pictures.map(({ href }) => href))}
    ${side(t('kin.other'), other, other.pictures)}
  </div>
  <form class="stack" @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    act.merge();
  }}>
  <fieldset class="which">
    <legend>${t('kin.which')}</legend>
    ${['OTHER', 'THIS'].map((which) => html`<label class="choice"><input type="radio" name="goes-on" value=${which}
      .checked=${goesOn === which} @change=${() => act.keep(which)} /><span>${t('kin.keep', {
        which: t(which === 'OTHER' ? 'kin.other' : 'kin.this') })}</span></label>`)}
  </fieldset>
  <p class="hint">${t('kin.warning')}</p>
  <div class="actions">
    <button type="submit" class="button main" id="merge-go" aria-disabled=${busy}>
      ${t('kin.merge')} <kbd>↵</kbd></button>
    <button type="button" class="button" @click=${act.cancel}>${t('deed.cancel')} <kbd>Esc</kbd></button>
  </div></form>`;

/** @param {string} title @param {import('../api/incidents.js').Summary} incident @param {string[]} pictures */
const side = (title, incident, pictures) => html`<section class="side">
  <h4>${title}</h4>
  <p class="number hint">${incident.number}</p>
  <p class="words">${incident.description}</p>
  ${pictures.length
    ? html`<div class="pictures">${pictures.map((href, index) => html`<a href=${href} target="_blank" rel="noopener">
        <img src=${href} loading="lazy" alt=${t('photo.alt', { index: index + 1 })} /></a>`)}</div>`
    : html`<p class="hint">${t('kin.noPicture')}</p>`}
  <p class="hint">${incident.grid?.name ?? t('tag.unassigned')}</p>
  <p class="hint">${momentText(incident.reportedAt)} · ${agoText(incident.reportedAt, Date.now())}</p>
  <p><span class="state" data-state=${incident.state}>${t(/** @type {any} */ (`state.${incident.state}`))}</span></p>
</section>`;
