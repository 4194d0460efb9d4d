// @ts-check
import { html } from 'lit';
import { timeLeft } from '../domain/due.js';
import { momentText } from './moments.js';
import { language, number, t } from './text.js';

/** @typedef {import('../api/clocks.js').Stage} Stage */
/** @typedef {import('../api/clocks.js').Sum} Sum */

const FEW = 6;

/** The clocks of an incident, the present round first; each deadline opens its sum.
 * @param {Stage[]} stages @param {number} now milliseconds */
export function clocks(stages, now) {
  if (!stages.length) return '';
  const last = Math.max(...stages.map(({ clock }) => clock.round));
  return html`<section class="stack clocks" aria-labelledby="clocks-title">
    <h3 id="clocks-title">${t('clocks.title')}</h3>
    <ol>${stages.filter(({ clock }) => clock.round === last).map((stage) => row(stage, now))}</ol>
  </section>`;
}

/** @param {Stage} stage @param {number} now */
function row({ clock, name, used, sum }, now) {
  const { state } = clock;
  return html`<li data-level=${state}>
    <div class="clock-row"><strong>${language === 'en' ? name.en : name.zh}</strong>
      <span class="tag due" data-level=${state}>${stateWords(clock, now)}</span></div>
    ${used === null ? '' : html`<progress max="1" value=${Math.min(1, used)} data-level=${state}
      aria-label=${t('clocks.used', { percent: number(Math.round(100 * used)) })}></progress>`}
    ${sum ? html`<details><summary><span class="number">${t('clocks.due', { time: momentText(sum.due) })}</span>
      <span class="why">${t('clocks.why')}</span></summary>${explained(sum)}</details>` : ''}
  </li>`;
}

/** @param {Stage['clock']} clock @param {number} now */
function stateWords(clock, now) {
  const { state, metAt } = clock;
  if (state === 'MET' || state === 'MET_LATE') return t(`clocks.${state}`, { time: momentText(String(metAt)) });
  const left = state === 'GREEN' || state === 'YELLOW' || state === 'RED' ? timeLeft(clock, now) : null;
  if (!left) return t(/** @type {any} */ (`clocks.${state}`));
  return t(`due.${left.level === 'RED' ? 'late' : 'left'}.${left.unit}`, { count: left.count });
}

/** The sum of a deadline, line by line. @param {Sum} sum */
function explained({ within, anchor, counted, daysOff, pauses, extension, rolledFrom, firstDue, due, provisional }) {
  const line = (/** @type {any} */ key, /** @type {unknown} */ value) => html`<dt>${t(key)}</dt><dd>${value}</dd>`;
  return html`<dl class="sum">
    ${line('clocks.anchor', momentText(anchor))}
    ${line('clocks.within', t(/** @type {any} */ (`clocks.unit.${within.unit}`), { count: number(within.amount) }))}
    ${counted.length ? line('clocks.counted', listed(counted.map((one) => stretch(one)))) : ''}
    ${daysOff.length ? line('clocks.daysOff', listed(daysOff.map(({ day, reason }) =>
      `${day} ${t(`clocks.off.${reason}`)}`))) : ''}
    ${pauses.length ? line('clocks.pauses', listed(pauses.map((pause) => `${momentText(pause.from)} – ${momentText(pause.to)}`))) : ''}
    ${extension ? line('clocks.extension', t('clocks.extended', { time: momentText(extension.to), at: momentText(extension.at) })) : ''}
    ${rolledFrom ? line('clocks.rolled', rolledFrom) : ''}
    ${firstDue === due ? '' : line('clocks.first', momentText(firstDue))}
    ${line('clocks.result', html`<strong>${momentText(due)}</strong>`)}
    ${provisional ? line('clocks.note', t('clocks.provisional')) : ''}
  </dl>`;
}

/** @param {Sum['counted'][number]} one */
const stretch = ({ from, to, makeUpDay }) =>
  `${momentText(from)} – ${momentText(to)}${makeUpDay ? ` ${t('clocks.makeUp')}` : ''}`;

/** Some lines, and how many more there are. @param {string[]} lines */
const listed = (lines) => html`<ul>${lines.slice(0, FEW).map((line) => html`<li class="number">${line}</li>`)}
  ${lines.length > FEW ? html`<li>${t('clocks.more', { count: number(lines.length - FEW) })}</li>` : ''}</ul>`;
