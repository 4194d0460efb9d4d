// @ts-check

/** @typedef {'next' | 'previous' | 'open' | 'close' | 'admit' | 'dispatch' | 'giveBack' |
 *   'start' | 'resolve' | 'finish' |
 *   'keep' | 'grid' | 'merge' | 'whistle' | 'find' | 'pick' | 'unassigned' | 'ground' | 'help'} Action */

/** Keys of the board, by what they do. @type {Record<Action, string[]>} */
export const KEYS = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  open: ['Enter'],
  close: ['Escape'],
  admit: ['a'],
  dispatch: ['d'],
  giveBack: ['r'],
  start: ['s'],
  resolve: ['e'],
  finish: ['c'],
  keep: ['g'],
  grid: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  merge: ['m'],
  whistle: ['w'],
  find: ['/'],
  pick: ['x'],
  unassigned: ['u'],
  ground: ['v'],
  help: ['?'],
};

/** What a key does on the board, or null. Letters are off when the reader wants them off.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {boolean} letters
 * @returns {Action | null} */
export function actionOf(event, letters) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.length === 1 && !letters) return null;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const [action, keys] of Object.entries(KEYS)) {
    if (keys.includes(pressed)) return /** @type {Action} */ (action);
  }
  return null;
}
