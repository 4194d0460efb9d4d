// @ts-check

const KEEPER = '/field/keeper.js';

/** Lets the phone keep this page with everything it has loaded, so that it opens without network.
 * @returns {Promise<boolean>} whether it is kept */
export async function keepPage() {
  const assets = document.body.dataset.assets ?? '';
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const files = [...new Set([...loaded, `${assets}/img/icons.svg`, `${assets}/img/gridmap.svg`])]
    .filter((path) => path.startsWith(`${assets}/`));
  return (await ask({ keep: { version: assets, files } })) !== null;
}

/** Lets the phone keep tiles of the map.
 * @param {string} day of what they show
 * @param {string[]} tiles addresses
 * @returns {Promise<'yes' | 'no' | 'full'>} */
export async function keepTiles(day, tiles) {
  try {
    return (await ask({ map: { day, tiles } })) === null ? 'no' : 'yes';
  } catch (fault) {
    return /** @type {Error} */ (fault).message === 'QuotaExceededError' ? 'full' : 'no';
  }
}

/** Gives the room of the map to what must not be lost. */
export async function giveUpTiles() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('field-tiles')).map((name) => caches.delete(name)));
}

/** @param {object} wish @returns {Promise<string | null>} null where there is no keeper
 * @throws {Error} with the name of the fault */
async function ask(wish) {
  if (!navigator.serviceWorker) return null;
  await navigator.serviceWorker.register(KEEPER, { scope: '/field' });
  const { active } = await navigator.serviceWorker.ready;
  const channel = new MessageChannel();
  return new Promise((resolve, reject) => {
    channel.port1.onmessage = ({ data }) => (data.fault ? reject(new Error(data.fault)) : resolve(data.done));
    active?.postMessage(wish, [channel.port2]);
  });
}
