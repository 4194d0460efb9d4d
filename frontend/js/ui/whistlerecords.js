// @ts-check
import { html } from 'lit';
import { named } from './whistles.js';
import { spanText } from './span.js';
import { number, t } from './text.js';

/** How each field answers; its name opens the whistles, and the incidents, behind the figures.
 * @param {{minimumSample: number, items: import('../api/whistles.js').FieldRecord[]}} records */
export const whistleRecords = ({ minimumSample, items }) => html`
  <h2 id="records-title">${t('whistle.records')}</h2>
  ${items.length
    ? html`<div class="table-frame"><table class="records">
        <thead><tr><th scope="col">${t('whistle.rank')}</th><th scope="col">${t('whistle.field')}</th>
          <th scope="col">${t('whistle.share')}</th><th scope="col">${t('whistle.median')}</th>
          <th scope="col">${t('whistle.called')}</th><th scope="col">${t('whistle.late.count')}</th></tr></thead>
        <tbody>${items.map(line)}</tbody>
      </table></div>
      <p class="hint">${t('whistle.records.hint', { count: minimumSample })}</p>`
    : html`<p class="hint">${t('whistle.records.none')}</p>`}`;

/** @param {import('../api/whistles.js').FieldRecord} record */
const line = ({ field, rank, share, medianSeconds, called, late }) => html`<tr data-field=${field.code}>
  <td class="number">${rank ?? html`<span class="hint">${t('whistle.few')}</span>`}</td>
  <th scope="row"><a href="/whistles?state=all&field=${encodeURIComponent(field.code)}">${named(field.name)}</a></th>
  <td class="number">${share === null ? '–' : `${Math.round(share * 100)} %`}</td>
  <td class="number">${medianSeconds === null ? '–' : spanText(medianSeconds)}</td>
  <td class="number">${number(called)}</td>
  <td class="number">${number(late)}</td>
</tr>`;
