// @ts-check
import { withParameters } from './http.js';

/**
 * @typedef {object} Listener
 * @property {(change: {kind: string, incident: import('./incidents.js').Summary}) => void} changed
 * @property {() => void} resync what was missed cannot be replayed, or this is the beginning
 * @property {(live: boolean) => void} liveness
 */

const RETRY_MILLISECONDS = 3000;

/** Listens to what happens to incidents. After a break the service is told which event came last
 * and replays the rest; when it cannot, everything is to be read anew. A device that knows that it
 * has no network does not wait for the connection to die.
 * @param {Listener} listener */
export function listen(listener) {
  /** @type {string | null} */
  let position = null;
  /** @type {EventSource | null} */
  let source = null;

  const close = () => {
    source?.close();
    source = null;
    listener.liveness(false);
  };
  const open = () => {
    source?.close();
    source = new EventSource(withParameters('/api/v1/events', { after: position }));
    source.addEventListener('ready', (event) => begin(event, position === null));
    source.addEventListener('reset', (event) => begin(event, true));
    source.addEventListener('incident', (event) => {
      position = event.lastEventId;
      listener.liveness(true);
      listener.changed(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      listener.liveness(false);
      if (source?.readyState === EventSource.CLOSED) setTimeout(open, RETRY_MILLISECONDS);
    });
  };
  const begin = (/** @type {MessageEvent} */ { lastEventId }, /** @type {boolean} */ anew) => {
    position = lastEventId;
    if (anew) listener.resync();
    listener.liveness(true);
  };
  addEventListener('offline', close);
  addEventListener('online', open);
  open();
}
