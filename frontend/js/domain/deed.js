// @ts-check

/** @typedef {{code: string, name: string, nameEn: string, elsewhere: boolean}} Reason */
/** @typedef {{deed: string, name: string, nameEn: string, to?: string, needs: string[],
 *   reasons: Reason[], consent: boolean, proposed?: string}} Offer What may be done to an incident now. Whatever asks
 *   for it, a key, a button or an option of a list, only prepares it: it is done when it is
 *   confirmed, and forgotten when it is not. */
/** @typedef {{note: string, reason: string, to: string, photos: number, deadline: string}} Said What
 *   the form holds; empty where nothing is said. */

/** What is not said yet, in the order of asking. A position is read when it is confirmed.
 * @param {Offer} offer @param {Said} said */
export function missing({ needs, reasons }, said) {
  const lacks = needs.filter((need) => !isSaid(need, said));
  const elsewhere = reasons.find(({ code }) => code === said.reason)?.elsewhere;
  return elsewhere && !said.to.trim() ? [...lacks, 'ELSEWHERE'] : lacks;
}

/** @param {string} need @param {Said} said */
function isSaid(need, { note, reason, to, photos, deadline }) {
  if (need === 'NOTE') return note.trim() !== '';
  if (need === 'REASON') return reason !== '';
  if (need === 'HANDLER') return /^[A-Z]+\/[^\s/]+$/.test(to);
  if (need === 'INCIDENT' || need === 'ELSEWHERE') return to.trim() !== '';
  if (need === 'PHOTO') return photos > 0;
  return need !== 'DEADLINE' || deadline !== '';
}

/** The offer of a deed, or null when it may not be done, or no longer.
 * @param {string} deed @param {{deeds?: Offer[]}} incident
 * @returns {Offer | null} */
export const offerOf = (deed, { deeds = [] }) => deeds.find((offer) => offer.deed === deed) ?? null;

/** The body of a request. @param {Said} said */
export function bodyOf({ note, reason, to, deadline }) {
  return {
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(reason ? { reason } : {}),
    ...(to.trim() ? { to: to.trim() } : {}),
    ...(deadline ? { deadline: new Date(deadline).toISOString() } : {}),
  };
}
