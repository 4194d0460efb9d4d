// @ts-check
import { sendEntry } from '../../api/field.js';
import { bodyOf, missing } from '../../domain/deed.js';
import { isFarFrom, placeOf } from '../../domain/field/work.js';
import { metresBetween } from '../../domain/mercator.js';
import { Full } from '../../ui/field/store.js';
import { f } from '../../ui/field/text.js';
import { deedName } from '../../ui/lifecycle.js';
import { isHeic, smaller } from '../../ui/photos.js';
import { giveUpTiles } from './shell.js';

/** @typedef {import('../../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../../domain/deed.js').Offer} Offer */
/** @typedef {import('../../domain/field/work.js').NearTask} NearTask */
/** @typedef {import('./here.js').Here} Here */

/** Deeds after which nothing is left to do for who did them. */
const LAST = ['RESOLVE', 'SELF_HANDLE', 'RETURN', 'TRANSFER'];
/** What is done in the field, in the order of the hand; the desk's deeds are done at the desk. */
const OF_THE_FIELD = ['WHISTLE', 'ARRIVE', 'SELF_HANDLE', 'RESOLVE', 'START', 'VERIFY', 'RETURN', 'TRANSFER',
  'RESUME', 'HOLD', 'EXTEND'];

/** What may be done to an incident beyond what was noted already: only what its answer lists.
 * @param {{deeds?: Offer[]} | null} detail @param {Entry[]} noted not sent yet @returns {Offer[]} */
export function offersOf(detail, noted) {
  if (noted.some(({ deed }) => LAST.includes(deed))) return [];
  return (detail?.deeds ?? [])
    .filter(({ deed }) => OF_THE_FIELD.includes(deed) && !noted.some((entry) => entry.deed === deed))
    .sort((a, b) => OF_THE_FIELD.indexOf(a.deed) - OF_THE_FIELD.indexOf(b.deed));
}

/** Notes what the worker does, with time and place, before anything is sent. */
export class Noting {
  /** @param {import('../../ui/field/store.js').FieldStore} store
   * @param {import('./here.js').Position} position
   * @param {{say: (words: string) => void, noted: () => Promise<void>, account: () => string}} told */
  constructor(store, position, told) {
    this.store = store;
    this.position = position;
    this.told = told;
  }

  /** A deed that needs nothing but where the worker stands: one tap.
   * @param {NearTask} task @param {Offer} offer @param {number} version @param {string} title */
  async deed(task, offer, version, title) {
    return this.#keepDeed(task, offer, { version, title, said: {}, files: [] });
  }

  /** A deed with what its form says.
   * @param {NearTask} task @param {Offer} offer @param {{version: number, title: string}} seen
   * @param {HTMLFormElement} form
   * @returns {Promise<string[] | null>} needs that are not met; null: it could not be noted */
  async deedOf(task, offer, seen, form) {
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    const files = pictures(data, ['before', 'after']);
    const said = { note: text('note'), reason: text('reason'), to: text('to'), deadline: text('deadline'), photos: files.length };
    const lacks = missing(offer, said);
    if (lacks.length) return lacks;
    return (await this.#keepDeed(task, offer, { ...seen, said: bodyOf(said), files })) ? [] : null;
  }

  /** @param {NearTask} task @param {Offer} offer
   * @param {{version: number, title: string, said: Record<string, any>, files: File[]}} what */
  async #keepDeed(task, offer, { version, title, said, files }) {
    const at = new Date().toISOString();
    const photos = await this.#reduced(files);
    if (!photos) return false;
    const here = offer.needs.includes('POSITION') ? await this.position.now() : this.position.place;
    if (!here && offer.needs.includes('POSITION')) {
      this.told.say(f('deed.positionNeeded'));
      return false;
    }
    const kept = await this.keep(
      { kind: 'DEED', number: task.number, after: null, deed: offer.deed, said, version, at, title, position: here },
      photos);
    if (kept) this.told.say(this.#words(offer, here, task));
    return kept !== null;
  }

  /** @param {Offer} offer @param {Here | null} here @param {NearTask} task */
  #words(offer, here, task) {
    const noted = f('deed.noted', { deed: deedName(offer.deed) });
    if (!here || offer.deed !== 'ARRIVE' || !isFarFrom(here, placeOf(task))) return noted;
    return `${noted} ${f('deed.far', { metres: Math.round(metresBetween(here, placeOf(task))) })}`;
  }

  /** Keeps an entry. A full phone gives the map's room first; then it is sent at once or not noted.
   * @param {Omit<Entry, 'id' | 'order' | 'account' | 'photos' | 'state' | 'fault'>} what @param {Blob[]} photos
   * @returns {Promise<Entry | null>} null: it was not noted, and the worker was told */
  async keep(what, photos) {
    const order = Date.now() + Math.random() / 2;
    const entry = /** @type {Entry} */ ({
      ...what, id: crypto.randomUUID(), order, account: this.told.account(), photos: photos.length, state: 'WAITING', fault: null,
    });
    try {
      await this.store.add(entry, photos).catch(async (fault) => {
        if (!(fault instanceof Full)) throw fault;
        await giveUpTiles();
        await this.store.add(entry, photos);
      });
    } catch {
      if (!(await sendEntry(entry, photos).then(() => true, () => false))) {
        this.told.say(f('deed.full'));
        return null;
      }
    }
    await this.told.noted();
    return entry;
  }

  /** Pictures small enough to be sent from a stairwell; null when one cannot be opened.
   * @param {File[]} files @returns {Promise<Blob[] | null>} */
  async #reduced(files) {
    const blobs = [];
    for (const file of files) {
      try {
        blobs.push(await smaller(file));
      } catch {
        this.told.say(f(isHeic(file) ? 'photo.heic' : 'photo.unreadable', { name: file.name }));
        return null;
      }
    }
    return blobs;
  }

  /** A new incident found on the spot, and maybe fixed there and then.
   * @param {FormData} data @param {Here | {lon: number, lat: number, accuracyMetres: null}} place
   * @param {string} title @returns {Promise<boolean>} */
  async report(data, place, title) {
    const at = new Date().toISOString();
    const photos = await this.#reduced(pictures(data, ['photo']));
    if (!photos) return false;
    const floor = String(data.get('floor') ?? '').trim();
    const { lon, lat, accuracyMetres } = place;
    const said = {
      category: data.get('category'), description: String(data.get('words')).trim(), channel: 'WORKER',
      location: { lon, lat, ...(accuracyMetres === null ? {} : { accuracyMetres }) }, ...(floor ? { floor } : {}),
    };
    const common = { number: null, version: null, at, title, position: null };
    const report = await this.keep({ ...common, kind: 'REPORT', after: null, deed: '', said }, photos);
    if (!report || !data.get('selfHandled')) return report !== null;
    const deed = { ...common, kind: /** @type {const} */ ('DEED'), after: report.id, deed: 'SELF_HANDLE', said: {} };
    return (await this.keep({ ...deed, position: accuracyMetres === null ? null : { lon, lat, accuracyMetres } }, [])) !== null;
  }
}

/** @param {FormData} data @param {string[]} names @returns {File[]} in the order of the names */
const pictures = (data, names) =>
  names.flatMap((name) => /** @type {File[]} */ (data.getAll(name))).filter(({ size }) => size > 0);
