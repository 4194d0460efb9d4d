// @ts-check
import { html } from 'lit';
import { CHOICES, USUAL } from '../domain/hotquery.js';
import { categoryOptions, select, toggle } from './fields.js';
import { t } from './text.js';

/** @typedef {import('../domain/hotquery.js').HotQuery} HotQuery */

/** The row of choices above the hot spots.
 * @param {HotQuery} query
 * @param {{categories: import('./fields.js').Category[],
 *   areas: {code: string, name: string, level: string}[]}} choices
 * @param {{change: (part: Partial<HotQuery>) => void, method: () => void, csv: string,
 *   geojson: string}} act csv, geojson: addresses of the files */
export function hotFilters(query, { categories, areas }, act) {
  const one = (/** @type {keyof typeof CHOICES} */ name, /** @type {any} */ label,
    /** @type {(value: any) => string} */ words) =>
    select(t(label), String(query[name]), CHOICES[name].map((value) => [value, words(value)]),
      (value) => act.change({ [name]: typeof USUAL[name] === 'number' ? Number(value) : value }),
      String(USUAL[name]));
  const size = (/** @type {string} */ metres) => t('hot.size.metres', { metres });
  return html`
    ${layers(query, act)}
    ${select(t('filter.category'), query.category, categoryOptions(categories),
      (category) => act.change({ category }), '')}
    ${one('weeks', 'hot.weeks', (weeks) => t(`hot.weeks.${/** @type {4} */ (weeks)}`))}
    ${select(t('hot.area'), query.area,
      [['', t('hot.area.all')], ...areas.map(({ code, name, level }) => [`${level}/${code}`, name])],
      (area) => act.change({ area }), '')}
    ${one('channel', 'hot.channel', (channel) => t(`hot.channel.${/** @type {'all'} */ (channel)}`))}
    ${query.layer === 'count'
      ? one('bandwidth', 'hot.bandwidth', (width) => t(`hot.bandwidth.${/** @type {'block'} */ (width)}`))
      : one('unit', 'hot.unit', (unit) => t(`hot.unit.${/** @type {'grid'} */ (unit)}`))}
    ${query.unit === 'bin' && query.layer !== 'count' ? html`${one('shape', 'hot.shape', (shape) => t(`hot.shape.${/** @type {'hex'} */ (shape)}`))}${one('size', 'hot.size', size)}` : ''}
    ${query.expert && query.unit === 'grid'
      ? one('band', 'hot.band', (band) => t(`hot.band.${/** @type {'alone'} */ (band)}`)) : ''}
    ${query.expert ? one('test', 'hot.test', (test) => t(`hot.test.${/** @type {'gi'} */ (test)}`)) : ''}
    ${toggle(t('hot.expert'), query.expert, (expert) =>
      act.change(expert ? { expert } : { expert, test: USUAL.test, band: USUAL.band }))}
    <span class="end files">
      <button type="button" class="button small" @click=${act.method} aria-haspopup="dialog">${t('hot.method')}</button>
      <a class="button small" href=${act.csv} download>CSV</a>
      <a class="button small" href=${act.geojson} download>GeoJSON</a>
    </span>
  `;
}

/** Three questions that are never mixed on one map. @param {HotQuery} query @param {any} act */
function layers(query, act) {
  return html`<div class="segments" role="group" aria-label=${t('hot.layer')}>
    ${['count', 'rate', 'forecast'].map(
      (layer) => html`<button type="button" data-layer=${layer} aria-pressed=${query.layer === layer}
        @click=${() => act.change({ layer })}>${t(`hot.layer.${/** @type {'rate'} */ (layer)}`)}</button>`,
    )}
  </div>`;
}
