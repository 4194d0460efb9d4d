// @ts-check

/** @typedef {import('../../domain/field/queue.js').Entry} Entry */
/** @typedef {import('../../api/field.js').FieldDay} FieldDay */
/** @typedef {import('../../api/incidents.js').Detail} Detail */

const NAME = 'gridmap-field';
const STORES = ['entries', 'photos', 'days', 'details'];

/** The phone keeps no more. */
export class Full extends Error {}

/** What the phone keeps for the field: what was done and not sent, with its pictures, whatever
 * account did it; and the day of an account, which leaves with it. */
export class FieldStore {
  /** @type {Promise<IDBDatabase>} */
  #open = new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => STORES.forEach((name) => opening.result.createObjectStore(name));
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });

  #forgotten = false;

  /** @returns {Promise<Entry[]>} */
  entries() {
    return this.#one('entries', (store) => store.getAll());
  }

  /** Keeps what was done together with its pictures, both or neither.
   * @param {Entry} entry @param {Blob[]} photos @throws {Full} */
  async add(entry, photos) {
    await this.#write(['entries', 'photos'], (store) => {
      store('entries').put(entry, entry.id);
      if (photos.length) store('photos').put(photos, entry.id);
    });
  }

  /** @param {Entry[]} changed @param {string[]} [dropped] ids; the pictures of what is done go, too */
  async change(changed, dropped = []) {
    await this.#write(['entries', 'photos'], (store) => {
      changed.forEach((entry) => {
        store('entries').put(entry, entry.id);
        if (entry.state === 'DONE') store('photos').delete(entry.id);
      });
      dropped.forEach((id) => {
        store('entries').delete(id);
        store('photos').delete(id);
      });
    });
  }

  /** @param {string} id @returns {Promise<Blob[]>} */
  async photos(id) {
    return (await this.#one('photos', (store) => store.get(id))) ?? [];
  }

  /** The day kept last, of whatever account. @returns {Promise<FieldDay | null>} */
  async day() {
    return (await this.#one('days', (store) => store.get('day'))) ?? null;
  }

  /** @param {FieldDay} day @throws {Full} */
  async keepDay(day) {
    if (this.#forgotten) return;
    await this.#write(['days'], (store) => store('days').put(day, 'day'));
  }

  /** @returns {Promise<Detail[]>} */
  details() {
    return this.#one('details', (store) => store.getAll());
  }

  /** @param {Detail} detail @throws {Full} */
  async keepDetail(detail) {
    if (this.#forgotten) return;
    await this.#write(['details'], (store) => store('details').put(detail, detail.number));
  }

  /** Forgets the details that are not listed any more. @param {string[]} numbers of those that stay */
  async keepOnly(numbers) {
    const known = /** @type {string[]} */ (await this.#one('details', (store) => store.getAllKeys()));
    const old = known.filter((number) => !numbers.includes(number));
    await this.#write(['details'], (store) => old.forEach((number) => store('details').delete(number)));
  }

  /** Forgets whom and what the day was about, also what still comes in; what was not sent stays. */
  forgetDay() {
    this.#forgotten = true;
    return this.#write(['days', 'details'], (store) => {
      store('days').clear();
      store('details').clear();
    });
  }

  /** @param {string} name @param {(store: IDBObjectStore) => IDBRequest} ask @returns {Promise<any>} */
  async #one(name, ask) {
    const database = await this.#open;
    return new Promise((resolve, reject) => {
      const request = ask(database.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /** Resolves when it is on the disk. @param {string[]} names
   * @param {(store: (name: string) => IDBObjectStore) => void} work @returns {Promise<void>} */
  async #write(names, work) {
    const database = await this.#open;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      const fail = () => {
        const full = transaction.error?.name === 'QuotaExceededError';
        reject(full ? new Full() : transaction.error);
      };
      transaction.oncomplete = () => resolve();
      transaction.onabort = fail;
      work((name) => transaction.objectStore(name));
    });
  }
}
