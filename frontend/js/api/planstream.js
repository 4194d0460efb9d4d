// @ts-check
import { withParameters } from './http.js';

/**
 * @typedef {object} PlanListener
 * @property {(patch: any) => void} operation what anybody changed, oneself too
 * @property {(names: string[]) => void} presence who has the plan open
 * @property {() => void} comment the comments are to be read anew
 * @property {() => void} state the plan was submitted, approved, returned or published
 * @property {() => void} base grids were published where the plan lies, by another plan or an import
 * @property {() => void} reset operations cannot be replayed: the draft is to be read anew
 * @property {(live: boolean) => void} liveness
 */

/** Listens to what everybody does to a plan. The browser connects again by itself and says which
 * operation it saw last; the service replays the rest.
 * @param {string} address @param {number} after the operation the page has seen
 * @param {PlanListener} listener */
export function listenToPlan(address, after, listener) {
  const source = new EventSource(withParameters(address, { after }));
  const on = (/** @type {string} */ name, /** @type {(text: string) => void} */ act) =>
    source.addEventListener(name, (event) => {
      listener.liveness(true);
      act(/** @type {MessageEvent} */ (event).data);
    });
  on('ready', () => {});
  on('operation', (text) => listener.operation(JSON.parse(text)));
  on('presence', (text) => {
    const { people } = /** @type {{people: {name: string}[]}} */ (JSON.parse(text));
    listener.presence(people.map(({ name }) => name));
  });
  on('comment', () => listener.comment());
  on('state', () => listener.state());
  on('base', () => listener.base());
  on('reset', () => listener.reset());
  source.addEventListener('error', () => listener.liveness(false));
}
