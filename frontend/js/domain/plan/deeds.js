// @ts-check

/** @typedef {'CHANGE' | 'SUBMIT' | 'APPROVE' | 'RETURN' | 'ABANDON' | 'PUBLISH' | 'SCHEDULE' | 'REVOKE' | 'REBASE'} DeedName */
/**
 * @typedef {object} Deed What the service says of a deed that belongs to the plan's state.
 * @property {DeedName} deed
 * @property {('FAULTLESS' | 'NEWEST')[]} needs what is looked at when it is done
 * @property {boolean} allowed to who asks
 * @property {{type: string, text: string} | null} [reason] why not
 */
/** @typedef {'submit' | 'approve' | 'return' | 'abandon' | 'publish' | 'revoke'} Move */
/** @typedef {{move: Move, allowed: boolean, main: boolean, reason: string}} MoveButton */

/** As they stand in the bar: what leads on is on the right. Giving a plan up is not at hand there, and
 * a later publication is asked for where one publishes.
 * @type {DeedName[]} */
const WITH_BUTTON = ['RETURN', 'REVOKE', 'SUBMIT', 'APPROVE', 'PUBLISH'];

/** What leads on, the furthest first. @type {DeedName[]} */
const AHEAD = ['PUBLISH', 'APPROVE', 'SUBMIT'];

/** Whether who reads may do a deed now. @param {{deeds: Deed[]}} plan @param {DeedName} name */
export const mayDo = ({ deeds }, name) => deeds.some(({ deed, allowed }) => allowed && deed === name);

/** Whether somebody else published where a plan lies since it began.
 * @param {{communities: {baseRevision: number, currentRevision: number}[]}} plan */
export const isBehind = ({ communities }) =>
  communities.some(({ baseRevision, currentRevision }) => baseRevision < currentRevision);

/** Whether a plan that brought faults in is refused. @param {{deeds: Deed[]}} plan @param {Move} move */
export const needsNoFaults = ({ deeds }, move) =>
  deeds.some(({ deed, needs }) => deed.toLowerCase() === move && needs.includes('FAULTLESS'));

/** The buttons in the bar of a plan; the one that leads furthest is the main one.
 * @param {{deeds: Deed[]}} plan @returns {MoveButton[]} */
export function moveButtons(plan) {
  const main = AHEAD.find((name) => mayDo(plan, name));
  return WITH_BUTTON.flatMap((name) => plan.deeds.filter(({ deed }) => deed === name))
    .map(({ deed, allowed, reason }) => ({
      move: /** @type {Move} */ (deed.toLowerCase()), allowed, main: deed === main,
      reason: reason?.text ?? '',
    }));
}

/** What is to be said about who may: why the next step is not open, or why one person may do all;
 * empty when two persons are asked for and the next step is open, and when nothing follows.
 * @param {{deeds: Deed[], approval: string}} plan @returns {{reason: string} | {alone: string} | null} */
export function whoMay(plan) {
  const shut = moveButtons(plan).find(({ allowed }) => !allowed);
  if (shut) return { reason: shut.reason };
  return plan.deeds.length && plan.approval !== 'ANOTHER_PERSON' ? { alone: plan.approval } : null;
}

/** Whether the files of a plan can be had: from its submission on. @param {{state: string}} plan */
export const hasFiles = ({ state }) => 
  ['SUBMITTED', 'APPROVED', 'SCHEDULED', 'PUBLISHED'].includes(state);

/** What the planner has to know of the last step: why a plan came back, or that it could not take
 * effect; null otherwise.
 * @param {{state: string, steps: {deed: string, actor: string, note?: string | null,
 *   refusal?: {text: string} | null}[]}} plan
 * @returns {{missed: boolean, actor: string, words: string} | null} */
export function whyReturned({ state, steps }) {
  const last = steps.at(-1);
  if (state !== 'RETURNED' || !last) return null;
  return { missed: last.deed === 'MISS', actor: last.actor, words: last.refusal?.text ?? last.note ?? '' };
}
