// @ts-check
import { liesIn } from '../../domain/field/work.js';
import { f } from '../../ui/field/text.js';

/** @typedef {import('./here.js').Here} Here */

/** Where something found would lie: where the worker is, or else the middle of the map.
 * @param {Here | null} here @param {{lon: number, lat: number} | null} centre
 * @returns {Here | {lon: number, lat: number, accuracyMetres: null} | null} */
export const placeOfFind = (here, centre) => here ?? (centre ? { ...centre, accuracyMetres: null } : null);

/** The place and its grid in words, without asking anybody.
 * @param {ReturnType<typeof placeOfFind>} place @param {import('../../api/field.js').ServedGrid[]} grids */
export function placeInWords(place, grids) {
  if (!place) return { place: f('report.nowhere'), grid: '' };
  const grid = grids.find(({ boundary }) => liesIn(place, boundary));
  return {
    place: place.accuracyMetres === null ? f('report.mapCentre') : f('report.here', { metres: place.accuracyMetres }),
    grid: grid ? f('report.grid', { grid: grid.name }) : f('report.otherGrid'),
  };
}

/** @param {FormData} data @param {ReturnType<typeof placeOfFind>} place @returns {string[]} */
export function missingInFind(data, place) {
  const missing = [];
  if (!place) missing.push('PLACE');
  if (!data.get('category')) missing.push('CATEGORY');
  if (!String(data.get('words') ?? '').trim()) missing.push('WORDS');
  return missing;
}
