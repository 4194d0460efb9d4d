// @ts-check

/** @typedef {import('../../domain/plan/keys.js').PlanAction} PlanAction */

/** What each key does; an action answers false when it has nothing to do.
 * @param {import('./editor.js').Editor} editor @param {import('./cursor.js').Cursor} cursor
 * @param {import('./panel.js').Panel} panel
 * @param {import('./dialogs.js').Dialogs} dialogs @param {() => unknown} swipe
 * @returns {(action: PlanAction) => boolean} */
export function actionsOf(editor, cursor, panel, dialogs, swipe) {
  const chooseBeside = (/** @type {number} */ step) => {
    editor.chooseBeside(step);
    cursor.spoken.grid(editor.wish.grid);
  };
  /** @type {Record<PlanAction, () => unknown>} */
  const actions = {
    inspect: () => editor.use('inspect'), brush: () => editor.use('brush'),
    erase: () => editor.use('erase'), lasso: () => editor.use('lasso'),
    rectangle: () => editor.use('rectangle'), pick: () => editor.use('pick'),
    split: () => editor.use('split'), merge: () => editor.use('merge'), cut: () => editor.use('cut'), community: () => editor.use('community'),
    border: () => editor.use('border'),
    smaller: () => editor.resizeBrush(-1), larger: () => editor.resizeBrush(1),
    compounds: () => editor.toggle('wholeCompounds'),
    onlyUnassigned: () => editor.toggle('onlyUnassigned'),
    previousGrid: () => chooseBeside(-1), nextGrid: () => chooseBeside(1),
    lock: () => editor.lock(editor.wish.grid), lockOthers: () => editor.lockOthers(),
    nextProblem: () => panel.nextProblem(),
    accept: () => panel.acceptSuggestion(),
    swipe, rebase: () => dialogs.rebase(), undo: () => editor.step('undo'), redo: () => editor.step('redo'),
    goTo: () => cursor.goToGrid(), toTarget: () => editor.balanceBorder() && cursor.spoken.outlook(),
    cancel: () => cursor.cancel() || editor.tool.cancel() || panel.skipSuggestion(),
    confirm: () => confirm(editor, cursor),
    help: () => dialogs.keys(),
  };
  return (action) => actions[action]() !== false;
}

/** Ends what the tool has in hand, else does what it does where the cursor stands.
 * @param {import('./editor.js').Editor} editor @param {import('./cursor.js').Cursor} cursor */
function confirm({ tool }, cursor) {
  if (!tool.busy) return cursor.enter();
  tool.confirm?.();
  return true;
}
