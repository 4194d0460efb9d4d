// @ts-check

/** @typedef {'new' | 'growing' | 'lasting' | 'easing' | 'cold' | 'thin' | 'usual'} Kind How a unit
 *   stands, in the plain words of the map. */
/**
 * @typedef {object} Judged What the words are chosen by.
 * @property {string} code
 * @property {'HOT' | 'COLD' | 'USUAL' | 'THIN' | 'NO_HOMES'} state
 * @property {string | null} word
 * @property {number} class −3 to 3
 * @property {number | null} ratio
 * @property {number | null} rank
 * @property {number | null} perKm2
 */

/** The kinds in the order in which they ask for attention. @type {readonly Kind[]} */
export const KINDS = ['new', 'growing', 'lasting', 'easing', 'cold', 'thin', 'usual'];

/** What the work list shows unless the reader wants more. @type {readonly Kind[]} */
export const NOTEWORTHY = ['new', 'growing', 'lasting', 'easing', 'cold'];

/** A sign for each kind, told apart without colour. @type {Record<Kind, string>} */
export const GLYPHS = {
  new: '★', growing: '▲', lasting: '■', easing: '▽', cold: '◇', thin: '?', usual: '·',
};

const WORDS = /** @type {Record<string, Kind>} */ ({
  NEW: 'new', GROWING: 'growing', LASTING: 'lasting', EASING: 'easing', COLD: 'cold',
});

/** @param {Judged} unit @returns {Kind} */
export function kindOf({ state, word }) {
  if (state === 'THIN' || state === 'NO_HOMES') return 'thin';
  if (word && WORDS[word]) return WORDS[word];
  return state === 'COLD' ? 'cold' : state === 'HOT' ? 'lasting' : 'usual';
}

/** The kind of one week alone, from its class: one week is neither new nor lasting.
 * @param {number} class_ −3 to 3
 * @returns {'hot' | 'cold' | 'usual'} */
export const weekKindOf = (class_) => (class_ >= 2 ? 'hot' : class_ <= -2 ? 'cold' : 'usual');

/** The units that stood out in one week, the hottest first, then the coldest.
 * @template {Judged} T
 * @param {T[]} units
 * @param {Map<string, number>} classes of the week, by code
 * @returns {T[]} */
export const weekList = (units, classes) =>
  units
    .filter(({ code }) => weekKindOf(classes.get(code) ?? 0) !== 'usual')
    .sort(by(({ code }) => -(classes.get(code) ?? 0)));

/** How sure a finding is: 2 nearly, 3 quite. @param {{class: number}} unit */
export const isQuiteSure = (unit) => Math.abs(unit.class) === 3;

/** The units of the work list, those that ask for attention first.
 * @template {Judged} T
 * @param {T[]} units
 * @param {import('./hotquery.js').HotLayer} layer
 * @param {readonly Kind[]} kinds which are wanted; by density and forecast all are
 * @returns {T[]} */
export function workList(units, layer, kinds) {
  if (layer === 'forecast') {
    return units.filter(({ rank }) => rank !== null).sort(by(({ rank }) => rank ?? 0));
  }
  if (layer === 'count') return [...units].sort(by(({ perKm2 }) => -(perKm2 ?? 0)));
  return units
    .filter((unit) => kinds.includes(kindOf(unit)))
    .sort(by((unit) => KINDS.indexOf(kindOf(unit)), (unit) => -Math.abs(unit.class), (unit) => -(unit.ratio ?? 0)));
}

/** How many units there are of each kind. @param {Judged[]} units */
export function countKinds(units) {
  const counts = /** @type {Record<Kind, number>} */ (Object.fromEntries(KINDS.map((kind) => [kind, 0])));
  for (const unit of units) counts[kindOf(unit)]++;
  return counts;
}

/** Compares by several measures, the smaller first, then by code.
 * @param {...(unit: any) => number} measures
 * @returns {(a: Judged, b: Judged) => number} */
function by(...measures) {
  return (a, b) => {
    for (const measure of measures) {
      const difference = measure(a) - measure(b);
      if (difference) return difference;
    }
    return a.code < b.code ? -1 : 1;
  };
}
