// @ts-check
import { render } from 'lit';
import { Refused } from '../api/http.js';
import { createPlan, listAreas, listPlans } from '../api/plans.js';
import { newPlan, planList } from '../ui/plan/planlist.js';
import { t } from '../ui/plan/text.js';

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const list = {
  plans: /** @type {import('../api/plans.js').PlanSummary[] | null} */ (null), fault: '',
};
const form = {
  level: 'COMMUNITY', areas: /** @type {{code: string, name: string}[] | null} */ (null),
  busy: false, fault: '',
};
/** The same for every try to create one plan. */
let key = crypto.randomUUID();

drawForm();
drawList();
await Promise.all([readPlans(), readAreas(form.level)]);
document.body.dataset.ready = 'true';

async function readPlans() {
  try {
    Object.assign(list, { plans: await listPlans(), fault: '' });
  } catch (failure) {
    list.fault = words(failure, 'queue.fault');
  }
  drawList();
}

/** @param {string} level */
async function readAreas(level) {
  Object.assign(form, { level, areas: null, fault: '' });
  drawForm();
  try {
    const areas = (await listAreas(level)).items;
    if (form.level === level) form.areas = areas;
  } catch (failure) {
    form.fault = words(failure, 'queue.fault');
  }
  drawForm();
}

/** @param {{name: string, level: string, area: string}} plan */
async function create(plan) {
  if (form.busy) return;
  Object.assign(form, { busy: true, fault: '' });
  drawForm();
  try {
    const { id } = await createPlan(plan, key);
    location.assign(`/plan/${encodeURIComponent(id)}`);
  } catch (failure) {
    key = crypto.randomUUID();
    Object.assign(form, { busy: false, fault: words(failure, 'plans.failed') });
    drawForm();
  }
}

function drawList() {
  render(planList(list, readPlans), element('plans'));
}

function drawForm() {
  render(newPlan(form, { level: readAreas, create }), element('new-plan'));
}

/** @param {unknown} failure @param {'queue.fault' | 'plans.failed'} otherwise */
const words = (failure, otherwise) => (failure instanceof Refused ? failure.message : t(otherwise));
