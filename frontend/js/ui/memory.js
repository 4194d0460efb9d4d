// @ts-check

const DRAFT = 'gridmap.draft';
const STORE = 'photos';

/** Keeps the draft on this device. @param {import('../domain/draft.js').Draft} draft */
export function keepDraft(draft) {
  try {
    localStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // a browser that keeps nothing loses only the draft
  }
}

/** The draft left here earlier, or null.
 * @returns {import('../domain/draft.js').Draft | null} */
export function recallDraft() {
  try {
    return JSON.parse(localStorage.getItem(DRAFT) ?? 'null');
  } catch {
    return null;
  }
}

/** Forgets draft and pictures, once they are sent or thrown away. */
export async function forgetDraft() {
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // nothing was kept
  }
  await keepPhotos([]);
}

/** @param {Blob[]} photos */
export async function keepPhotos(photos) {
  await withStore('readwrite', (store) => store.put(photos, 'draft')).catch(() => undefined);
}

/** @returns {Promise<Blob[]>} */
export async function recallPhotos() {
  return withStore('readonly', (store) => store.get('draft')).then(
    (photos) => photos ?? [],
    () => [],
  );
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
