// @ts-check
import { t } from '../../ui/plan/text.js';

/** How many communities are read in one answer. */
const AT_ONCE = 12;

/** Reads the communities of a plan: a few at once, many one after the other, and says how far it is. */
export class Loader {
  #wanted = 0;
  /** @type {Promise<void> | null} */
  #reading = null;

  /** @param {ReturnType<typeof import('../../api/plans.js').planOf>} api
   * @param {import('../../domain/plan/draftstate.js').DraftState} draft
   * @param {(words: string) => void} say */
  constructor(api, draft, say) {
    this.api = api;
    this.draft = draft;
    this.say = say;
  }

  /** Loads everything anew; of several who ask meanwhile all get what is read last.
   * @param {{code: string, name: string}[]} communities */
  again(communities) {
    this.#wanted++;
    this.#reading ??= this.#readUntilLast(communities);
    return this.#reading;
  }

  /** @param {{code: string, name: string}[]} communities */
  async #readUntilLast(communities) {
    try {
      for (let read = 0; read !== this.#wanted;) {
        read = this.#wanted;
        await this.load(communities);
      }
    } finally {
      this.#reading = null;
    }
  }

  /** @param {{code: string, name: string}[]} communities */
  async load(communities) {
    if (communities.length <= AT_ONCE) return this.#put([await this.#read()]);
    const parts = [];
    for (const { code, name } of communities) {
      this.say(t('plan.loading', { name, done: parts.length + 1, all: communities.length }));
      parts.push(await this.#read(code));
    }
    this.#put(parts);
  }

  /** @param {string} [community] all when absent */
  async #read(community) {
    const [blocks, division] = await Promise.all([
      this.api.blocks(community), this.api.division(community),
    ]);
    return { blocks, division };
  }

  /** @param {{blocks: any, division: any}[]} parts */
  #put(parts) {
    this.draft.empty();
    for (const { blocks, division } of parts) this.draft.load(blocks, division);
  }
}
