// @ts-check

/** @typedef {{kind: 'MOVE', to: string}} Deed What
 *   somebody is about to do to an incident. Whatever asks for it — a key, a button, an option of a
 *   list — only prepares it: it is done when it is confirmed, and forgotten when it is not. */

/** Whether a deed must say why: what is closed leaves everybody's list. @param {Deed} deed */
export const needsNote = (deed) => deed.to === 'CLOSED';

/** Whether a deed may be done as it stands. @param {Deed} deed @param {string} note */
export const isComplete = (deed, note) => !needsNote(deed) || note.trim() !== '';

/** Whether a deed still fits an incident, which may have changed since it was prepared.
 * @param {Deed} deed @param {{next: string[]}} incident */
export const fits = (deed, { next }) => next.includes(deed.to);
