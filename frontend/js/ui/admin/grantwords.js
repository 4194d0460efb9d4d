// @ts-check
import { t } from './text.js';

/** @typedef {import('../../api/admin.js').Grant} Grant */

/** The role. @param {string} role */
export const roleName = (role) => t(/** @type {any} */ (`role.${role}`));

/** Where a grant counts. @param {Grant} grant */
export function placeWords({ area, grid, building }) {
  if (area) return area.communities > 1 ? t('admin.in.area', { name: area.name, communities: area.communities }) : area.name;
  if (grid) return t('admin.in.grid', { code: grid });
  return building ? t('admin.in.building', { code: building }) : t('admin.in.everywhere');
}

/** For what and how long, as short words. @param {Grant} grant @returns {string[]} */
export const boundWords = ({ categories, from, until, state }) => [
  ...(categories.length ? [t('admin.only', { codes: categories.join(', ') })] : []),
  ...(from ? [t('admin.from', { day: from })] : []),
  ...(until ? [t('admin.until', { day: until })] : []),
  ...(state === 'NOW' ? [] : [t(`admin.state.${state}`)]),
];

/** What a role opens, in one sentence. @param {string[]} opens */
export const rightWords = (opens) =>
  opens.map((right) => t(/** @type {any} */ (`right.${right}`))).join(t('admin.comma'));

/** The wish that takes back exactly this grant.
 * @param {Grant} grant @returns {import('../../api/admin.js').GrantWish} */
export const wishOf = ({ role, area, grid, building }) => ({ role, area: area?.code, grid, building });
