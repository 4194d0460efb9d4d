// @ts-check

/**
 * @typedef {object} Entry Something a grid worker did, until the service has it.
 * @property {string} id names it for the service: sent twice under this name it is done once
 * @property {number} order of what was done, across all accounts of the phone
 * @property {string} account sign-in name of who did it
 * @property {'DEED' | 'REPORT'} kind
 * @property {string | null} number of the incident; null: the report before it is not there yet
 * @property {string | null} after id of the report that brings the number
 * @property {string} deed code; empty for a report
 * @property {Record<string, any>} said what the body of the request says
 * @property {number | null} version of the incident as it was seen; null: as it then is
 * @property {{lon: number, lat: number, accuracyMetres: number} | null} position WGS 84
 * @property {number} photos how many pictures belong to it
 * @property {string} at when it was done, ISO 8601
 * @property {string} title what the incident is, in words
 * @property {'WAITING' | 'HELD' | 'CONFLICT' | 'DONE'} state
 * @property {Fault | null} fault why it was not taken
 */
/** @typedef {{slug: string, words: string, happened: Happened[]}} Fault */
/** @typedef {{seq: number, kind: string, deed?: string, state?: string, actor: string, at: string}} Happened */
/** @typedef {{status: number, slug: string, words: string, happened?: Happened[]}} Failure status 0: the
 *   service was not reached */
/** @typedef {'AGAIN' | 'DROP'} Choice */

/** Somebody else was faster, or the ground changed: only the worker can say what is to be done. */
const CONFLICTS = ['incident-changed', 'illegal-deed', 'forbidden', 'not-found', 'incident-is-over'];

/** What belongs together and keeps its order. @param {Entry} entry */
const threadOf = ({ number, after, id }) => after ?? number ?? id;

/** @param {Entry} a @param {Entry} b */
function together(a, b) {
  return threadOf(a) === threadOf(b) || (a.number !== null && a.number === b.number);
}

/** @param {Entry[]} entries */
export const inOrder = (entries) => [...entries].sort((a, b) => a.order - b.order);

/** The one that is sent next: the oldest of the account before which nothing of its own incident
 * waits. What is held keeps back only what belongs to it.
 * @param {Entry[]} entries
 * @param {string} account
 * @returns {Entry | null} */
export function nextToSend(entries, account) {
  const open = inOrder(entries).filter((entry) => entry.account === account && entry.state !== 'DONE');
  return open.find((entry, at) =>
    entry.state === 'WAITING' && !open.slice(0, at).some((earlier) => together(earlier, entry))) ?? null;
}

/** Whether something of its own incident has to go first. @param {Entry} entry @param {Entry[]} entries */
export const waitsForAnother = (entry, entries) =>
  entry.state === 'WAITING' &&
  entries.some((other) => other.order < entry.order && other.account === entry.account &&
    other.state !== 'DONE' && together(other, entry));

/** What changes once the service took an entry: itself, and the next of its incident, which now
 * knows number and version.
 * @param {Entry[]} entries
 * @param {Entry} entry
 * @param {{number: string, version?: number | null}} answer
 * @returns {Entry[]} */
export function taken(entries, entry, { number, version = null }) {
  const done = /** @type {Entry} */ ({ ...entry, number, state: 'DONE', fault: null });
  const later = entries.filter((other) =>
    other.order > entry.order && other.state !== 'DONE' && other.account === entry.account && together(other, entry));
  return [done, ...later.map((other) => ({ ...other, number, version }))];
}

/** What becomes of an entry that was not taken.
 * @param {Entry} entry
 * @param {Failure} failure
 * @returns {{entry: Entry, stop: boolean}} stop: nothing else would get through either */
export function notTaken(entry, failure) {
  const { status, slug, words, happened = [] } = failure;
  if (status === 0 || status === 401 || status === 429 || status >= 500 || slug === 'session-over') {
    return { entry, stop: true };
  }
  const state = CONFLICTS.includes(slug) ? 'CONFLICT' : 'HELD';
  return { entry: { ...entry, state, fault: { slug, words, happened } }, stop: false };
}

/** What the worker may choose for an entry that was not taken.
 * @param {Entry} entry
 * @param {string[] | null} offered deeds the incident lists now; null: it cannot be read
 * @returns {Choice[]} */
export function choicesFor(entry, offered) {
  const possible = entry.kind === 'REPORT' || entry.deed === '' || (offered?.includes(entry.deed) ?? false);
  return possible ? ['AGAIN', 'DROP'] : ['DROP'];
}

/** What changes when the worker chose, knowing how the incident stands now.
 * @param {Entry[]} entries
 * @param {Entry} entry
 * @param {Choice} choice
 * @param {number | null} version that was looked at
 * @returns {{changed: Entry[], dropped: string[]}} */
export function chosen(entries, entry, choice, version) {
  if (choice === 'AGAIN') {
    return { changed: [{ ...entry, version, state: 'WAITING', fault: null }], dropped: [] };
  }
  const later = entries.filter((other) =>
    other.order > entry.order && other.state !== 'DONE' && other.account === entry.account && together(other, entry));
  return entry.kind === 'REPORT'
    ? { changed: [], dropped: [entry.id, ...later.map(({ id }) => id)] }
    : { changed: later.map((other) => ({ ...other, version })), dropped: [entry.id] };
}

/** How many wait, how many need a decision, and how many belong to other accounts of the phone.
 * @param {Entry[]} entries
 * @param {string} account */
export function tally(entries, account) {
  const own = entries.filter((entry) => entry.account === account);
  const count = (/** @type {Entry['state']} */ state) => own.filter((entry) => entry.state === state).length;
  return {
    waiting: count('WAITING'),
    stuck: count('HELD') + count('CONFLICT'),
    done: count('DONE'),
    others: entries.filter((entry) => entry.account !== account && entry.state !== 'DONE').length,
  };
}

/** What of the done ones need not be shown any more. @param {Entry[]} entries @param {number} now */
export const outlived = (entries, now) =>
  entries.filter(({ state, at }) => state === 'DONE' && now - Date.parse(at) > 24 * 3600_000);

/** The body of the request that does a deed. @param {Entry} entry */
export const deedBody = ({ deed, said, version, position, at }) => ({
  ...said, deed, version, doneAt: at, ...(position ? { position } : {}),
});
