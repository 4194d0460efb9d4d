// @ts-check
import { digitOf, directionOf, planActionOf } from '../../domain/plan/keys.js';

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
 * @param {(position: number) => void} chooseGrid
 * @param {(direction: import('../../domain/plan/cursor.js').Direction) => void} go */
export function listenToPlanKeys(map, act, chooseGrid, go) {
  leadCursor(map, go);
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.isComposing || document.querySelector('dialog[open]')) return;
    if (target.closest('input:not([type=checkbox], [type=range]), textarea, select')) return;
    if (event.key === 'Enter' && target !== map) return;
    const where = { onMap: map.contains(target), letters: letters.on };
    const digit = digitOf(event, where);
    const action = planActionOf(event, where);
    if (digit !== null) chooseGrid(digit);
    else if (!action || !act(action)) return;
    event.preventDefault();
  });
}

/** Arrows lead the cursor while the map itself has the focus. They are caught on their way down, for
 * Leaflet would move the map by them.
 * @param {HTMLElement} map @param {(direction: import('../../domain/plan/cursor.js').Direction) => void} go */
function leadCursor(map, go) {
  document.addEventListener('keydown', (event) => {
    const direction = event.target === map ? directionOf(event) : null;
    if (direction === null || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    go(direction);
  }, { capture: true });
}
