// @ts-check
import { knowPhases, phaseOf } from '../domain/phases.js';
import { language } from './text.js';

/** The states and deeds that the page brings along.
 * @type {{states: {code: string, name: string, nameEn: string, phase: string}[],
 *   deeds: Record<string, [string, string]>}} */
const LIFE_CYCLE = JSON.parse(
  document.getElementById('life-cycle')?.textContent || '{"states": [], "deeds": {}}',
);
const ENGLISH = language === 'en';

knowPhases(LIFE_CYCLE.states);

export const STATES = LIFE_CYCLE.states.map(({ code }) => code);

const names = new Map(LIFE_CYCLE.states.map(({ code, name, nameEn }) => [code, ENGLISH ? nameEn : name]));

/** What a state is called. @param {string} code */
export const stateName = (code) => names.get(code) ?? code;

/** What a deed is called. @param {string} code */
export const deedName = (code) => LIFE_CYCLE.deeds[code]?.[ENGLISH ? 1 : 0] ?? code;

/** Whether nobody has to do anything any more. @param {string} state */
export const isOver = (state) => phaseOf(state) === 'OVER';
