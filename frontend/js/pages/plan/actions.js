// @ts-check

/** @typedef {import('../../domain/plan/keys.js').PlanAction} PlanAction */

/** What each key does; an action answers false when it has nothing to do.
 * @param {import('./editor.js').Editor} editor @param {import('./panel.js').Panel} panel
 * @param {import('./dialogs.js').Dialogs} dialogs @param {() => void} swipe
 * @returns {(action: PlanAction) => boolean} */
export function actionsOf(editor, panel, dialogs, swipe) {
  /** @type {Record<PlanAction, () => unknown>} */
  const actions = {
    inspect: () => editor.use('inspect'), brush: () => editor.use('brush'),
    erase: () => editor.use('erase'), lasso: () => editor.use('lasso'),
    rectangle: () => editor.use('rectangle'), pick: () => editor.use('pick'),
    split: () => editor.use('split'), merge: () => editor.use('merge'),
    border: () => editor.use('border'),
    smaller: () => editor.resizeBrush(-1), larger: () => editor.resizeBrush(1),
    compounds: () => editor.toggle('wholeCompounds'),
    onlyUnassigned: () => editor.toggle('onlyUnassigned'),
    previousGrid: () => editor.chooseBeside(-1), nextGrid: () => editor.chooseBeside(1),
    lock: () => editor.lock(editor.wish.grid), lockOthers: () => editor.lockOthers(),
    nextProblem: () => panel.nextProblem(),
    accept: () => panel.acceptSuggestion(),
    swipe, undo: () => editor.step('undo'), redo: () => editor.step('redo'),
    cancel: () => editor.tool.cancel() || panel.skipSuggestion(),
    confirm: () => editor.tool.confirm?.() ?? editor.tool.confirm !== undefined,
    help: () => dialogs.keys(),
  };
  return (action) => actions[action]() !== false;
}
