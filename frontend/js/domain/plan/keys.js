// @ts-check

/** @typedef {keyof typeof PLAN_KEYS} PlanAction */

/** Keys of the planner, by what they do; after the tables of established district editors. */
export const PLAN_KEYS = /** @type {const} */ ({
  inspect: ['h'],
  brush: ['b'],
  erase: ['e'],
  lasso: ['o'],
  rectangle: ['r'],
  pick: ['i'],
  smaller: ['['],
  larger: [']'],
  compounds: ['c'],
  onlyUnassigned: ['x'],
  previousGrid: [','],
  nextGrid: ['.'],
  lock: ['l'],
  lockOthers: ['L'],
  split: ['s'],
  cut: ['k'],
  merge: ['m'],
  community: ['w'],
  border: ['v'],
  nextProblem: ['n'],
  accept: ['Tab'],
  swipe: ['d'],
  rebase: ['u'],
  undo: ['Ctrl+z'],
  redo: ['Ctrl+y', 'Ctrl+Z'],
  goTo: ['g'],
  toTarget: ['t'],
  cancel: ['Escape'],
  confirm: ['Enter'],
  help: ['?'],
});

/** What a key does, or null. Letters and signs count only while the map has the focus, and only when
 * the reader wants them; the others count everywhere on the page.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} event
 * @param {{onMap: boolean, letters: boolean}} where
 * @returns {PlanAction | null} */
export function planActionOf(event, { onMap, letters }) {
  if (event.altKey) return null;
  const withControl = event.ctrlKey || event.metaKey;
  const single = event.key.length === 1;
  if (!withControl && (single || event.key === 'Tab') && (!onMap || !letters)) return null;
  if (event.key === 'Enter' && !onMap) return null;
  if (event.key === 'Tab' && event.shiftKey) return null;
  const pressed = withControl ? `Ctrl+${letterOf(event)}` : single ? letterOf(event) : event.key;
  for (const [action, keys] of Object.entries(PLAN_KEYS)) {
    if (/** @type {readonly string[]} */ (keys).includes(pressed)) {
      return /** @type {PlanAction} */ (action);
    }
  }
  return null;
}

/** The grid a digit stands for: 1 to 9, the first nine of the list; null for any other key.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {{onMap: boolean, letters: boolean}} where
 * @returns {number | null} position from 0 */
export function digitOf(event, { onMap, letters }) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && onMap && letters && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null;
}

/** Where an arrow leads the cursor of the map; null for any other key, and for arrows that move the map.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} event
 * @returns {import('./cursor.js').Direction | null} */
export function directionOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const [, way] = /^Arrow(Left|Right|Up|Down)$/.exec(event.key) ?? [];
  return way ? /** @type {import('./cursor.js').Direction} */ (way.toLowerCase()) : null;
}

/** A letter as the shift key makes it, whatever caps lock says.
 * @param {{key: string, shiftKey: boolean}} event */
function letterOf({ key, shiftKey }) {
  if (!/^[a-z]$/i.test(key)) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}
