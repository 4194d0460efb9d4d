// @ts-check
import { listIncidents } from '../../api/incidents.js';
import { NOTEWORTHY, workList } from '../../domain/judged.js';
import { stateName } from '../../ui/lifecycle.js';
import { momentText } from '../../ui/moments.js';
import { perWorkerText } from '../../ui/screenlists.js';
import { decimal, number, t } from '../../ui/text.js';
import { unitName } from '../../ui/unitname.js';
import { figuresAddress, rankingRecord, shareText, stageRecords } from './handled.js';
import { COUNTED, daysAgo } from './sources.js';

/** @typedef {import('../../ui/opening.js').Opening} Opening */
/** @typedef {import('../../api/hotspots.js').HotUnit} HotUnit */
/** @typedef {NonNullable<Opening['records']>} Records */

/** The newest incidents behind a count, as records.
 * @param {Record<string, string>} parameters @param {(code: string) => string} categoryName
 * @returns {Promise<Records>} */
export async function incidentRecords(parameters, categoryName) {
  const { items } = await listIncidents(parameters, null);
  return items.slice(0, 20).map((incident) => ({
    title: `${categoryName(incident.category)} · ${incident.number}`,
    detail: [momentText(incident.reportedAt), stateName(incident.state),
      incident.grid?.name ?? t('tag.unassigned')].join(' · '),
    href: `/dispatch?open=${encodeURIComponent(incident.number)}`,
  }));
}

/** Units as records. @param {HotUnit[]} units @returns {Records} */
export const unitRecords = (units) => units.map((unit) => ({
  title: unitName(unit),
  detail: [unit.wordText ?? '', t('screen.against', {
    count: number(unit.count ?? 0), expected: unit.expected === null ? '–' : decimal(unit.expected),
  }), unit.households === null ? '' : t('load.households', { count: number(unit.households) })]
    .filter((words) => words).join(' · '),
  href: `/dispatch?view=hotspots&open=${encodeURIComponent(unit.code)}`,
}));

/** The address of the list of incidents behind a count.
 * @param {Record<string, string>} parameters of the service; the board knows no area, so there is
 *   no list of one
 * @param {string} since of the board, e.g. `7d` */
export function boardAddress({ area, state, category, grid, unassigned }, since = '') {
  if (area) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ state, category, grid, unassigned, since })) {
    if (value) query.set(name, value);
  }
  return `/dispatch?${query}`;
}

/** Opens the numbers of the screen: what each means, when it was read, and what is behind it. */
export class Openings {
  #turn = 0;

  /** @param {{sources: ReturnType<typeof import('./sources.js').sourcesOf>,
   *   timeOf: (source: any) => import('../../ui/panel.js').DataTime,
   *   categoryName: (code: string) => string, area: () => string,
   *   show: (opening: Opening) => void}} screen */
  constructor(screen) {
    this.screen = screen;
  }

  closed() {
    this.#turn++;
  }

  /** @param {import('./sources.js').Counted} name */
  count(name) {
    const { sources, area } = this.screen;
    const parameters = { area: area(), ...COUNTED[name]() };
    const since = { open: '', today: '1d', week: '7d', unassigned: '', closed: '7d' }[name];
    this.#open({
      title: t(`figure.${name}`), value: number(sources.counts.value?.[name].count ?? 0),
      definition: [t(`define.${name}`)], source: sources.counts,
      more: boardAddress({ state: 'ALL', ...parameters }, since),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  hot() {
    const answer = this.screen.sources.whole.value;
    if (answer) this.#openAnswer(t('figure.hot'), number(answer.summary.hot), answer, this.screen.sources.whole, '');
  }

  /** @param {string} category code, or empty */
  scene(category) {
    const answer = this.screen.sources.scene.value;
    if (answer) this.#openAnswer(t('figure.hot'), number(answer.summary.hot), answer, this.screen.sources.scene, category);
  }

  grids() {
    const { whole } = this.screen.sources;
    const units = whole.value?.units ?? [];
    this.#open({
      title: t('figure.grids'), value: number(units.length), definition: [t('define.grids')], source: whole,
      more: null, read: async () => unitRecords(units),
    });
  }

  /** @param {(HotUnit & {perHundred: number})[]} loads */
  load(loads) {
    this.#open({
      title: t('panel.load'), value: '', definition: [t('define.load')], source: this.screen.sources.whole,
      more: null,
      read: async () => loads.map((grid) => ({
        title: unitName(grid),
        detail: t('screen.load', {
          perHundred: decimal(grid.perHundred), open: number(grid.open ?? 0), households: number(grid.households ?? 0),
        }),
        href: `/dispatch?grid=${encodeURIComponent(grid.code)}`,
      })),
    });
  }

  /** @param {HotUnit & {perHundred: number}} grid */
  grid(grid) {
    const parameters = { grid: grid.code, state: 'OPEN' };
    this.#open({
      title: unitName(grid), value: number(grid.open ?? 0), definition: [t('define.open'), t('define.load')],
      source: this.screen.sources.whole, more: boardAddress(parameters),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  groups() {
    const { groups } = this.screen.sources;
    this.#open({
      title: t('panel.groups'), value: '', definition: [t('define.groups')], source: groups, more: null,
      read: async () => (groups.value ?? []).map(({ title, count, code }) => ({
        title, detail: t('stored.count', { count: number(count) }),
        href: boardAddress({ area: this.screen.area(), category: code, state: 'ALL' }, '28d'),
      })),
    });
  }

  /** @param {{code: string, title: string, count: number}} group */
  group({ code, title, count }) {
    const parameters = { area: this.screen.area(), category: code, since: daysAgo(28) };
    this.#open({
      title, value: number(count), definition: [t('define.groups')], source: this.screen.sources.groups,
      more: boardAddress({ ...parameters, state: 'ALL' }, '28d'),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  /** @param {string} state */
  state(state) {
    const parameters = { area: this.screen.area(), state };
    this.#open({
      title: stateName(state), value: number(this.screen.sources.states.value?.[state] ?? 0),
      definition: [t('define.state')], source: this.screen.sources.states, more: boardAddress(parameters),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  /** How a stage went, grid by grid. @param {string} stage */
  stage(stage) {
    const { figures } = this.screen.sources;
    const total = figures.value?.table.total.onTime.find((each) => each.stage === stage);
    if (!total) return;
    this.#open({
      title: t('screen.stage', { stage: stateName(stage) }), value: shareText(total.inTime),
      definition: [t('define.stage')], source: figures, more: figuresAddress(this.screen.area(), stage),
      read: async () => stageRecords(figures.value?.table.rows ?? [], stage),
    });
  }

  ranking() {
    const { figures } = this.screen.sources;
    this.#open({
      title: t('panel.ranking'), value: '', definition: [t('define.ranking'), t('define.stage')], source: figures,
      more: figuresAddress(this.screen.area(), figures.value?.table.rankedBy ?? ''),
      read: async () => (figures.value?.ranking ?? []).map(rankingRecord),
    });
  }

  /** @param {import('../../domain/ranking.js').Ranked} grid */
  ranked(grid) {
    const parameters = { grid: grid.code, since: daysAgo(30) };
    this.#open({
      title: grid.name, value: shareText(grid.inTime), definition: [perWorkerText(grid), t('define.ranking')],
      source: this.screen.sources.figures, more: boardAddress({ grid: grid.code, state: 'ALL' }, '30d'),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  latest() {
    const parameters = { area: this.screen.area() };
    this.#open({
      title: t('panel.latest'), value: '', definition: [t('define.latest')], source: this.screen.sources.latest,
      more: boardAddress({ ...parameters, state: 'ALL' }, '30d'),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  next() {
    const { next } = this.screen.sources;
    const forecast = next.value?.forecast;
    this.#open({
      title: t('panel.next'), value: '', definition: [t('define.next'), forecast?.text ?? ''], source: next,
      more: '/dispatch?view=hotspots&layer=forecast',
      read: async () => unitRecords(workList(next.value?.units ?? [], 'forecast', []).slice(0, forecast?.chosen ?? 0)),
    });
  }

  /** One grid and why it is hot or not. @param {string} code */
  unit(code) {
    const { scene } = this.screen.sources;
    const unit = scene.value?.units.find((each) => each.code === code);
    if (!unit) return;
    const parameters = { grid: code, category: scene.value?.method.category ?? '', since: daysAgo(28) };
    this.#open({
      title: unitName(unit), value: t('screen.against', {
        count: number(unit.count ?? 0), expected: unit.expected === null ? '–' : decimal(unit.expected),
      }),
      definition: unit.explanation, source: scene, more: boardAddress({ ...parameters, state: 'ALL' }, '28d'),
      read: () => incidentRecords(parameters, this.screen.categoryName),
    });
  }

  /** @param {string} title @param {string} value
   * @param {import('../../api/hotspots.js').HotAnswer} answer @param {any} source
   * @param {string} category */
  #openAnswer(title, value, answer, source, category) {
    const lines = answer.method.lines.map((each) => `${each.label}${t('list.colon')}${each.value}`);
    this.#open({
      title, value, definition: [answer.sentence, answer.caution, ...lines], source,
      more: `/dispatch?view=hotspots${category ? `&category=${encodeURIComponent(category)}` : ''}`,
      read: async () => unitRecords(workList(answer.units, 'rate', NOTEWORTHY)),
    });
  }

  /** @param {{title: string, value: string, definition: string[], source: any, more: string | null,
   *   read: () => Promise<Records>}} opening */
  async #open({ source, read, ...words }) {
    const turn = ++this.#turn;
    const { show, timeOf } = this.screen;
    const opening = { ...words, definition: words.definition.filter((each) => each), time: timeOf(source) };
    show({ ...opening, records: null });
    const records = await read().catch(() => []);
    if (turn === this.#turn) show({ ...opening, records });
  }
}
