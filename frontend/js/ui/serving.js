// @ts-check
import { html } from 'lit';
import { absenceOf, sentences } from '../domain/serving.js';
import { momentText } from './moments.js';
import { t } from './text.js';

/** @typedef {import('../domain/serving.js').Sentence} Sentence */

/** Who serves an incident: the owner, whoever may be called, and how the rules come to who must act.
 * @param {import('../api/incidents.js').Detail} incident */
export function serving({ open, responsible = [], chain = [], ownerPresence, coResponsible = [], severity }) {
  if (!open || (!chain.length && !coResponsible.length)) return '';
  const away = absenceOf(ownerPresence);
  const owner = ownerPresence?.person;
  return html`<section class="serving" aria-labelledby="serving-title">
    <h3 id="serving-title">${t('serving.title')}</h3>
    ${owner ? html`<p id="serving-owner"><strong>${t('serving.owner', { name: owner.name })}</strong>${phone(owner.phone)}</p>` : ''}
    ${away ? html`<p class="note warn" id="serving-away">${words(away)}</p>` : ''}
    ${severity ? html`<p class="hint">${t(/** @type {any} */ (`severity.${severity}`))}</p>` : ''}
    ${coResponsible.length
      ? html`<p id="serving-shared">${t('serving.shared', { grids: coResponsible.map(({ name }) => name).join(t('list.comma')) })}</p>`
      : ''}
    ${chain.length ? html`<p class="hint">${t('serving.byRule')}</p>
    <ol class="chain" id="serving-chain">${sentences(chain).map((each) => html`<li data-kind=${each.kind}>${words(each)}</li>`)}</ol>` : ''}
    ${responsible.length
      ? html`<details><summary>${t('serving.contacts', { count: responsible.length })}</summary>
          <ul class="contacts">${responsible.map(
            ({ role, name, phone: number }) => html`<li>${name ?? ''} <span class="hint">${roleName(role)}</span>${phone(number)}</li>`,
          )}</ul></details>`
      : ''}
  </section>`;
}

/** @param {string | null | undefined} number */
const phone = (number) => (number ? html` <a class="number" href="tel:${number}">${number}</a>` : '');

/** A role by its code. @param {string} role */
export const roleName = (role) => t(/** @type {any} */ (`role.${role}`));

/** @param {Sentence} sentence */
function words({ kind, name = '', role = '', substitute = '', place = '', until }) {
  const to = until ? t('serving.until', { until: momentText(until) }) : '';
  return t(/** @type {any} */ (`serving.${kind}`), {
    name, substitute, place, until: to, role: role ? roleName(role) : '',
  });
}
