// @ts-check

/** @typedef {{code: string, scopes: string[]}} RoleRule */

const MEMBERS = /** @type {Record<string, string>} */ ({
  GRID: 'grid', BUILDING: 'building', COMPOUND: 'area', AREA: 'area',
});

/** The body of a request for a duty; what is empty is left out.
 * @param {Record<string, string>} form with `scope` (kind of place) and `place` (its code)
 * @returns {Record<string, string>} */
export function dutyBody({ scope = '', place = '', ...others }) {
  const code = scope === 'COMPOUND' && place && !place.includes('/') ? `COMPOUND/${place}` : place;
  return filled({ ...others, [MEMBERS[scope] ?? 'grid']: code });
}

/** What holds something. @param {Record<string, string>} form @returns {Record<string, string>} */
export const filled = (form) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));

/** What a role can be for; every kind for one that is not known.
 * @param {RoleRule[]} roles @param {string} code */
export const scopesOf = (roles, code) => roles.find((role) => role.code === code)?.scopes ?? Object.keys(MEMBERS);

/** Whether something holds at a moment. @param {{from: string, until: string | null}} term @param {number} now */
export const holds = ({ from, until }, now) => Date.parse(from) <= now && (!until || Date.parse(until) > now);

/** What the address says: which view, words and person. @param {string} search */
export function viewOf(search) {
  const query = new URLSearchParams(search);
  const view = query.get('view') ?? '';
  return {
    view: ['queues', 'shifts'].includes(view) ? view : 'people', words: query.get('q') ?? '', person: query.get('person') ?? '',
  };
}

/** The address of a view. @param {{view: string, words: string, person: string}} view */
export function addressOf({ view, words, person }) {
  const query = new URLSearchParams();
  if (view !== 'people') query.set('view', view);
  if (words) query.set('q', words);
  if (person) query.set('person', person);
  return query.size ? `/people?${query}` : '/people';
}
