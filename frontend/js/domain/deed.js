// @ts-check

/** @typedef {{kind: 'MOVE', to: string} | {kind: 'ASSIGN', grid: string, name: string}} Deed What
 *   somebody is about to do to an incident. Whatever asks for it — a key, a button, an option of a
 *   list — only prepares it: it is done when it is confirmed, and forgotten when it is not. */

/** Whether a deed must say why: what is closed leaves everybody's list. @param {Deed} deed */
export const needsNote = (deed) => deed.kind === 'MOVE' && deed.to === 'CLOSED';

/** Whether a deed may be done as it stands. @param {Deed} deed @param {string} note */
export const isComplete = (deed, note) => !needsNote(deed) || note.trim() !== '';

/** Whether a deed still fits an incident, which may have changed since it was prepared.
 * @param {Deed} deed @param {{next: string[], grid: object | null}} incident */
export const fits = (deed, { next, grid }) => (deed.kind === 'MOVE' ? next.includes(deed.to) : grid === null);
