// @ts-check
import { html } from 'lit';
import { PLAN_KEYS } from '../../domain/plan/keys.js';
import { number, t } from './text.js';
import { momentIn } from '../../domain/towntime.js';
import { zone } from '../zone.js';

const SIGNS = /** @type {Record<string, string>} */ ({ Escape: 'Esc', Enter: '↵', 'Ctrl+Z': 'Ctrl+⇧+Z', L: '⇧+L' });

/** @param {boolean} letters @param {(on: boolean) => void} change @param {() => void} close */
export const planKeyHelp = (letters, change, close) => html`<div class="stack">
  <h2>${t('keys.title')}</h2>
  <dl class="keys">
    ${Object.entries(PLAN_KEYS).map(([action, keys]) => html`<dt>${keys.map((key) => html`<kbd>${sign(key)}</kbd> `)}</dt>
      <dd>${t(/** @type {any} */ (`planKey.${action}`))}</dd>`)}
    <dt><kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd></dt><dd>${t('planKey.arrows')}</dd>
    <dt><kbd>Shift+←</kbd></dt><dd>${t('planKey.shiftArrows')}</dd>
    <dt><kbd>1</kbd>–<kbd>9</kbd></dt><dd>${t('planKey.digits')}</dd>
    <dt><kbd>${t('planKey.spaceBar')}</kbd></dt><dd>${t('planKey.space')}</dd>
  </dl>
  <p class="hint">${t('planKey.onMap')}</p>
  <label class="switch"><input type="checkbox" .checked=${letters}
    @change=${(/** @type {any} */ e) => change(e.target.checked)} /> ${t('keys.letters')}</label>
  <button type="button" class="button main" @click=${close}>${t('drawer.close')}</button>
</div>`;

/** @param {string} key */
const sign = (key) => SIGNS[key]
  ?? (key.startsWith('Ctrl+') ? `Ctrl+${key.slice(5).toUpperCase()}` : key.length === 1 ? key.toUpperCase() : key);

/** @param {{communities: {code: string, name: string}[], running: import('../../api/plans.js').Job | null,
 *   fault: string}} state
 * @param {{start: (wish: object) => void, cancel: () => void, close: () => void}} act */
export function divideDialog({ communities, running, fault }, act) {
  const begin = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const community = fields.get('community');
    act.start({
      ...(community ? { community } : { all: true }),
      k: fields.get('k'), profile: fields.get('profile'),
      keep: Number(fields.get('keep')),
    });
  };
  if (running) {
    return html`<div class="stack"><h2>${t('divide.running')}</h2>
      <progress max="1" value=${running.progress ?? 0}></progress>
      <p role="status">${running.best ? t('divide.best', {
        percent: Math.round(running.best.within10 * 100), worst: number(Math.round(running.best.worst * 100)),
      }) : t('divide.searching')}</p>
      <button type="button" class="button" @click=${act.cancel}>${t('plan.cancel')}</button></div>`;
  }
  return html`<form class="stack" @submit=${begin}><h2>${t('act.divide')}</h2>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    <p class="hint">${t('divide.locked')}</p>
    <div class="field"><label for="divide-where">${t('divide.where')}</label>
      <select id="divide-where" name="community">
        ${communities.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
        ${communities.length > 1 ? html`<option value="">${t('divide.all')}</option>` : ''}</select></div>
    <div class="field"><label for="divide-keep">${t('divide.keep')}</label>
      <select id="divide-keep" name="keep">
        <option value="1">${t('divide.keep.some')}</option><option value="4">${t('divide.keep.most')}</option>
        <option value="0">${t('divide.keep.none')}</option></select></div>
    <div class="field"><label for="divide-k">${t('divide.count')}</label>
      <select id="divide-k" name="k"><option value="EXACT">${t('divide.k.EXACT')}</option>
        <option value="FREE">${t('divide.k.FREE')}</option></select></div>
    <div class="field"><label for="divide-profile">${t('divide.profile')}</label>
      <select id="divide-profile" name="profile"><option value="BALANCE">${t('divide.profile.BALANCE')}</option>
        <option value="SHAPE">${t('divide.profile.SHAPE')}</option></select></div>
    <div class="row"><button class="button main">${t('divide.start')}</button>
      <button type="button" class="button" @click=${act.close}>${t('plan.cancel')}</button></div></form>`;
}

/** @param {{move: import('../../domain/plan/deeds.js').Move, errors: number,
 *   communities: string[], busy: boolean, fault: string, behind: any,
 *   at: string, soonest: string}} state at, soonest: hands of the town's clock, 2026-03-01T08:30; an
 *   empty time means now
 * @param {{go: (body: object) => void, close: () => void, rebase: () => void,
 *   time: (at: string) => void}} act */
export function moveDialog({ move, errors, communities, busy, fault, behind, at, soonest }, act) {
  const go = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const note = String(fields.get('note') ?? '').trim();
    act.go({ ...(move === 'publish' && at ? { at: new Date(momentIn(zone, at)).toISOString() } : {}), ...(note ? { note } : {}) });
  };
  return html`<form class="stack" @submit=${go}><h2>${t(`move.${move}`)}</h2>
    <p>${t(`moveAbout.${move}`, { communities: communities.join(t('list.or')) })}</p>
    ${errors ? html`<p class="note warn">${t('move.errors', { count: errors })}</p>` : ''}
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    ${behind ? html`<button type="button" class="button" @click=${act.rebase}>${t('move.rebase')}</button>` : ''}
    ${move === 'publish' ? html`<div class="field"><label for="publish-at">${t('publish.at')}</label>
        <input id="publish-at" name="at" type="datetime-local" .value=${at} min=${soonest}
          @input=${(/** @type {any} */ e) => act.time(e.target.value)} />
        <span class="hint">${t(at ? 'publish.at.later' : 'publish.at.hint')}</span></div>`
      : html`<div class="field"><label for="move-note">${t('move.note')}</label>
        <textarea id="move-note" name="note" rows="3" maxlength="1000" ?required=${move === 'return'}></textarea></div>`}
    <div class="row"><button class="button main" ?disabled=${busy}>${t(busy ? 'move.busy'
        : move === 'publish' && at ? 'move.schedule' : `move.${move}`)}</button>
      <button type="button" class="button" @click=${act.close}>${t('plan.cancel')}</button></div></form>`;
}

/** Name, code and kind of a grid, its division into parts, and the exchange of its code.
 * @param {import('../../domain/plan/division.js').DraftGrid & {responsible?: string | null}} grid
 * @param {{key: string, code: string, name: string}[]} others with which it can exchange codes
 * @param {{rename: (change: object) => void, kind: (change: object) => void,
 *   split: (parts: number) => void, swap: (other: string) => void, close: () => void}} act */
export function gridDialog(grid, others, act) {
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const text = (/** @type {string} */ name) =>
      String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get(name) ?? '').trim();
    const change = {
      ...(text('name') !== (grid.name ?? '') ? { name: text('name') } : {}),
      ...(text('code') !== (grid.code ?? '') ? { code: text('code') } : {}),
    };
    if (Object.keys(change).length) act.rename(change);
    if (text('kind') !== grid.kind || text('responsible') !== (grid.responsible ?? '')) {
      act.kind({ value: text('kind'), ...(text('responsible') ? { responsible: text('responsible') } : {}) });
    }
    act.close();
  };
  return html`<form class="stack" @submit=${save}><h2>${grid.name || grid.code || grid.key}</h2>
    <div class="field"><label for="grid-name">${t('gridEdit.name')}</label>
      <input id="grid-name" name="name" maxlength="60" .value=${grid.name ?? ''} /></div>
    <div class="field"><label for="grid-code">${t('gridEdit.code')}</label>
      <input id="grid-code" name="code" maxlength="40" class="number" .value=${grid.code ?? ''} />
      <span class="hint">${t('gridEdit.code.hint')}</span></div>
    <div class="field"><label for="grid-kind">${t('gridEdit.kind')}</label>
      <select id="grid-kind" name="kind">${['BASIC', 'EXCLUSIVE', 'MICRO'].map((kind) => html`<option value=${kind}
        ?selected=${grid.kind === kind}>${t(/** @type {any} */ (`gridKind.${kind}`))}</option>`)}</select></div>
    <div class="field"><label for="grid-responsible">${t('gridEdit.responsible')}</label>
      <input id="grid-responsible" name="responsible" maxlength="80" .value=${grid.responsible ?? ''} /></div>
    ${others.length ? html`<div class="field"><label for="grid-swap">${t('gridEdit.swap')}</label>
      <div class="row"><select id="grid-swap">${others.map(({ key, code, name }) =>
        html`<option value=${key}>${name} · ${code}</option>`)}</select>
      <button type="button" class="button" id="swap-codes" @click=${(/** @type {any} */ e) =>
        act.swap(e.target.form.querySelector('#grid-swap').value)}>${t('gridEdit.swapNow')}</button></div>
      <span class="hint">${t('gridEdit.swap.hint')}</span></div>` : ''}
    <div class="row"><button class="button main">${t('gridEdit.save')}</button>
      <button type="button" class="button" @click=${act.close}>${t('plan.cancel')}</button>
      <button type="button" class="button" @click=${() => act.split(2)}>${t('gridEdit.split')}</button></div></form>`;
}
