// @ts-check
import { GLYPHS, NOTEWORTHY, isQuiteSure, kindOf, weekList, workList } from '../../domain/judged.js';
import { fillOf, rankFillOf, weekFillOf } from '../../map/fills.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../map/hotlayers.js').HotPicture} HotPicture */
/** @typedef {import('../../map/marklayer.js').Mark} Mark */
/** @typedef {import('../../api/hotspots.js').HotUnit} HotUnit */
/** @typedef {import('../../api/hotspots.js').HotAnswer} HotAnswer */

/** What the map shows of an answer: one of three layers, or one week of the usual one.
 * @param {{answer: HotAnswer, frames: import('../../api/hotspots.js').Frames | null,
 *   density: import('../../api/hotspots.js').Density | null}} read
 * @param {import('../../domain/hotquery.js').HotLayer} layer
 * @param {number | null} week
 * @param {string | null} chosen
 * @returns {HotPicture} */
export function pictureOf({ answer, frames, density }, layer, week, chosen) {
  const { units } = answer;
  const drawn = { units, chosen, density: layer === 'count' ? (density?.tiles ?? null) : null };
  if (layer === 'count') return { ...drawn, fills: new Map(), marks: [] };
  if (layer === 'forecast') return { ...drawn, ...ranked(units, answer.forecast?.chosen ?? 0) };
  if (week !== null && frames) return { ...drawn, ...ofWeek(units, frames, week) };
  return { ...drawn, ...judged(units) };
}

/** @param {HotUnit[]} units */
function judged(units) {
  return {
    fills: new Map(units.map((unit) => [unit.code, fillOf(unit)])),
    marks: workList(units, 'rate', NOTEWORTHY).map((unit) => {
      const kind = kindOf(unit);
      return mark(unit, GLYPHS[kind], t(`kind.${kind}`), `hot-${kind}`, isQuiteSure(unit));
    }),
  };
}

/** @param {HotUnit[]} units @param {number} chosen */
function ranked(units, chosen) {
  const first = workList(units, 'forecast', []).slice(0, chosen);
  return {
    fills: new Map(units.map((unit) => [unit.code, rankFillOf(unit.rank, chosen)])),
    marks: first.map((unit) => mark(unit, String(unit.rank), '', 'hot-next', true)),
  };
}

/** @param {HotUnit[]} units @param {import('../../api/hotspots.js').Frames} frames
 * @param {number} week */
function ofWeek(units, frames, week) {
  const classes = classesOf(frames, week);
  const classOf = (/** @type {HotUnit} */ { code }) => classes.get(code) ?? 0;
  return {
    fills: new Map(units.map((unit) => [unit.code, weekFillOf(classOf(unit), kindOf(unit) === 'thin')])),
    marks: weekList(units, classes).map((unit) => {
      const hot = classOf(unit) > 0;
      return mark(unit, hot ? GLYPHS.growing : GLYPHS.cold, t(hot ? 'kind.hot' : 'kind.cold'),
        hot ? 'hot-growing' : 'hot-cold', isQuiteSure({ class: classOf(unit) }));
    }),
  };
}

/** The classes of one week, by code.
 * @param {import('../../api/hotspots.js').Frames} frames @param {number} week */
export const classesOf = ({ units }, week) =>
  new Map(units.map(({ code, classes }) => [code, classes[week] ?? 0]));

/** The counts of one week, by code; null where they are too small to be told.
 * @param {import('../../api/hotspots.js').Frames} frames @param {number} week */
export const countsOf = ({ units }, week) =>
  new Map(units.map(({ code, counts }) => [code, counts?.[week] ?? null]));

/** @param {HotUnit} unit @param {string} glyph @param {string} word @param {string} colour
 * @param {boolean} sure @returns {Mark} */
const mark = ({ code, centre }, glyph, word, colour, sure) => ({ code, at: centre, glyph, word, colour, sure });
