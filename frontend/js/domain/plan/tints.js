// @ts-check

export const TINTS = 8;

/** A tint for every grid, such that grids that touch differ; a grid keeps its tint as long as no
 * neighbour has it too.
 * @param {string[]} keys in a fixed order
 * @param {Iterable<[string, string]>} touching pairs of grids
 * @param {Map<string, number>} former tints of before
 * @returns {Map<string, number>} 0 to TINTS − 1 */
export function tintsOf(keys, touching, former) {
  /** @type {Map<string, Set<string>>} */
  const beside = new Map(keys.map((key) => [key, new Set()]));
  for (const [a, b] of touching) {
    beside.get(a)?.add(b);
    beside.get(b)?.add(a);
  }
  /** @type {Map<string, number>} */
  const tints = new Map();
  for (const key of keys) {
    const taken = new Set([...(beside.get(key) ?? [])].map((other) => tints.get(other)));
    const old = former.get(key);
    tints.set(key, old !== undefined && !taken.has(old) ? old : leastUsed(tints, taken));
  }
  return tints;
}

/** @param {Map<string, number>} tints @param {Set<number | undefined>} taken */
function leastUsed(tints, taken) {
  const uses = Array.from({ length: TINTS }, () => 0);
  for (const tint of tints.values()) uses[tint]++;
  let best = -1;
  for (let tint = 0; tint < TINTS; tint++) {
    if (!taken.has(tint) && (best < 0 || uses[tint] < uses[best])) best = tint;
  }
  return best < 0 ? tints.size % TINTS : best;
}
