// @ts-check
import { html } from 'lit';
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
      ?readonly=${!isOpen(plan)} @change=${(/** @type {any} */ e) => rename(e.target.value.trim())} />
    <span class="plan-state" data-state=${plan.state}>${t(`planState.${plan.state}`)}</span>
    <span class="save" data-state=${saving.state} id="save-state">${saving.state === 'saving'
      ? t('save.saving', { count: saving.waiting })
      : t(saving.state === 'saved' ? 'save.saved' : 'save.offline')}</span>
    ${live ? '' : html`<span class="live stale">${t('plan.notLive')}</span>`}
    ${others.length ? html`<span class="others" title=${others.join(', ')}>${t('plan.others', {
      names: others.slice(0, 3).join(t('list.or')),
    })}</span>` : ''}`;
}

/** Whether a plan can be changed. @param {{state: string}} plan */
export const isOpen = ({ state }) => state === 'DRAFT' || state === 'RETURNED';

/** The buttons that act on the whole plan.
 * @param {{plan: import('../../api/plans.js').Plan, canUndo: boolean, canRedo: boolean,
 *   swiping: boolean}} state
 * @param {{undo: () => void, redo: () => void, divide: () => void, swipe: () => void,
 *   move: (act: 'submit' | 'approve' | 'return' | 'abandon' | 'publish') => void,
 *   help: () => void}} act */
export function planActs({ plan, canUndo, canRedo, swiping }, act) {
  const open = isOpen(plan);
  return html`
    ${open ? html`
      <button type="button" class="button small" id="undo" ?disabled=${!canUndo} title="${t('act.undo')} Ctrl+Z"
        aria-label=${t('act.undo')} @click=${act.undo}>${icon('undo')}</button>
      <button type="button" class="button small" id="redo" ?disabled=${!canRedo} title="${t('act.redo')} Ctrl+Y"
        aria-label=${t('act.redo')} @click=${act.redo}>${icon('redo')}</button>
      <button type="button" class="button small" id="divide" aria-label=${t('act.divide')} @click=${act.divide}>${icon('divide')}<span>${t('act.divide')}</span></button>` : ''}
    <button type="button" class="button small" id="swipe" aria-pressed=${swiping} aria-label=${t('act.swipe')}
      @click=${act.swipe}>${icon('swipe')}<span>${t('act.swipe')}</span></button>
    <button type="button" class="button small" id="keys" aria-haspopup="dialog" aria-label=${t('keys.title')} @click=${act.help}><kbd>?</kbd></button>
    <span class="moves">
      ${open ? html`<button type="button" class="button small main" data-move="submit"
        @click=${() => act.move('submit')}>${t('move.submit')}</button>` : ''}
      ${plan.state === 'SUBMITTED' ? html`
        <button type="button" class="button small" data-move="return" @click=${() => act.move('return')}>${t('move.return')}</button>
        <button type="button" class="button small main" data-move="approve" @click=${() => act.move('approve')}>${t('move.approve')}</button>` : ''}
      ${plan.state === 'APPROVED' ? html`
        <button type="button" class="button small" data-move="return" @click=${() => act.move('return')}>${t('move.return')}</button>
        <button type="button" class="button small main" data-move="publish" @click=${() => act.move('publish')}>${t('move.publish')}</button>` : ''}
    </span>`;
}
