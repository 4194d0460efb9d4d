// @ts-check

/** A grid's name without that of its community, which all around it have too.
 * @param {{name: string | null, code: string | null, key: string}} grid
 * @param {string} community its name
 * @returns {string} */
export function shortName({ name, code, key }, community) {
  const long = name || code || key;
  const short = community && long.startsWith(community) ? long.slice(community.length).trim() : '';
  return short || long;
}
