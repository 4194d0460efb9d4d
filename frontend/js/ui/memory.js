// @ts-check

/** @typedef {import('../domain/draft.js').Draft} Draft */
/** @typedef {{number: string, title: string, at: string}} OwnReport A report sent from this device. */

const DRAFTS = 'gridmap.drafts';
const REPORTS = 'gridmap.reports';
const PLACE = 'gridmap.place';
const STORE = 'photos';
const MOST_DRAFTS = 8;
const MOST_REPORTS = 50;

/** Keeps the draft on this device, the one written last first. @param {Draft} draft */
export const keepDraft = (draft) =>
  write(DRAFTS, [draft, ...recallDrafts().filter(({ key }) => key !== draft.key)].slice(0, MOST_DRAFTS));

/** The drafts left here earlier, the last first. @returns {Draft[]} */
export const recallDrafts = () => read(DRAFTS) ?? [];

/** Forgets a draft and its pictures, once it is sent or thrown away. @param {string} key */
export async function forgetDraft(key) {
  write(DRAFTS, recallDrafts().filter((draft) => draft.key !== key));
  await keepPhotos(key, []);
}

/** Keeps where to look for a report that was sent. @param {OwnReport} report */
export const keepReport = (report) =>
  write(REPORTS, [report, ...ownReports().filter(({ number }) => number !== report.number)].slice(0, MOST_REPORTS));

/** The reports sent from this device, the last first. @returns {OwnReport[]} */
export const ownReports = () => read(REPORTS) ?? [];

/** @param {import('../domain/draft.js').Place} place of the last report */
export const keepLastPlace = (place) => write(PLACE, place);

/** @returns {import('../domain/draft.js').Place | null} */
export const lastPlace = () => read(PLACE);

/** @param {string} key of the draft @param {Blob[]} photos */
export async function keepPhotos(key, photos) {
  await withStore('readwrite', (store) => (photos.length ? store.put(photos, key) : store.delete(key))).catch(() => undefined);
}

/** @param {string} key of the draft @returns {Promise<Blob[]>} */
export async function recallPhotos(key) {
  return withStore('readonly', (store) => store.get(key)).then(
    (photos) => photos ?? [],
    () => [],
  );
}

/** A browser that keeps nothing loses only what it was asked to keep. @param {string} name @param {any} value */
function write(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // full, or not allowed
  }
}

/** @param {string} name @returns {any} null for what was never kept */
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} work
 * @returns {Promise<any>} */
function withStore(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gridmap', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = work(opening.result.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    };
  });
}
