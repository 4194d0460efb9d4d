// @ts-check
import * as L from 'leaflet';
import { lonLatOf } from '../../domain/mercator.js';
import { TownMap } from '../townmap.js';
import { CanvasLayer } from './canvaslayer.js';
import { paintBorders, paintFills } from './draftpaint.js';
import { paintLabels } from './draftlabels.js';
import { paintScene } from './gesturepaint.js';
import { Swipe } from './swipe.js';

/** @typedef {import('../../domain/shape.js').Spot} Spot */
/** @typedef {import('../../domain/plan/draftstate.js').DraftState} DraftState */

/** The stack from below; each is one canvas in a pane of its own. */
const PANES = { fills: 410, borders: 420, gesture: 440, draftlabels: 470, comments: 480 };

/** The map of a draft: the town, over it the draft, over that what the hand is doing. */
export class PlanMap {
  /** @type {import('./gesturepaint.js').Scene} */
  scene = {};
  /** @type {import('./gesturepaint.js').CursorMark | null} */
  cursor = null;

  /** @param {HTMLElement} element @param {DraftState} state
   * @param {{label: string, households: (count: number) => string,
   *   communityName: (code: string) => string,
   *   measure: () => import('../../domain/load.js').Measure}} words */
  constructor(element, state, words) {
    this.town = new TownMap(element, {
      label: words.label, households: words.households, calm: true, faint: true,
    });
    this.state = state;
    this.element = element;
    this.leaflet = this.town.leaflet;
    const colour = this.town.look.colour;
    const font = getComputedStyle(document.body).fontFamily;
    for (const [name, level] of Object.entries(PANES)) {
      this.leaflet.createPane(name).classList.add('pane-plan', `pane-${name}`);
      this.leaflet.getPane(name)?.style.setProperty('z-index', String(level));
    }
    this.layers = {
      fills: this.#layer('fills', (view) => paintFills(view, state, colour)),
      borders: this.#layer('borders', (view) => paintBorders(view, state, colour)),
      labels: this.#layer('draftlabels', (view) =>
        paintLabels(view, state, { ...words, target: words.measure().target, font, colour })),
      gesture: this.#layer('gesture', (view) => paintScene(view, { ...this.scene, cursor: this.cursor }, state, colour)),
    };
    this.swipe = new Swipe(this.town, ['fills', 'borders', 'draftlabels'], () => state.publishedTints());
  }

  /** Draws the draft anew, after it changed. */
  redraw() {
    this.layers.fills.redraw();
    this.layers.borders.redraw();
    this.layers.labels.redraw();
    this.layers.gesture.redraw();
  }

  /** Draws what the hand is doing. @param {import('./gesturepaint.js').Scene} scene */
  show(scene) {
    this.scene = scene;
    this.layers.gesture.redraw();
  }

  /** Draws where the keys are. @param {import('./gesturepaint.js').CursorMark | null} cursor */
  showCursor(cursor) {
    if (cursor === this.cursor) return;
    this.cursor = cursor;
    this.layers.gesture.redraw();
  }

  /** Moves the map when a spot is near the rim of the view, or beyond. @param {Spot} spot */
  reveal(spot) {
    const { lon, lat } = lonLatOf(spot);
    this.leaflet.panInside([lat, lon], { padding: [90, 90], animate: false });
  }

  /** The place in the Web Mercator square under a pointer.
   * @param {{clientX: number, clientY: number}} event @returns {Spot} */
  spotOf(event) {
    const frame = this.element.getBoundingClientRect();
    const corner = /** @type {any} */ (this.leaflet.getPixelBounds().min);
    const world = this.worldPixels();
    return {
      x: (event.clientX - frame.left + corner.x) / world,
      y: (event.clientY - frame.top + corner.y) / world,
    };
  }

  /** The middle of the view. @returns {Spot} */
  middle() {
    const frame = this.element.getBoundingClientRect();
    return this.spotOf({
      clientX: frame.left + frame.width / 2, clientY: frame.top + frame.height / 2,
    });
  }

  /** CSS pixels of the side of the Web Mercator square. */
  worldPixels() {
    return 256 * 2 ** this.leaflet.getZoom();
  }

  /** Goes to a box of the Web Mercator square. @param {import('../../domain/plan/boxindex.js').Box} box
   * @param {number} [closest] the largest zoom to use */
  flyTo({ left, top, right, bottom }, closest = 18) {
    const northWest = lonLatOf({ x: left, y: top });
    const southEast = lonLatOf({ x: right, y: bottom });
    this.town.fit({
      west: northWest.lon, north: northWest.lat, east: southEast.lon, south: southEast.lat,
    }, closest);
  }

  /** Whether dragging moves the map; otherwise it is left to the tool.
   * @param {boolean} moves */
  setDragging(moves) {
    if (moves) this.leaflet.dragging.enable();
    else this.leaflet.dragging.disable();
    this.element.classList.toggle('tool-drags', !moves);
    if (moves) this.leaflet.doubleClickZoom.enable();
    else this.leaflet.doubleClickZoom.disable();
  }

  /** Puts comments on the map. @param {{id: string, place: [number, number], text: string,
   *   resolved: boolean}[]} comments @param {(id: string) => void} opened */
  showComments(comments, opened) {
    this.pins?.remove();
    this.pins = L.layerGroup(comments.filter(({ resolved }) => !resolved).map(({ id, place, text }) =>
      L.marker([place[1], place[0]], {
        icon: L.divIcon({ className: 'comment-pin', iconSize: [30, 30], iconAnchor: [6, 30] }),
        title: text, alt: text, pane: 'comments', keyboard: true,
      }).on('click', () => opened(id)))).addTo(this.leaflet);
  }

  /** @param {string} pane @param {(view: import('./canvaslayer.js').View) => void} paint */
  #layer(pane, paint) {
    return new (/** @type {any} */ (CanvasLayer))(pane, paint).addTo(this.leaflet);
  }
}
