// @ts-check
import { html } from 'lit';
import { momentText } from '../moments.js';
import { signed } from './bars.js';
import { number, t } from './text.js';

/** @typedef {import('../../domain/plan/problems.js').PlanProblem} PlanProblem */

/** @param {{items: PlanProblem[] | null, shown: number, fault: boolean, editable: boolean}} state
 * @param {{show: (index: number) => void, repair: (problem: PlanProblem) => void,
 *   next: () => void, again: () => void}} act */
export function problems({ items, shown, fault, editable }, act) {
  if (fault) return failed(act.again);
  if (!items) return html`<p class="hint pad" role="status">${t('queue.loading')}</p>`;
  if (!items.length) return html`<p class="note good pad-in">${t('problems.none')}</p>`;
  return html`
    <div class="list-head"><span>${t('problems.count', { count: number(items.length) })}</span>
      <button type="button" class="button small" @click=${act.next}>${t('problems.next')} <kbd>N</kbd></button></div>
    <ol class="faults">
      ${items.map((problem, index) => html`<li class=${index === shown ? 'shown' : ''} data-severity=${problem.severity}>
        <button type="button" class="fault-place" @click=${() => act.show(index)}>
          <strong>${t(/** @type {any} */ (`problem.${problem.code}`))}</strong><span>${problem.message}</span></button>
        ${problem.repair && editable ? html`<button type="button" class="button small"
          @click=${() => act.repair(problem)}>${problem.repair.label}</button>` : ''}
      </li>`)}
    </ol>`;
}

/** @param {{items: import('../../api/plans.js').Suggestion[] | null, shown: number, grid: string | null,
 *   names: (key: string) => string, fault: boolean, editable: boolean,
 *   compound: (code: string) => string,
 *   consequences: (item: import('../../api/plans.js').Suggestion) =>
 *     import('../../domain/plan/consequences.js').Consequences}} state
 * @param {{ask: () => void, show: (index: number) => void, accept: () => void,
 *   skip: () => void}} act */
export function suggestions({ items, shown, grid, names, fault, editable, compound, consequences }, act) {
  if (fault) return failed(act.ask);
  if (!grid) return html`<p class="hint pad">${t('suggest.choose')}</p>`;
  if (!items) return html`<p class="hint pad" role="status">${t('queue.loading')}</p>`;
  if (!items.length) return html`<p class="note good pad-in">${t('suggest.none', { name: names(grid) })}</p>`;
  return html`<p class="hint pad">${t('suggest.keys')}</p>
    <ol class="faults">
      ${items.map((item, index) => html`<li class=${index === shown ? 'shown' : ''}>
        <button type="button" class="fault-place" @click=${() => act.show(index)}><span>${item.text}</span>
          ${warnings(consequences(item), names, compound)}</button>
        ${index === shown && editable ? html`<div class="row">
          <button type="button" class="button small main" @click=${act.accept}>${t('suggest.accept')} <kbd>Tab</kbd></button>
          <button type="button" class="button small" @click=${act.skip}>${t('suggest.skip')} <kbd>Esc</kbd></button></div>` : ''}
      </li>`)}
    </ol>`;
}

/** What a suggestion leaves undone or breaks.
 * @param {import('../../domain/plan/consequences.js').Consequences} consequences
 * @param {(key: string) => string} names @param {(code: string) => string} compound */
const warnings = ({ off, cut }, names, compound) => html`
  ${off.map(({ key, percent }) => html`<span class="tag warn">${t('suggest.stillOff', { name: names(key), percent: signed(percent) })}</span>`)}
  ${cut.map((code) => html`<span class="tag warn">${t('suggest.cutsCompound', { name: compound(code) })}</span>`)}`;

/** @param {{items: import('../../api/plans.js').PlanComment[] | null, place: [number, number] | null,
 *   open: string | null, fault: boolean}} state
 * @param {{begin: () => void, add: (text: string) => void, cancel: () => void,
 *   show: (comment: any) => void, resolve: (id: string) => void, again: () => void}} act */
export function comments({ items, place, open, fault }, act) {
  if (fault) return failed(act.again);
  return html`
    ${place ? html`<form class="field pad" @submit=${(/** @type {any} */ e) => {
      e.preventDefault();
      act.add(e.target.elements.text.value.trim());
    }}>
      <label for="comment-text">${t('comment.label')}</label>
      <textarea id="comment-text" name="text" rows="3" maxlength="1000" required></textarea>
      <div class="row"><button class="button small main">${t('comment.add')}</button>
        <button type="button" class="button small" @click=${act.cancel}>${t('plan.cancel')}</button></div>
    </form>` : html`<div class="list-head"><span>${t('comment.how')}</span>
      <button type="button" class="button small" @click=${act.begin}>${t('comment.begin')}</button></div>`}
    ${!items ? html`<p class="hint pad" role="status">${t('queue.loading')}</p>` : html`<ol class="faults">
      ${items.map((comment) => html`<li class="${comment.id === open ? 'shown' : ''} ${comment.resolved ? 'resolved' : ''}">
        <button type="button" class="fault-place" @click=${() => act.show(comment)}><span class="words">${comment.text}</span>
          <span class="hint">${comment.author} · ${momentText(comment.at)}${comment.resolved ? ` · ${t('comment.resolved')}` : ''}</span></button>
        ${comment.resolved ? '' : html`<button type="button" class="button small"
          @click=${() => act.resolve(comment.id)}>${t('comment.resolve')}</button>`}
      </li>`)}</ol>
      ${items.length ? '' : html`<p class="hint pad">${t('comment.none')}</p>`}`}`;
}

/** @param {{items: import('../../api/plans.js').LoggedOperation[] | null, fault: boolean,
 *   mayAbandon: boolean}} state
 * @param {{again: () => void, abandon: () => void}} act */
export function history({ items, fault, mayAbandon }, act) {
  return html`${mayAbandon ? html`<div class="list-head"><span></span>
    <button type="button" class="button small" data-move="abandon" @click=${act.abandon}>${t('move.abandon')}</button></div>` : ''}
    ${logged(items, fault, act.again)}`;
}

/** @param {import('../../api/plans.js').LoggedOperation[] | null} items @param {boolean} fault
 * @param {() => void} again */
function logged(items, fault, again) {
  if (fault) return failed(again);
  if (!items) return html`<p class="hint pad" role="status">${t('queue.loading')}</p>`;
  if (!items.length) return html`<p class="hint pad">${t('history.none')}</p>`;
  return html`<ol class="faults history">
    ${[...items].reverse().map((operation) => html`<li class=${operation.undone ? 'resolved' : ''}>
      <span class="fault-place"><strong>${operation.summary || t(/** @type {any} */ (`operation.${operation.kind}`))}</strong>
        <span class="hint number">${operation.seq} · ${operation.actor} · ${momentText(operation.at)}${operation.undone ? ` · ${t('history.undone')}` : ''}</span></span>
    </li>`)}</ol>`;
}

/** @param {() => void} again */
export const failed = (again) => html`<p class="note bad pad-in">${t('queue.fault')}</p>
  <button type="button" class="button small pad-in" @click=${again}>${t('queue.again')}</button>`;
