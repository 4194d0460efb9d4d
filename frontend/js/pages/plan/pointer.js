// @ts-check

/** @typedef {import('../../domain/shape.js').Spot} Spot */
/**
 * @typedef {object} Tool
 * @property {boolean} drags whether dragging belongs to the tool and not to the map
 * @property {(spot: Spot) => void} [hover]
 * @property {(spot: Spot) => void} [press]
 * @property {(spot: Spot) => void} [drag]
 * @property {(spot: Spot, dragged: boolean) => void} release
 * @property {() => void} [leave] the pointer left the map with nothing in hand
 * @property {() => void} [confirm]
 * @property {(blocks: import('../../domain/plan/blockstore.js').Block[]) => void} [over] shows what
 *   handing blocks over would do
 * @property {(blocks: import('../../domain/plan/blockstore.js').Block[]) => void} [take] hands blocks
 *   over
 * @property {(spot: Spot) => void} [aim] as hover, when keys lead
 * @property {boolean} [busy] whether something is in hand that confirming would end
 * @property {boolean} [holds] whether a first spot is set and a second one wanted
 * @property {() => boolean} cancel
 */

const CLICK_PIXELS = 5;
const OTHER_CONTROLS = '.leaflet-marker-icon, .swipe-handle, button, a, input';

/** Leads mouse, pen and finger to the tool: one step a frame, a second finger gives the map back to
 * the planner, the space bar held down too. */
export class Pointer {
  #id = /** @type {number | null} */ (null);
  #start = { x: 0, y: 0 };
  #dragged = false;
  #fingers = new Set();
  #space = false;
  #moved = false;
  #last = /** @type {PointerEvent | null} */ (null);
  #frame = 0;

  /** @param {HTMLElement} element @param {import('../../map/plan/planmap.js').PlanMap} map
   * @param {() => Tool} tool in use
   * @param {{pressed: (spot: Spot) => void, tapped: () => void}} page tapped: the space bar was
   *   pressed and let go, and nothing was dragged with it */
  constructor(element, map, tool, page) {
    this.page = page;
    this.element = element;
    this.map = map;
    this.tool = tool;
    element.addEventListener('pointerdown', (event) => this.#down(event));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', (event) => this.#up(event));
    element.addEventListener('pointercancel', (event) => this.#lost(event));
    element.addEventListener('pointerleave', () => this.#id === null && this.#left());
    addEventListener('keydown', (event) => this.#spaced(event, true));
    addEventListener('keyup', (event) => this.#spaced(event, false));
  }

  /** Lets the map be dragged or not, as the tool in use wants. */
  adapt() {
    this.map.setDragging(this.#space || !this.tool().drags);
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (/** @type {Element} */ (event.target).closest(OTHER_CONTROLS) || event.button !== 0) return;
    if (event.pointerType === 'touch') this.#fingers.add(event.pointerId);
    if (this.#fingers.size > 1) return this.#giveUp();
    this.#moved = true;
    if (this.#space) return;
    this.page.pressed(this.map.spotOf(event));
    this.#id = event.pointerId;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#dragged = false;
    if (this.tool().drags) this.element.setPointerCapture(event.pointerId);
    this.tool().press?.(this.map.spotOf(event));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#id !== null && event.pointerId !== this.#id) return;
    this.#last = event;
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#step());
  }

  #step() {
    this.#frame = 0;
    const event = this.#last;
    this.#last = null;
    if (!event) return;
    const spot = this.map.spotOf(event);
    if (this.#id === null) {
      if (event.pointerType !== 'touch' && !this.#space) this.tool().hover?.(spot);
      return;
    }
    this.#dragged ||=
      Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) > CLICK_PIXELS;
    if (this.#dragged) this.tool().drag?.(spot);
  }

  /** @param {PointerEvent} event */
  #up(event) {
    this.#fingers.delete(event.pointerId);
    if (event.pointerId !== this.#id) return;
    this.#step();
    this.#id = null;
    const moved = this.#dragged && !this.tool().drags;
    if (!moved) this.tool().release(this.map.spotOf(event), this.#dragged);
  }

  /** @param {PointerEvent} event */
  #lost(event) {
    this.#fingers.delete(event.pointerId);
    if (event.pointerId === this.#id) this.#giveUp();
  }

  #giveUp() {
    this.#id = null;
    this.#last = null;
    this.tool().cancel();
  }

  #left() {
    this.#last = null;
    this.tool().leave?.();
  }

  /** @param {KeyboardEvent} event @param {boolean} held */
  #spaced(event, held) {
    if (event.key !== ' ' || document.activeElement !== this.element) return;
    event.preventDefault();
    if (this.#space === held || this.#id !== null) return;
    this.#space = held;
    if (held) this.#moved = false;
    else if (!this.#moved) this.page.tapped();
    this.adapt();
  }
}
