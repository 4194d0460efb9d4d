// @ts-check
import { digitOf, planActionOf } from '../../domain/plan/keys.js';

const LETTERS_OFF = 'gridmap.letters-off';

/** Whether letters are keys; kept on this device. */
export const letters = {
  get on() {
    return localStorage.getItem(LETTERS_OFF) === null;
  },
  set on(wanted) {
    if (wanted) localStorage.removeItem(LETTERS_OFF);
    else localStorage.setItem(LETTERS_OFF, '1');
  },
};

/** Listens to the planner's keys.
 * @param {HTMLElement} map single letters count while it has the focus
 * @param {(action: import('../../domain/plan/keys.js').PlanAction) => boolean} act false when the key
 *   has nothing to do, and belongs to the browser
 * @param {(position: number) => void} chooseGrid */
export function listenToPlanKeys(map, act, chooseGrid) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.isComposing || document.querySelector('dialog[open]')) return;
    if (target.closest('input:not([type=checkbox], [type=range]), textarea, select')) return;
    const where = { onMap: map.contains(target), letters: letters.on };
    const digit = digitOf(event, where);
    const action = planActionOf(event, where);
    if (digit !== null) chooseGrid(digit);
    else if (!action || !act(action)) return;
    event.preventDefault();
  });
}
