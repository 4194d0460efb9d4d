// @ts-check
import { html } from 'lit';
import { momentText } from './moments.js';
import { spanText } from './span.js';
import { language, t } from './text.js';

/** @typedef {import('../api/whistles.js').Whistle} Whistle */
/** @typedef {import('../api/whistles.js').Act} Act */
/**
 * @typedef {object} Acting What is about to be said to a whistle.
 * @property {number | null} id
 * @property {Act | null} act
 * @property {boolean} busy
 * @property {string} fault
 */

const PHASES = /** @type {Record<string, string>} */ ({
  CALLED: 'WAITING', ACKNOWLEDGED: 'WORKING', COMING: 'WORKING', DONE: 'SOLVED', WITHDRAWN: 'OVER',
});
/** Arrivals that are offered, in minutes. */
const ARRIVALS = [15, 30, 60, 120, 240];

/** @param {{zh: string, en: string}} names */
export const named = (names) => (language === 'en' ? names.en : names.zh);

/** One whistle, with what its reader may do.
 * @param {Whistle} whistle
 * @param {{acting: Acting, now: number}} state
 * @param {{prepare: (id: number | null, act: Act | null) => void, carryOut: (form: HTMLFormElement) => void}} act */
export function whistleCard(whistle, { acting, now }, act) {
  const { id, field, about, call, state, answer, calls, may } = whistle;
  const mine = acting.id === id;
  return html`<article class="whistle" data-whistle=${id} data-state=${state}>
  <p class="whistle-head"><span class="state" data-phase=${PHASES[state]}>${t(/** @type {any} */ (`whistle.state.${state}`))}</span>
    <strong>${named(field.name)}</strong> <span>${about.name}</span></p>
  <p class="whistle-answer">${answerText(whistle, now)}</p>
  ${about.incident
    ? html`<p class="about-incident"><a href="/dispatch?open=${encodeURIComponent(about.incident.number)}">${named(about.incident.categoryName)}
        <span class="number">${about.incident.number}</span></a></p>`
    : ''}
  ${call.note ? html`<p class="words">${call.note}</p>` : ''}
  <p class="hint">${t('whistle.calledAt', { at: momentText(call.at), by: call.by })}</p>
  ${answer.arrivalAt ? html`<p>${t('whistle.arrival', { at: momentText(answer.arrivalAt) })}</p>` : ''}
  ${answer.endedAt
    ? html`<p class="hint">${t('whistle.ended', { at: momentText(answer.endedAt), by: answer.endedBy ?? '',
        note: answer.endNote ?? t(/** @type {any} */ (`whistle.state.${state}`)) })}</p>`
    : ''}
  <ol class="asked" aria-label=${t('whistle.asked')}>${calls.map(asked)}</ol>
  ${whistle.upAt ? html`<p class="hint">${t('whistle.up', { at: momentText(whistle.upAt) })}</p>` : ''}
  ${mine && acting.fault ? html`<p class="note bad" role="alert">${acting.fault}</p>` : ''}
  ${mine && acting.act ? answerForm(id, acting, act) : buttons(whistle, acting.busy, act)}
</article>`;
}

/** How the answer stands against its time. @param {Whistle} whistle @param {number} now */
function answerText({ call, state, answer }, now) {
  if (answer.acknowledgedAt) {
    const time = spanText((Date.parse(answer.acknowledgedAt) - Date.parse(call.at)) / 1000);
    return answer.inTime
      ? html`<span class="tag good">${t('whistle.answered', { time })}</span>`
      : html`<span class="tag bad">${t('whistle.answered.late', { time })}</span>`;
  }
  if (state !== 'CALLED') return '';
  const left = (Date.parse(call.dueAt) - now) / 1000;
  return left >= 0
    ? html`<span class="tag">${t('whistle.left', { time: spanText(left) })}</span>`
    : html`<span class="tag bad">${t('whistle.late', { time: spanText(-left) })}</span>`;
}

/** @param {Whistle['calls'][number]} step */
const asked = ({ roleName, persons, at, role }) => html`<li>
  <span class="role">${persons.length || role !== 'DISPATCHER' ? named(roleName) : t('whistle.dispatchers')}</span>
  ${persons.map(({ name, phone }) => html`<span>${name}${phone
    ? html` <a class="number" href="tel:${phone}">${phone}</a>` : ''}</span> `)}
  <time class="hint" datetime=${at}>${momentText(at)}</time></li>`;

/** What is due next stands out. @param {Whistle} whistle @param {boolean} busy @param {any} act */
function buttons({ id, may, state }, busy, act) {
  const next = state === 'CALLED' ? 'ACKNOWLEDGE' : state === 'COMING' ? 'DONE' : 'ARRIVE';
  const order = /** @type {Act[]} */ (['ACKNOWLEDGE', 'ARRIVE', 'DONE', 'WITHDRAW']).filter((each) => may.includes(each));
  return order.length
    ? html`<p class="actions">${order.map((each) => html`<button type="button"
        class="button small ${each === next ? 'main' : ''}" data-act=${each} aria-disabled=${busy}
        @click=${() => act.prepare(id, each)}>${t(/** @type {any} */ (`whistle.${each}`))}</button>`)}</p>`
    : '';
}

/** @param {number} id @param {Acting} acting @param {any} act */
const answerForm = (id, acting, act) => html`<form class="deed" @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    act.carryOut(event.target);
  }}>
  ${acting.act === 'ARRIVE'
    ? html`<div class="field"><label for="arrival-${id}">${t('whistle.arrive.in')}</label>
        <select id="arrival-${id}" name="minutes">${ARRIVALS.map((minutes) => html`<option value=${minutes}
          ?selected=${minutes === 30}>${minutes < 120
            ? t('whistle.arrive.minutes', { count: minutes })
            : t('whistle.arrive.hours', { count: minutes / 60 })}</option>`)}</select></div>`
    : html`<div class="field"><label for="end-note-${id}">${t('whistle.endNote')}</label>
        <input id="end-note-${id}" name="note" maxlength="1000" autocomplete="off" /></div>`}
  <p class="actions">
    <button type="submit" class="button small main" data-go aria-disabled=${acting.busy}>${t(/** @type {any} */ (`whistle.${acting.act}`))}</button>
    <button type="button" class="button small" @click=${() => act.prepare(null, null)}>${t('whistle.cancel')} <kbd>Esc</kbd></button>
  </p>
</form>`;
