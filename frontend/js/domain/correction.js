// @ts-check

/** @typedef {import('../api/buildings.js').Building} Building */

const NUMBERS = /** @type {const} */ (['households', 'entrances', 'levels']);

/** What a form corrects: only values that are other ones. An emptied name is taken away; an emptied
 * number is left as it is, for a count cannot be unsaid.
 * @param {Building} building as it was read
 * @param {Record<string, string>} fields as typed
 * @returns {Record<string, string | number>} empty when nothing is corrected */
export function correctionOf(building, fields) {
  /** @type {Record<string, string | number>} */
  const values = {};
  const name = (fields.name ?? '').trim();
  if (name !== (building.name ?? '')) values.name = name;
  for (const field of NUMBERS) {
    const typed = (fields[field] ?? '').trim();
    if (typed !== '' && Number(typed) !== building[field]) values[field] = Number(typed);
  }
  if (Object.keys(values).length === 0) return values;
  const source = (fields.source ?? '').trim();
  if (source) values.source = source;
  if (fields.at && 'households' in values) values.at = fields.at;
  return values;
}
