// @ts-check

/** @typedef {{code: string, name: string}} Named */
/** @typedef {{number: string, description: string, category: string, state: string,
 *   grid: Named | null}} FoundIncident */
/**
 * @typedef {object} Found What the service found for some words.
 * @property {FoundIncident[]} numbers
 * @property {FoundIncident[]} texts
 * @property {FoundIncident[]} phones
 * @property {{code: string, name: string | null, compound: string | null, community: string | null,
 *   lon: number, lat: number}[]} buildings
 * @property {Named[]} grids
 * @property {{name: string, role: string, grid: Named}[]} workers
 * @property {string[]} more which lists are cut off
 */
/** @typedef {'numbers' | 'texts' | 'phones' | 'buildings' | 'grids' | 'workers'} Kind */
/** @typedef {{kind: Kind, items: any[], more: boolean}} Group */

const KINDS = /** @type {Kind[]} */ (['numbers', 'texts', 'phones', 'grids', 'workers', 'buildings']);

/** The kinds something was found of, in the order they are shown.
 * @param {Found} found @returns {Group[]} */
export const groupsOf = (found) =>
  KINDS.map((kind) => ({ kind, items: found[kind], more: found.more.includes(kind.toUpperCase()) }))
    .filter(({ items }) => items.length > 0);

/** Everything that can be chosen, one after the other, as the arrows go through it.
 * @param {Group[]} groups @returns {{kind: Kind, item: any}[]} */
export const choicesOf = (groups) =>
  groups.flatMap(({ kind, items }) => items.map((item) => ({ kind, item })));

/** A text cut where words match, so that they can be marked.
 * @param {string} text @param {string} words
 * @returns {{text: string, marked: boolean}[]} */
export function marked(text, words) {
  const each = words.trim().split(/\s+/).filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (!each.length) return [{ text, marked: false }];
  return text.split(new RegExp(`(${each.join('|')})`, 'i'))
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text);
}

/** A piece of a long text with the first match in it. @param {string} text @param {string} words
 * @param {number} longest characters */
export function excerpt(text, words, longest = 40) {
  const first = words.trim().split(/\s+/)[0] ?? '';
  const at = Math.max(0, text.toLowerCase().indexOf(first.toLowerCase()));
  const from = text.length <= longest ? 0 : Math.max(0, Math.min(at - 8, text.length - longest));
  return (from ? '…' : '') + text.slice(from, from + longest) + (from + longest < text.length ? '…' : '');
}
