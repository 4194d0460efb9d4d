// @ts-check
/* Keeps the grid worker's page, its files and the map of his grids on the phone. A page is kept with
   all its files or not at all, so that no two versions are ever mixed. Data are not its affair. */

const PAGE = '/field';
const PAGES = 'field-page ';
const TILES = 'field-tiles ';
/** A network that takes longer is as good as none. */
const PATIENCE_MILLISECONDS = 2500;
const AT_ONCE = 4;
const VERSION = /^(\/v[0-9a-f]+)\//;

const worker = /** @type {any} */ (self);

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === PAGE) event.respondWith(page(request));
  } else if (VERSION.test(pathname)) {
    event.respondWith(kept(request, PAGES + VERSION.exec(pathname)?.[1]));
  } else if (pathname.startsWith('/tiles/')) {
    event.respondWith(keptTile(request));
  }
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  const { keep, map } = event.data;
  const work = keep ? keepPage(keep) : map ? keepTiles(map) : Promise.resolve('');
  event.waitUntil(work.then(
    (/** @type {string} */ done) => event.ports[0]?.postMessage({ done }),
    (/** @type {Error} */ fault) => event.ports[0]?.postMessage({ fault: fault.name }),
  ));
});

/** The page from the service, or as it was kept when that takes too long. @param {Request} request */
async function page(request) {
  const known = await caches.match(PAGE);
  if (!known) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(known), PATIENCE_MILLISECONDS));
  return Promise.race([fetch(request).then((answer) => (answer.status >= 500 ? known : answer), () => known), late]);
}

/** @param {Request} request @param {string} store */
async function kept(request, store) {
  return (await caches.match(request, { cacheName: store })) ?? fetch(request);
}

/** @param {Request} request */
async function keptTile(request) {
  const store = (await caches.keys()).find((name) => name.startsWith(TILES));
  return store ? kept(request, store) : fetch(request);
}

/** @param {{version: string, files: string[]}} page */
async function keepPage({ version, files }) {
  const name = PAGES + version;
  const whole = (await caches.keys()).includes(name);
  const cache = await caches.open(name);
  try {
    const missing = [];
    for (const file of files) if (!(await cache.match(file))) missing.push(file);
    await cache.addAll(missing);
    await cache.put(PAGE, await wellAnswered(PAGE));
  } catch (fault) {
    if (!whole) await caches.delete(name);
    throw fault;
  }
  await forgetOthers(PAGES, name);
  return name;
}

/** @param {{day: string, tiles: string[]}} map day: of what the map shows */
async function keepTiles({ day, tiles }) {
  const name = TILES + day;
  const cache = await caches.open(name);
  const left = [...tiles];
  const take = async () => {
    for (let tile = left.shift(); tile; tile = left.shift()) {
      if (!(await cache.match(tile))) await cache.put(tile, await wellAnswered(tile));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  await forgetOthers(TILES, name);
  return name;
}

/** @param {string} address */
async function wellAnswered(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** @param {string} kind @param {string} name the only one of its kind that stays */
async function forgetOthers(kind, name) {
  const old = (await caches.keys()).filter((each) => each.startsWith(kind) && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
}
