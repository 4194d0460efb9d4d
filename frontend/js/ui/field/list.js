// @ts-check
import { html } from 'lit';
import { timeLeft } from '../../domain/due.js';
import { phaseOf } from '../../domain/phases.js';
import { stateName } from '../lifecycle.js';
import { decimal, number } from '../text.js';
import { f } from './text.js';

/** @typedef {import('../../domain/field/work.js').NearTask} NearTask */

/** A distance as one says it on the way. @param {number} metres */
export const distanceText = (metres) =>
  metres < 1000
    ? f('list.metres', { count: number(Math.round(metres / 10) * 10) })
    : f('list.kilometres', { count: decimal(metres / 1000) });

/** How much time is left, with its colour. @param {{dueAt?: string | null, warnAt?: string | null}} task
 * @param {number} now */
export function dueTag(task, now) {
  const left = timeLeft(task, now);
  if (!left) return html`<span class="due">${f('due.none')}</span>`;
  const key = /** @type {any} */ (left.level === 'RED' ? `due.RED.${left.unit}` : `due.${left.unit}`);
  return html`<span class="due" data-level=${left.level}>${f(key, { count: number(left.count) })}</span>`;
}

/** The list of the day.
 * @param {NearTask[]} tasks in turn
 * @param {{now: number, titleOf: (code: string) => string, notedFor: (number: string) => string[],
 *   open: (number: string) => void}} with notedFor: deeds of an incident that are not sent yet */
export const taskList = (tasks, { now, titleOf, notedFor, open }) => html`<ol class="tasks">
  ${tasks.map((task) => html`<li><button type="button" class="task" data-number=${task.number}
      @click=${() => open(task.number)}>
    <span class="task-head"><strong>${titleOf(task.category)}</strong>${dueTag(task, now)}</span>
    <span class="task-words">${task.description}</span>
    <span class="task-foot">
      <span class="state" data-phase=${phaseOf(task.state)}>${stateName(task.state)}</span>
      <span>${f(task.mine ? 'list.mine' : 'list.grid')}</span>
      ${task.metres === null ? '' : html`<span class="number">${distanceText(task.metres)}</span>`}
      ${notedFor(task.number).map((deed) => html`<span class="noted">✓ ${deed}</span>`)}
    </span></button></li>`)}
</ol>`;
