// @ts-check
import { withParameters } from './http.js';

/**
 * @typedef {object} Listener
 * @property {(change: {kind: string, incident: import('./incidents.js').Summary}) => void} changed
 * @property {() => void} resync what was missed cannot be replayed, or this is the beginning
 * @property {(live: boolean) => void} liveness
 * @property {() => void} [noticed] there is something new in the notice box
 */

const RETRY_MILLISECONDS = 3000;

/** All listeners of a page share one stream. @type {Listener[]} */
const listeners = [];
/** @type {string | null} */
let position = null;
/** @type {EventSource | null} */
let source = null;
let live = false;

/** Listens to what happens. After a break the service is told which event came last and replays the
 * rest; when it cannot, everything is to be read anew. A device that knows that it has no network
 * does not wait for the connection to die.
 * @param {Listener} listener */
export function listen(listener) {
  listeners.push(listener);
  if (listeners.length === 1) {
    addEventListener('offline', close);
    addEventListener('online', open);
    open();
  } else if (position !== null) {
    listener.resync();
    listener.liveness(live);
  }
}

function open() {
  source?.close();
  source = new EventSource(withParameters('/api/v1/events', { after: position }));
  source.addEventListener('ready', (event) => begin(event, position === null));
  source.addEventListener('reset', (event) => begin(event, true));
  source.addEventListener('incident', (event) => {
    position = event.lastEventId;
    tell(true);
    const change = JSON.parse(event.data);
    for (const listener of listeners) listener.changed(change);
  });
  source.addEventListener('notice', () => {
    for (const listener of listeners) listener.noticed?.();
  });
  source.addEventListener('error', () => {
    tell(false);
    if (source?.readyState === EventSource.CLOSED) setTimeout(open, RETRY_MILLISECONDS);
  });
}

function close() {
  source?.close();
  source = null;
  tell(false);
}

/** @param {MessageEvent} event @param {boolean} anew */
function begin({ lastEventId }, anew) {
  position = lastEventId;
  if (anew) for (const listener of listeners) listener.resync();
  tell(true);
}

/** @param {boolean} now */
function tell(now) {
  live = now;
  for (const listener of listeners) listener.liveness(now);
}
