// @ts-check
import { html } from 'lit';
import { momentText } from '../moments.js';
import { number, t } from './text.js';
import { takesEffect } from './topbar.js';

/** States in which its planners must do something about newer grids. */
const BEING_DRAWN = ['DRAFT', 'RETURNED', 'SCHEDULED'];

/** @typedef {import('../../api/plans.js').PlanSummary} PlanSummary */

/** @param {{plans: PlanSummary[] | null, fault: string}} state @param {() => void} again */
export function planList({ plans, fault }, again) {
  if (fault) return html`<p class="note bad" role="alert">${fault}</p>
    <button type="button" class="button" @click=${again}>${t('queue.again')}</button>`;
  if (!plans) return html`<p class="hint" role="status">${t('queue.loading')}</p>`;
  if (!plans.length) return html`<p class="note">${t('plans.none')}</p>`;
  return html`<ul class="plans">${plans.map((plan) => html`<li>
    <a class="plan-card" href="/plan/${plan.id}">
      <span class="plan-title">${plan.name}</span>
      <span class="plan-state" data-state=${plan.state}>${t(`planState.${plan.state}`)}</span>
      ${takesEffect(plan)}
      <span class="hint">${plan.area.name} · ${t('plans.communities', { count: number(plan.communities) })} · ${t('plans.operations', { count: number(plan.operations) })}</span>
      <span class="hint">${plan.author} · <time datetime=${plan.changedAt}>${momentText(plan.changedAt)}</time></span>
      ${plan.behind && BEING_DRAWN.includes(plan.state) ? html`<span class="tag warn">${t('plans.behind')}</span>` : ''}
    </a></li>`)}</ul>`;
}

const LEVELS = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];

/** @param {{level: string, areas: {code: string, name: string}[] | null, busy: boolean, fault: string}} state
 * @param {{level: (level: string) => void, create: (plan: {name: string, level: string, area: string}) => void}} act */
export function newPlan({ level, areas, busy, fault }, act) {
  const create = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    act.create({ name: String(fields.get('name')).trim(), level, area: String(fields.get('area')) });
  };
  return html`<form class="card stack" @submit=${create}><h2>${t('plans.new')}</h2>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <div class="field"><label for="new-name">${t('plan.name')}</label>
      <input id="new-name" name="name" required maxlength="120" placeholder=${t('plans.namePlace')} /></div>
    <div class="field"><label for="new-level">${t('plans.level')}</label>
      <select id="new-level" name="level" @change=${(/** @type {any} */ e) => act.level(e.target.value)}>
        ${LEVELS.map((each) => html`<option value=${each} ?selected=${each === level}>${t(/** @type {any} */ (`level.${each}`))}</option>`)}</select></div>
    <div class="field"><label for="new-area">${t('plans.area')}</label>
      <select id="new-area" name="area" required ?disabled=${!areas?.length}>
        ${(areas ?? []).map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select>
      ${areas && !areas.length ? html`<span class="hint">${t('plans.noArea')}</span>` : ''}</div>
    <button class="button main" id="create" ?disabled=${busy || !areas?.length}>${t('plans.create')}</button></form>`;
}
