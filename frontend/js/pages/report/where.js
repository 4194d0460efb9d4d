// @ts-check
import { render } from 'lit';
import { locate } from '../../api/places.js';
import { TownMap } from '../../map/townmap.js';
import { addMapButtons } from '../../ui/mapbuttons.js';
import { placeCard } from '../../ui/placecard.js';
import { number, t } from '../../ui/text.js';

/** @typedef {import('../../domain/draft.js').Place} Place */

const CLOSE_ZOOM = 17;
const NEAR_ZOOM = 16;
const QUIET_MILLISECONDS = 250;

/** Where the report lies: the map under the crosshair and the words about the place below it. */
export class Where {
  /** @type {Place | null} */
  place = null;
  #moving = false;
  /** Grows with every place and every search for one. */
  #turn = 0;
  #asking = new AbortController();
  #timer = 0;

  /** @param {(place: Place | null) => void} told after every change */
  constructor(told) {
    this.told = told;
    this.card = /** @type {HTMLElement} */ (document.getElementById('place'));
    this.hint = /** @type {HTMLElement} */ (document.getElementById('map-hint'));
    const element = /** @type {HTMLElement} */ (document.getElementById('map'));
    this.map = new TownMap(element, {
      label: t('map.pointing'),
      households: (count) => t('load.households', { count: number(count) }),
      fixedCentre: true,
    });
    const frame = /** @type {HTMLElement} */ (element.parentElement);
    addMapButtons(frame, this.map, { arrows: true });
    document.getElementById('find-me')?.addEventListener('click', () => this.#findMe());
  }

  /** Shows the place of a kept draft, or where the reader is when that may be known without asking,
   * or else the middle of the town, close enough to tell buildings apart.
   * @param {Place | null} kept */
  async begin(kept) {
    const hasTown = await this.map.showTown();
    if (kept) this.choose(kept);
    else if (hasTown) {
      this.#quietly(() => this.map.moveTo(this.map.centre(), Math.max(NEAR_ZOOM, this.map.zoom())));
      if (await mayLocate()) this.#findMe();
    }
    this.map.onRest(() => this.#rested());
    await this.map.settled();
  }

  /** Puts the crosshair on a place that was named rather than pointed at. @param {Place} place */
  choose(place) {
    this.#quietly(() => this.map.moveTo(place, CLOSE_ZOOM));
    this.map.showAccuracy(place.accuracy ? place : null, place.accuracy ?? 0);
    this.#set(place);
  }

  /** Keeps the building under the pin, or lets it go. @param {string} code @param {string} title */
  keepBuilding(code, title) {
    if (!this.place) return;
    this.#set({ ...this.place, buildingCode: code, buildingTitle: title });
  }

  #rested() {
    if (this.#moving) return;
    this.map.showAccuracy(null);
    this.#set({ ...this.map.centre(), accuracy: null, buildingCode: '', buildingTitle: '' });
  }

  /** @param {Place} place */
  #set(place) {
    this.#turn++;
    this.place = place;
    this.hint.hidden = true; // the reader has understood
    this.told(place);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(place), QUIET_MILLISECONDS);
  }

  /** @param {Place} place */
  async #ask(place) {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#show(place, 'asking');
    try {
      const answer = await locate(place, this.#asking.signal);
      this.map.restyle({
        chosenGrid: answer.grid?.code ?? null,
        chosenBuilding: place.buildingCode || (answer.building?.code ?? null),
      });
      this.#show(place, answer);
    } catch (failure) {
      if (/** @type {Error} */ (failure).name !== 'AbortError') this.#show(place, 'unknown');
    }
  }

  /** @param {Place} place @param {import('../../ui/placecard.js').PlaceState} state */
  #show(place, state) {
    render(placeCard(place, state, (code, title) => this.keepBuilding(code, title)), this.card);
  }

  /** Goes where the device is, unless the reader named another place before it was found. */
  #findMe() {
    const turn = ++this.#turn;
    this.#say(t('place.finding'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (turn !== this.#turn) return;
        this.choose({
          lon: coords.longitude, lat: coords.latitude, accuracy: Math.ceil(coords.accuracy),
          buildingCode: '', buildingTitle: '',
        });
      },
      (failure) => {
        if (turn === this.#turn) this.#say(t(failure.code === 1 ? 'place.denied' : 'place.notFound'));
      },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 },
    );
  }

  /** @param {string} words */
  #say(words) {
    render(words, this.card);
  }

  /** @param {() => void} move without taking it for the reader's own */
  #quietly(move) {
    this.#moving = true;
    move();
    this.#moving = false;
  }
}

/** Whether the reader allowed this page before to know where he is: nobody is asked unasked. */
async function mayLocate() {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';
  } catch {
    return false; // a browser that does not tell
  }
}
