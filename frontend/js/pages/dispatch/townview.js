// @ts-check
import { render } from 'lit';
import { listDues } from '../../api/clocks.js';
import { TownMap } from '../../map/townmap.js';
import { gridCard } from '../../ui/gridcard.js';
import { openStep } from '../../domain/openload.js';
import { boardLegend, pointLegend } from '../../ui/legend.js';
import { addMapButtons } from '../../ui/mapbuttons.js';
import { measure } from '../../ui/measure.js';
import { number, t } from '../../ui/text.js';

/** @typedef {import('../../api/incidents.js').GridLoad} GridLoad */

/** The map side of the board. */
export class TownView {
  /** @type {Map<string, GridLoad>} */
  loads = new Map();
  /** @type {import('../../ui/legend.js').Colouring} */
  #by = 'open';
  /** @type {Record<string, string>} */
  #filter = {};
  #card = /** @type {HTMLElement} */ (document.getElementById('grid-card'));

  /** @param {{open: (number: string) => void, rested: () => void,
   *   cluster: (point: import('../../map/pointlayer.js').MapPoint) => void,
   *   onlyGrid: (code: string) => void, pointing: () => boolean,
   *   pointed: (grid: GridLoad) => void}} act pointing: whether a click names a grid */
  constructor(act) {
    this.act = act;
    this.map = new TownMap(/** @type {HTMLElement} */ (document.getElementById('map')), {
      label: t('map.board'),
      households: (count) => t('load.households', { count: number(count) }),
      load: measure,
      calm: true,
      snug: true,
    });
    addMapButtons(/** @type {HTMLElement} */ (document.getElementById('ground')), this.map);
    this.#colour();
  }

  /** @param {GridLoad[]} loads of all grids */
  setLoads(loads) {
    this.loads = new Map(loads.map((grid) => [grid.code, grid]));
    this.#colour();
  }

  /** Colours the grids by their open incidents, or by their households. */
  #colour() {
    const open = this.#by === 'open';
    const grids = [...this.loads.values()];
    this.map.restyle({
      judged: open ? new Map(grids.map((grid) => [grid.code, openFillOf(grid)])) : null,
      notes: open ? new Map(grids.map((grid) => [grid.code, t('map.open', { count: number(grid.open) })])) : null,
    });
    render([boardLegend(this.#by, (by) => {
      this.#by = by;
      this.#colour();
    }), pointLegend()], /** @type {HTMLElement} */ (document.getElementById('legend')));
  }

  /** Shows the town, or the ground the address names.
   * @param {import('../../domain/filters.js').BoundingBox | null} box
   * @param {Record<string, string>} parameters which incidents are drawn */
  async begin(box, parameters) {
    await this.map.showTown();
    if (box) this.map.fit(box);
    this.points = this.map.addPoints(parameters);
    this.map.keepNamesOff(this.points);
    this.map.onRest(() => {
      this.act.rested();
      this.#readDues();
    });
    this.#filter = parameters;
    this.#readDues();
    this.map.onClick((place, spot) => this.#clicked(place, spot));
  }

  /** @param {Record<string, string>} parameters which incidents are drawn */
  filter(parameters) {
    this.points?.setParameters(parameters);
    this.#filter = parameters;
    this.#readDues();
  }

  /** Draws what is new. */
  refresh() {
    this.points?.refresh();
    this.#readDues();
  }

  /** The rings of pins: how much of the time of each is used. */
  async #readDues() {
    const { west, south, east, north } = this.map.bounds();
    const bbox = [west, south, east, north].map((degrees) => degrees.toFixed(6)).join(',');
    try {
      const dues = await listDues({ ...this.#filter, bbox });
      this.points?.setClocks(new Map(dues.map((due) => [due.number, due])));
    } catch {
      // the rings stay as they were
    }
  }

  /** Rings one incident on the map, or none.
   * @param {import('../../api/incidents.js').Summary | null} incident
   * @param {boolean} [moveThere] when it is out of view */
  ring(incident, moveThere = false) {
    if (!incident) return this.map.showRing(null);
    const [lon, lat] = incident.location.coordinates;
    this.map.showRing({ lon, lat });
    const { west, south, east, north } = this.map.bounds();
    const inView = lon > west && lon < east && lat > south && lat < north;
    if (moveThere && !inView) this.map.moveTo({ lon, lat });
  }

  /** Goes close to one incident. @param {import('../../api/incidents.js').Summary} incident */
  goTo(incident) {
    const [lon, lat] = incident.location.coordinates;
    this.map.moveTo({ lon, lat }, Math.max(17, this.map.zoom()));
    this.ring(incident);
  }

  /** @param {import('../../domain/mercator.js').LonLat} place @param {{x: number, y: number}} spot */
  async #clicked(place, spot) {
    if (this.act.pointing()) {
      const named = this.loads.get((await this.map.gridAt(place))?.code);
      return named && this.act.pointed(named);
    }
    const point = this.points?.pointAt(spot);
    if (point?.number) this.act.open(point.number);
    else if (point) this.act.cluster(point);
    else this.#showGrid(await this.map.gridAt(place));
  }

  /** @param {Record<string, any> | null} drawn attributes of the grid on the map */
  #showGrid(drawn) {
    const grid = drawn ? this.loads.get(drawn.code) : undefined;
    this.map.restyle({ chosenGrid: grid?.code ?? null });
    if (!grid) return render('', this.#card);
    render(
      gridCard(grid, () => this.act.onlyGrid(grid.code), () => this.#showGrid(null)),
      this.#card,
    );
  }
}

/** @param {GridLoad} grid @returns {import('../../map/fills.js').Fill} */
const openFillOf = ({ open }) => ({ colour: `open-${openStep(open)}`, alpha: 0.85, hatched: false, edge: 0 });
