// @ts-check
import { render } from 'lit';
import { actionOf } from '../../domain/keys.js';
import { keyHelp } from '../../ui/keyhelp.js';

const LETTERS_OFF = 'gridmap.letters-off';

/** Listens to the keys of the board, and shows their table.
 * @param {Partial<Record<import('../../domain/keys.js').Action, (event: KeyboardEvent) => void>>} actions
 * @returns {() => void} opens the table */
export function listenToKeys(actions) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('help'));
  let letters = localStorage.getItem(LETTERS_OFF) === null;

  const showHelp = () => {
    const change = (/** @type {boolean} */ on) => {
      letters = on;
      if (on) localStorage.removeItem(LETTERS_OFF);
      else localStorage.setItem(LETTERS_OFF, '1');
    };
    render(keyHelp(letters, change, () => dialog.close()), dialog);
    dialog.showModal();
  };
  document.addEventListener('keydown', (event) => {
    if (dialog.open || event.isComposing || isTyping(event)) return;
    const action = actionOf(event, letters);
    if (!action || (action === 'open' && isControl(event))) return;
    const act = action === 'help' ? showHelp : actions[action];
    if (act) {
      event.preventDefault();
      act(event);
    }
  });
  return showHelp;
}

/** Whether the key belongs to a field, or to the map, which arrows move.
 * @param {KeyboardEvent} event */
function isTyping({ target, key }) {
  const element = /** @type {HTMLElement} */ (target);
  if (element.closest('select, textarea, input:not([type=checkbox])')) return key !== 'Escape';
  return element.closest('.leaflet-container') !== null && key.startsWith('Arrow');
}

/** Enter on a button presses it. @param {KeyboardEvent} event */
const isControl = ({ target }) =>
  /** @type {HTMLElement} */ (target).closest('button:not(.item), a, summary') !== null;
