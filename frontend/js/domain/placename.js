// @ts-check

const TAIL = 4;

/** What a building is called, from large to small; one that nobody has named is told apart by the
 * last figures of its code.
 * @param {{code: string, name: string | null, compound?: string | null, community?: string | null}} building
 * @param {(tail: string) => string} nameless words for one without a name */
export const buildingTitle = ({ code, name, compound, community }, nameless) =>
  [...new Set([community, compound, name ?? nameless(`…${code.slice(-TAIL)}`)])].filter(Boolean).join(' ');
