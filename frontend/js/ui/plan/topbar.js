// @ts-check
import { html, nothing } from 'lit';
import { mayDo, moveButtons, whoMay } from '../../domain/plan/deeds.js';
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
    <span class="save" data-state=${saving.state} id="save-state">${saving.state === 'saving'
      ? t('save.saving', { count: saving.waiting })
      : t(saving.state === 'saved' ? 'save.saved' : 'save.offline')}</span>
    ${live ? '' : html`<span class="live stale">${t('plan.notLive')}</span>`}
    ${others.length ? html`<span class="others" title=${others.join(', ')}>${t('plan.others', {
      names: others.slice(0, 3).join(t('list.or')),
    })}</span>` : ''}`;
}

/** Who may do the next step, where it does not go without saying.
 * @param {import('../../api/plans.js').Plan} plan @returns {string} */
export function ruleWords(plan) {
  const said = whoMay(plan);
  if (!said) return '';
  return 'reason' in said ? said.reason : t(/** @type {any} */ (`approval.${said.alone}`));
}

/** The buttons that act on the whole plan.
 * @param {{plan: import('../../api/plans.js').Plan, canUndo: boolean, canRedo: boolean,
 *   swiping: boolean}} state
 * @param {{undo: () => void, redo: () => void, divide: () => void, swipe: () => void,
 *   move: (act: import('../../domain/plan/deeds.js').Move) => void,
 *   help: () => void}} act */
export function planActs({ plan, canUndo, canRedo, swiping }, act) {
  const open = mayDo(plan, 'CHANGE');
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
      ${moveButtons(plan).map(({ move, allowed, main, reason }) => html`<button type="button"
        class="button small ${main ? 'main' : ''}" data-move=${move} ?disabled=${!allowed}
        aria-describedby=${allowed ? nothing : 'rule'} title=${reason || nothing}
        @click=${() => act.move(move)}>${t(`move.${move}`)}</button>`)}
    </span>`;
}
