// @ts-check

/**
 * @typedef {object} Place Where a report lies.
 * @property {number} lon degrees, WGS 84
 * @property {number} lat degrees, WGS 84
 * @property {number | null} accuracy metres the device claims; null when pointed at by hand
 * @property {string} buildingCode the building that was chosen, or empty
 * @property {string} buildingTitle its name in words, or empty
 */
/**
 * @typedef {object} Draft A report that is being written.
 * @property {string} key the same for every try to send it
 * @property {Place | null} place
 * @property {string} category
 * @property {string} description
 * @property {string} floor
 * @property {string} name
 * @property {string} phone
 * @property {'WEB' | 'QR'} [channel] how the reader came to the form
 */

/** @typedef {'place' | 'category' | 'description'} Missing */

/** @param {string} key @returns {Draft} */
export const emptyDraft = (key) => ({
  key, place: null, category: '', description: '', floor: '', name: '', phone: '',
});

/** What still keeps a draft from being sent, in the order of the form.
 * @param {Draft} draft
 * @returns {Missing[]} */
export function missingIn(draft) {
  /** @type {Missing[]} */
  const missing = [];
  if (!draft.place) missing.push('place');
  if (!draft.category) missing.push('category');
  if (!draft.description.trim()) missing.push('description');
  return missing;
}

/** Whether anything was entered that would be a pity to lose. @param {Draft} draft */
export const worthKeeping = (draft) =>
  Boolean(draft.category || draft.description.trim() || draft.name || draft.phone);

/** The body of the request that sends a draft; blank answers are left out.
 * @param {Draft} draft with nothing missing */
export function requestOf(draft) {
  const { lon, lat, accuracy, buildingCode } = /** @type {Place} */ (draft.place);
  const reporter = { ...filled({ name: draft.name, phone: draft.phone }) };
  return {
    category: draft.category,
    description: draft.description.trim(),
    location: { lon, lat, ...(accuracy === null ? {} : { accuracyMetres: accuracy }) },
    ...filled({ buildingCode, floor: draft.floor }),
    ...(Object.keys(reporter).length ? { reporter } : {}),
    channel: draft.channel ?? 'WEB',
  };
}

/** @param {Record<string, string>} values */
function filled(values) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value),
  );
}
