// @ts-check
import { call, withParameters } from './http.js';

/** @typedef {'NOT_STARTED' | 'GREEN' | 'YELLOW' | 'RED' | 'PAUSED' | 'MET' | 'MET_LATE' | 'CANCELLED'} ClockState */
/** @typedef {{number: string, startedAt: string | null, dueAt: string | null, warnAt: string | null,
 *   paused: boolean}} Due */
/** @typedef {{waiting: Record<string, number>, unassigned: number, overdue: number, soon: number,
 *   most: number, me: string, states: Record<string, string[]>}} Queues */
/**
 * @typedef {object} Sum Why a stage is due when it is.
 * @property {{amount: number, unit: string}} within
 * @property {string} anchor
 * @property {{from: string, to: string, time: string, days: number, makeUpDay: boolean}[]} counted
 * @property {{day: string, reason: 'WEEKEND' | 'LISTED'}[]} daysOff
 * @property {{from: string, to: string, time: string, days: number}[]} pauses
 * @property {{at: string, to: string} | null} extension
 * @property {string | null} rolledFrom
 * @property {string} firstDue
 * @property {string} due
 * @property {boolean} provisional
 */
/** @typedef {{clock: {round: number, stage: string, startedAt: string | null, dueAt: string | null,
 *   firstDueAt: string | null, warnAt: string | null, metAt: string | null, state: ClockState},
 *   name: {zh: string, en: string}, used: number | null, sum: Sum | null}} Stage */

/** Every stage of an incident. @param {string} number @returns {Promise<Stage[]>} */
export const listStages = async (number) =>
  (await call(`/api/v1/incidents/${encodeURIComponent(number)}/clocks`)).stages;

/** What waits on the desk. @returns {Promise<Queues>} */
export const countQueues = () => call('/api/v1/incidents/queues');

/** The deadlines of open incidents, the soonest first. @param {Record<string, string>} parameters
 * @returns {Promise<Due[]>} */
export const listDues = async (parameters) =>
  (await call(withParameters('/api/v1/incidents/dues', parameters))).items;
