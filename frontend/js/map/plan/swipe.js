// @ts-check
import * as L from 'leaflet';
import { TownLayer } from '../townlayer.js';
import { TINT_ALPHA } from './draftpaint.js';

const KEY_STEP = 0.02;

/** Published grids on the left of a line that can be moved, the draft on its right. */
export class Swipe {
  /** @type {any} */
  #before = null;
  #share = 0.5;

  /** @param {import('../townmap.js').TownMap} town @param {string[]} panes of the draft
   * @param {() => Map<string, number>} tints of the published grids by code: a grid has the same
   *   colour on both sides */
  constructor(town, panes, tints) {
    this.tints = tints;
    this.town = town;
    this.leaflet = town.leaflet;
    this.panes = panes;
    const pane = this.leaflet.createPane('before');
    pane.classList.add('pane-plan');
    pane.style.zIndex = '405';
    this.handle = document.createElement('input');
    Object.assign(this.handle, { type: 'range', min: '0', max: '1', step: '0.005', value: '0.5' });
    this.handle.className = 'swipe-handle';
    this.handle.hidden = true;
    this.line = document.createElement('div');
    this.line.className = 'swipe-line';
    this.line.hidden = true;
    this.leaflet.getContainer().append(this.line, this.handle);
    L.DomEvent.disableClickPropagation(this.handle);
    this.handle.addEventListener('pointerdown', (event) => event.stopPropagation());
    this.handle.addEventListener('input', () => this.move(Number(this.handle.value)));
  }

  get on() {
    return this.#before !== null;
  }

  /** @param {boolean} on @param {string} label of the handle */
  toggle(on, label) {
    if (on === this.on) return;
    this.handle.hidden = this.line.hidden = !on;
    this.handle.setAttribute('aria-label', label);
    if (on) {
      const look = { ...this.town.look, load: null, judged: this.#fills(), faint: false };
      this.#before = new (/** @type {any} */ (TownLayer))(this.town.store, look);
      this.#before.options.pane = 'before';
      this.#before.addTo(this.leaflet);
      this.leaflet.on('move zoom', this.#clip);
    } else {
      this.leaflet.off('move zoom', this.#clip);
      this.#before.remove();
      this.#before = null;
    }
    this.#clip();
  }

  /** @param {number} share 0 at the left, 1 at the right of the view */
  move(share) {
    this.#share = Math.min(1 - KEY_STEP, Math.max(KEY_STEP, share));
    this.#clip();
  }

  #fills() {
    return new Map([...this.tints()].map(([code, tint]) =>
      [code, { colour: `tint-${tint}`, alpha: TINT_ALPHA, hatched: false, edge: 0 }]));
  }

  #clip = () => {
    const size = this.leaflet.getSize();
    const at = size.x * this.#share;
    this.line.style.left = `${at}px`;
    const corner = this.leaflet.containerPointToLayerPoint([0, 0]);
    const far = this.leaflet.containerPointToLayerPoint([size.x, size.y]);
    const clip = (/** @type {number} */ left, /** @type {number} */ right) =>
      `polygon(${left}px ${corner.y}px, ${right}px ${corner.y}px, ${right}px ${far.y}px, ${left}px ${far.y}px)`;
    const set = (/** @type {string} */ name, /** @type {string} */ value) =>
      this.leaflet.getPane(name)?.style.setProperty('clip-path', value);
    set('before', this.on ? clip(corner.x, corner.x + at) : 'none');
    for (const pane of this.panes) set(pane, this.on ? clip(corner.x + at, far.x) : 'none');
  };
}
