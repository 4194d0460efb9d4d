// @ts-check

/**
 * @typedef {object} Listener
 * @property {(change: {kind: string, incident: import('./incidents.js').Summary}) => void} changed
 * @property {() => void} resync what was missed cannot be replayed, or this is the beginning
 * @property {(live: boolean) => void} liveness
 */

const RETRY_MILLISECONDS = 3000;

/** Listens to what happens to incidents. After a break the browser says which event it had last,
 * and the service replays the rest; when it cannot, everything is to be read anew.
 * @param {Listener} listener */
export function listen(listener) {
  const source = new EventSource('/api/v1/events');
  let begun = false;
  source.addEventListener('ready', () => {
    if (!begun) listener.resync();
    begun = true;
    listener.liveness(true);
  });
  source.addEventListener('reset', () => {
    begun = true;
    listener.resync();
    listener.liveness(true);
  });
  source.addEventListener('incident', ({ data }) => {
    listener.liveness(true);
    listener.changed(JSON.parse(data));
  });
  source.addEventListener('error', () => {
    listener.liveness(false);
    if (source.readyState === EventSource.CLOSED) {
      source.close();
      setTimeout(() => listen(listener), RETRY_MILLISECONDS);
    }
  });
}
