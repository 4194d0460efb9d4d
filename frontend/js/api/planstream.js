// @ts-check

/**
 * @typedef {object} PlanListener
 * @property {(patch: any) => void} operation what anybody changed, oneself too
 * @property {(people: any) => void} presence who has the plan open
 * @property {(state: any) => void} state the plan was submitted, approved, returned or published
 * @property {(live: boolean) => void} liveness
 */

/** Listens to the operations of everybody on a plan. The browser connects again by itself and says
 * which operation it saw last; the service replays the rest.
 * @param {string} address @param {PlanListener} listener */
export function listenToPlan(address, listener) {
  const source = new EventSource(address);
  const read = (/** @type {Event} */ event) => {
    listener.liveness(true);
    return JSON.parse(/** @type {MessageEvent} */ (event).data);
  };
  source.addEventListener('open', () => listener.liveness(true));
  source.addEventListener('operation', (event) => listener.operation(read(event)));
  source.addEventListener('presence', (event) => listener.presence(read(event)));
  source.addEventListener('state', (event) => listener.state(read(event)));
  source.addEventListener('error', () => listener.liveness(false));
}
