// @ts-check
import { html } from 'lit';
import { NEW_GRID } from '../../domain/plan/selecting.js';
import { t } from './text.js';

const PAINTING = ['brush', 'lasso', 'rectangle', 'erase'];

/**
 * @typedef {object} OptionState
 * @property {import('./rail.js').ToolName} tool
 * @property {import('../../domain/plan/selecting.js').Wish} wish
 * @property {boolean} complete
 * @property {number} brushSize
 * @property {{key: string, name: string, tint: number}[]} grids
 * @property {boolean} editable
 */

/** The row above the map: what is painted with, and how.
 * @param {OptionState} state
 * @param {{choose: (key: string | null) => void, resize: (by: number) => void,
 *   toggle: (name: 'wholeCompounds' | 'onlyUnassigned' | 'complete') => void}} act */
export function options({ tool, wish, complete, brushSize, grids, editable }, act) {
  if (!editable) return html`<span class="hint">${t('plan.readOnly')}</span>`;
  const painting = PAINTING.includes(tool);
  const chosen = grids.find(({ key }) => key === wish.grid);
  return html`
    ${tool === 'erase' ? html`<strong>${t('option.erasing')}</strong>` : html`
      <label class="option"><span class="tint" data-tint=${chosen?.tint ?? 'none'} aria-hidden="true"></span>
        <span class="option-name">${t('option.grid')}</span>
        <select id="grid-choice" @change=${(/** @type {any} */ e) => act.choose(e.target.value || null)}>
          ${grids.map(({ key, name }) => html`<option value=${key} ?selected=${wish.grid === key}>${name}</option>`)}
          <option value=${NEW_GRID} ?selected=${wish.grid === NEW_GRID}>${t('option.newGrid')}</option>
          <option value="" ?selected=${wish.grid === null}>${t('grid.unassigned')}</option>
        </select></label>`}
    ${tool === 'brush' || tool === 'erase' ? html`
      <span class="option sizes"><span class="option-name">${t('option.size')}</span>
        <button type="button" aria-label=${t('option.smaller')} @click=${() => act.resize(-1)}>−</button>
        <span class="dot" data-size=${brushSize} aria-hidden="true"></span>
        <button type="button" aria-label=${t('option.larger')} @click=${() => act.resize(1)}>+</button></span>` : ''}
    ${painting ? html`
      ${flag('wholeCompounds', wish.wholeCompounds, 'C', act)}
      ${tool === 'erase' ? '' : flag('onlyUnassigned', wish.onlyUnassigned, 'X', act)}` : ''}
    ${painting || tool === 'border' ? flag('complete', complete, '', act) : ''}
    ${painting ? '' : html`<span class="hint">${t(/** @type {any} */ (`hint.${tool}`))}</span>`}
  `;
}

/** @param {'wholeCompounds' | 'onlyUnassigned' | 'complete'} name @param {boolean} on
 * @param {string} key @param {any} act */
const flag = (name, on, key, act) => html`<label class="switch" title=${t(`optionHelp.${name}`)}>
  <input type="checkbox" .checked=${on} @change=${() => act.toggle(name)} />${t(`option.${name}`)}
  ${key ? html`<kbd>${key}</kbd>` : ''}</label>`;
