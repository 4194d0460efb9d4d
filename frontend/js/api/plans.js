// @ts-check
import { call, send, withParameters } from './http.js';

/**
 * @typedef {object} PlanSummary
 * @property {string} id
 * @property {string} name
 * @property {{level: string, code: string, name: string}} area
 * @property {'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'SCHEDULED' | 'RETURNED' | 'PUBLISHED' | 'ABANDONED'} state
 * @property {string} author
 * @property {string} createdAt
 * @property {string} changedAt
 * @property {string | null} plannedFor when it is meant to become valid; of a scheduled one, when it will
 * @property {number} operations
 * @property {number} communities
 * @property {boolean} behind somebody else published on the same ground since
 */
/** @typedef {{code: string, name: string, baseRevision: number, currentRevision: number,
 *   boundary: any, households: number, expectedGrids: number}} PlanCommunity */
/** @typedef {Omit<PlanSummary, 'communities'> & {seq: number, canUndo: boolean, canRedo: boolean, settings: {target: number, tolerance: number},
 *   communities: PlanCommunity[], approval: 'ANOTHER_PERSON' | 'ALONE_IN_DEMO' | 'ALONE',
 *   deeds: import('../domain/plan/deeds.js').Deed[], steps: Step[]}} Plan */
/** @typedef {{at: string, actor: string, deed: string, state: string, note: string | null,
 *   refusal: {type: string, text: string} | null}} Step who moved the plan on */
/** @typedef {{seq: number, kind: string, actor: string, at: string, summary: string,
 *   undone?: boolean}} LoggedOperation */
/** @typedef {{id: string, text: string, place: [number, number], author: string, at: string,
 *   resolved: boolean}} PlanComment */
/** @typedef {{operations: any[], gives: number[], takes: number[], before: Record<string, number>,
 *   after: Record<string, number>, text: string}} Suggestion */
/** @typedef {{state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED', progress: number,
 *   best?: {within10: number, worst: number}}} Job */

const PLANS = '/api/v1/plans';
const of = (/** @type {string} */ id, what = '') => `${PLANS}/${encodeURIComponent(id)}${what}`;

/** @returns {Promise<PlanSummary[]>} */
export const listPlans = async () => (await call(PLANS)).items;

/** @param {{name: string, level: string, area: string}} plan @param {string} key of this wish
 * @returns {Promise<PlanSummary>} */
export const createPlan = (plan, key) => send('POST', PLANS, plan, { 'Idempotency-Key': key });

/** The areas a plan can be drawn over. @param {string} level @param {string} [after] code
 * @returns {Promise<{items: {code: string, name: string, level: string}[], next: string | null}>} */
export const listAreas = (level, after) =>
  call(withParameters('/api/v1/areas', { level, after, limit: 500 }));

/** Everything about one plan, or one community of it. @param {string} id */
export const planOf = (id) => ({
  /** @returns {Promise<Plan>} */
  get: () => call(of(id)),
  /** @param {string} name @returns {Promise<Plan>} */
  rename: (name) => send('PATCH', of(id), { name }),
  /** @param {string} [community] code; all when absent */
  blocks: (community) => call(withParameters(of(id, '/blocks'), { community })),
  /** @param {string} [community] code; all when absent */
  division: (community) => call(withParameters(of(id, '/division'), { community })),
  /** @param {object} operation @param {number} baseSeq @param {string} key @param {boolean} complete */
  operate: (operation, baseSeq, key, complete) =>
    send('POST', of(id, '/operations'), { ...operation, baseSeq, complete }, { 'Idempotency-Key': key }),
  /** @param {'undo' | 'redo'} which @param {number} baseSeq @param {string} key */
  step: (which, baseSeq, key) =>
    send('POST', of(id, `/${which}`), { baseSeq }, { 'Idempotency-Key': key }),
  /** @param {number} [after] @returns {Promise<LoggedOperation[]>} */
  operations: async (after) => (await call(withParameters(of(id, '/operations'), { after }))).items,
  /** @returns {Promise<import('../domain/plan/problems.js').PlanProblem[]>} */
  check: async () => (await call(of(id, '/check'))).items,
  /** @param {string} grid @returns {Promise<Suggestion[]>} */
  suggestions: async (grid) => (await call(withParameters(of(id, '/suggestions'), { grid }))).items,
  /** @param {object} wish @returns {Promise<{job: string}>} */
  divide: (wish) => send('POST', of(id, '/divide'), wish),
  /** @param {string} job @returns {Promise<Job>} */
  job: (job) => call(of(id, `/jobs/${encodeURIComponent(job)}`)),
  /** @param {string} job */
  cancelJob: (job) => send('DELETE', of(id, `/jobs/${encodeURIComponent(job)}`)),
  /** @returns {Promise<PlanComment[]>} */
  comments: async () => (await call(of(id, '/comments'))).items,
  /** @param {string} text @param {[number, number]} place longitude, latitude */
  comment: (text, place) => send('POST', of(id, '/comments'), { text, place }),
  /** @param {string} comment */
  resolve: (comment) =>
    send('PATCH', of(id, `/comments/${encodeURIComponent(comment)}`), { resolved: true }),
  /** @returns {Promise<any>} */
  diff: () => call(of(id, '/diff')),
  /** @returns {Promise<{grids: {key: string, incidents: number, before: number}[]}>} */
  whatIf: () => call(withParameters(of(id, '/what-if'), { days: 365 })),
  /** @param {'submit' | 'approve' | 'return' | 'abandon' | 'publish' | 'revoke'} act
   * @param {object} [body] */
  move: (act, body = {}) => send('POST', of(id, `/${act}`), body),
  /** What a plan that was outrun can be merged to.
   * @returns {Promise<import('../domain/plan/rebasechoice.js').Choices>} */
  rebaseChoices: () => call(of(id, '/rebase')),
  /** @param {string} community code @returns {Promise<import('../domain/plan/rebasechoice.js').BothSides>} */
  rebasePicture: (community) => call(of(id, `/rebase/${encodeURIComponent(community)}`)),
  /** @param {object} choice @param {{preview?: boolean, picture?: string}} how
   * @returns {Promise<import('../domain/plan/rebasechoice.js').Outcome>} */
  rebase: (choice, { preview, picture }) =>
    send('POST', withParameters(of(id, '/rebase'), { preview, picture }), choice),
  /** The address of a file of the dossier. @param {string} file */
  fileAddress: (file) => of(id, `/${file}`),
  eventsAddress: of(id, '/events'),
});
