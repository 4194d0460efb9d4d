// @ts-check
import { html, nothing } from 'lit';
import { hasFiles, mayDo, moveButtons, whoMay, whyReturned } from '../../domain/plan/deeds.js';
import { momentText } from '../moments.js';
import { icon } from './icon.js';
import { t } from './text.js';

/**
 * @typedef {object} TopState
 * @property {import('../../api/plans.js').Plan} plan
 * @property {{state: 'saved' | 'saving' | 'offline', waiting: number}} saving
 * @property {string[]} others who else has the plan open
 * @property {boolean} live
 */

/** Name and state of the plan, and whether everything is saved. @param {TopState} state
 * @param {(name: string) => void} rename */
export function planHead({ plan, saving, others, live }, rename) {
  return html`
    <input class="plan-name" aria-label=${t('plan.name')} .value=${plan.name} maxlength="120"
      ?readonly=${!mayDo(plan, 'CHANGE')} @change=${(/** @type {any} */ e) => rename(e.target.value.trim())} />
    <span class="plan-state" data-state=${plan.state}>${t(`planState.${plan.state}`)}</span>
    ${takesEffect(plan)}
    <span class="save" data-state=${saving.state} id="save-state">${saving.state === 'saving'
      ? t('save.saving', { count: saving.waiting })
      : t(saving.state === 'saved' ? 'save.saved' : 'save.offline')}</span>
    ${live ? '' : html`<span class="live stale">${t('plan.notLive')}</span>`}
    ${others.length ? html`<span class="others" title=${others.join(', ')}>${t('plan.others', {
      names: others.slice(0, 3).join(t('list.or')),
    })}</span>` : ''}`;
}

/** When a scheduled plan is published by itself.
 * @param {{state: string, plannedFor: string | null}} plan */
export const takesEffect = ({ state, plannedFor }) => state === 'SCHEDULED' && plannedFor
  ? html`<time class="takes-effect number" datetime=${plannedFor}>${t('schedule.from', { at: momentText(plannedFor) })}</time>` : nothing;

/** What its planners have to know of the plan before anything else: that it waits for its time, or why
 * it came back. @param {import('../../api/plans.js').Plan} plan */
export function standing(plan) {
  const last = plan.steps.at(-1);
  if (plan.state === 'SCHEDULED' && plan.plannedFor) {
    return html`<p class="note good standing">${t('schedule.standing', {
      at: momentText(plan.plannedFor), by: last?.actor ?? '',
    })}</p>`;
  }
  const back = whyReturned(plan);
  if (!back) return nothing;
  return html`<div class="note ${back.missed ? 'bad' : 'warn'} standing"><p>${back.missed
    ? t('schedule.missed', { at: momentText(plan.plannedFor ?? plan.changedAt) })
    : t('return.by', { name: back.actor })}</p>${back.words ? html`<p>${back.words}</p>` : ''}</div>`;
}

/** Who may do the next step, where it does not go without saying.
 * @param {import('../../api/plans.js').Plan} plan @returns {string} */
export function ruleWords(plan) {
  const said = whoMay(plan);
  if (!said) return '';
  return 'reason' in said ? said.reason : t(/** @type {any} */ (`approval.${said.alone}`));
}

/** That others published where the plan lies since it began; nothing when they did not, or when the
 * plan is over.
 * @param {import('../../api/plans.js').Plan} plan @param {() => void} rebase */
export function behindNote(plan, rebase) {
  const behind = plan.communities.filter(({ baseRevision, currentRevision }) => baseRevision < currentRevision);
  if (!behind.length || !plan.deeds.length) return nothing;
  return html`<div class="note warn behind"><p>${t('plan.behind', {
    names: behind.slice(0, 3).map(({ name }) => name).join(t('list.or')), count: behind.length,
  })}${plan.state === 'SCHEDULED' ? ` ${t('schedule.behind')}` : ''}</p>${mayDo(plan, 'REBASE') ? html`<button type="button" class="button small" id="rebase"
    @click=${rebase}>${t('plan.rebase')}</button>` : ''}</div>`;
}

/** The buttons that act on the whole plan.
 * @param {{plan: import('../../api/plans.js').Plan, canUndo: boolean, canRedo: boolean,
 *   swiping: boolean}} state
 * @param {{undo: () => void, redo: () => void, divide: () => void, swipe: () => void,
 *   move: (act: import('../../domain/plan/deeds.js').Move) => void,
 *   help: () => void, files: () => void}} act */
export function planActs({ plan, canUndo, canRedo, swiping }, act) {
  const open = mayDo(plan, 'CHANGE');
  return html`
    ${open ? html`
      <button type="button" class="button small" id="undo" ?disabled=${!canUndo} title="${t('act.undo')} Ctrl+Z"
        aria-label=${t('act.undo')} @click=${act.undo}>${icon('undo')}</button>
      <button type="button" class="button small" id="redo" ?disabled=${!canRedo} title="${t('act.redo')} Ctrl+Y"
        aria-label=${t('act.redo')} @click=${act.redo}>${icon('redo')}</button>
      <button type="button" class="button small" id="divide" aria-label=${t('act.divide')} @click=${act.divide}>${icon('divide')}<span>${t('act.divide')}</span></button>` : ''}
    <button type="button" class="button small" id="swipe" aria-label=${t('act.swipe')} aria-pressed=${swiping}
      @click=${act.swipe}>${icon('swipe')}<span>${t('act.swipe')}</span></button>
    ${hasFiles(plan) ? html`<button type="button" class="button small" id="files" aria-haspopup="dialog"
      @click=${act.files}>${t('act.files')}</button>` : ''}
    <button type="button" class="button small" id="keys" aria-haspopup="dialog" aria-label=${t('keys.title')} @click=${act.help}><kbd>?</kbd></button>
    <span class="moves">
      ${moveButtons(plan).map(({ move, allowed, main, reason }) => html`<button type="button"
        class="button small ${main ? 'main' : ''}" data-move=${move} ?disabled=${!allowed}
        aria-describedby=${allowed ? nothing : 'rule'} title=${reason || nothing}
        @click=${() => act.move(move)}>${t(`move.${move}`)}</button>`)}
    </span>`;
}
