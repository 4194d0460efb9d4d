// @ts-check
import { html } from 'lit';
import { holds } from '../../domain/people.js';
import { momentText } from '../moments.js';
import { roleName } from '../serving.js';
import { language, t } from '../text.js';

/** @typedef {import('../../api/people.js').Duty} Duty */
/** @typedef {import('../../api/people.js').Absence} Absence */

/** One person with duties and absences.
 * @param {{person: import('../../api/people.js').Person, duties: Duty[], absences: Absence[], busy: boolean,
 *   fault: string, said: string}} state
 * @param {{endDuty: (id: number) => void, endAbsence: (id: number) => void}} act
 * @param {unknown} forms what can be added */
export function personCard({ person, duties, absences, busy, fault, said }, act, forms) {
  return html`
    <h2 id="person-title" tabindex="-1">${person.name}</h2>
    <p class="hint"><span class="number">${person.code}</span>
      ${person.phone ? html` · <a class="number" href="tel:${person.phone}">${person.phone}</a>` : ''}</p>
    <p role="status" id="person-said">${said}</p>
    ${fault ? html`<p class="note bad" role="alert" id="person-fault">${fault}</p>` : ''}
    <h3>${t('people.duties')}</h3>
    ${duties.length
      ? html`<ul class="rows">${duties.map((duty) => dutyRow(duty, busy, act.endDuty))}</ul>`
      : html`<p class="hint">${t('people.duties.none')}</p>`}
    <h3>${t('people.absences')}</h3>
    ${absences.length
      ? html`<ul class="rows">${absences.map((absence) => absenceRow(absence, busy, act.endAbsence))}</ul>`
      : html`<p class="hint">${t('people.absences.none')}</p>`}
    ${forms}`;
}

/** @param {Duty} duty @param {boolean} busy @param {(id: number) => void} end */
function dutyRow(duty, busy, end) {
  const name = dutyName(duty);
  return html`<li data-duty=${duty.id}><div><strong>${name}</strong>
      <span class="hint">${term(duty)} · ${duty.shift ?? t('people.always')}${duty.field ? ` · ${duty.field}` : ''}${duty.categories.length
        ? html` · <span class="number">${duty.categories.join(language === 'en' ? ', ' : '、')}</span>` : ''}</span></div>
    <button type="button" class="button small" aria-disabled=${busy} aria-label=${t('people.end.duty', { duty: name })}
      @click=${() => end(duty.id)}>${t('people.end')}</button></li>`;
}

/** @param {Absence} absence @param {boolean} busy @param {(id: number) => void} end */
const absenceRow = (absence, busy, end) => html`<li data-absence=${absence.id}><div>
    <strong>${term(absence)}</strong>${holds(absence, Date.now()) ? html` <span class="tag warn">${t('people.away')}</span>` : ''}
    <span class="hint">${absence.substitute ? t('people.standsIn', { name: absence.substitute.name }) : ''}
      ${absence.reason ?? ''}</span></div>
  <button type="button" class="button small" aria-disabled=${busy} @click=${() => end(absence.id)}>${t('people.end.absence')}</button></li>`;

/** @param {Duty} duty */
const dutyName = ({ role, scope }) => `${roleName(role)} · ${scope.name ?? scope.code}`;

/** @param {{from: string, until: string | null}} term */
const term = ({ from, until }) =>
  `${t('people.from', { from: momentText(from) })}${until ? ` ${t('people.until', { until: momentText(until) })}` : ''}`;
