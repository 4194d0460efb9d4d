// @ts-check

/** The numbers picked after one was picked or let go.
 * @param {ReadonlySet<string>} picked @param {string} number @returns {Set<string>} */
export function toggled(picked, number) {
  const after = new Set(picked);
  if (!after.delete(number)) after.add(number);
  return after;
}

/** The numbers picked after all from one to another were picked, both included, in either
 * direction; without the first one only the other.
 * @param {ReadonlySet<string>} picked
 * @param {string[]} order numbers as they are listed
 * @param {string | null} from @param {string} to
 * @returns {Set<string>} */
export function withRange(picked, order, from, to) {
  const [a, b] = [order.indexOf(from ?? ''), order.indexOf(to)];
  if (a < 0 || b < 0) return new Set([...picked, to]);
  return new Set([...picked, ...order.slice(Math.min(a, b), Math.max(a, b) + 1)]);
}

/** Those of the picked that are still listed: nobody acts on what he does not see.
 * @param {ReadonlySet<string>} picked @param {string[]} order */
export const stillListed = (picked, order) => order.filter((number) => picked.has(number));
