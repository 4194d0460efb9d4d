// @ts-check
import { render } from 'lit';
import { correctBuilding, listCorrections, readBuilding } from '../../api/buildings.js';
import { Refused } from '../../api/http.js';
import { correctionOf } from '../../domain/correction.js';
import { dayIn } from '../../domain/towntime.js';
import { correctionDialog } from '../../ui/plan/correction.js';
import { t } from '../../ui/plan/text.js';
import { zone } from '../../ui/zone.js';

/** The dialog in which a planner corrects one building. */
export class Correcting {
  #mark = '';
  #state = {
    building: /** @type {import('../../api/buildings.js').Building | null} */ (null),
    changes: /** @type {import('../../api/buildings.js').BuildingChange[] | null} */ (null),
    busy: false,
    fault: '',
  };

  /** @param {HTMLDialogElement} dialog @param {(words: string) => void} say */
  constructor(dialog, say) {
    this.dialog = dialog;
    this.say = say;
  }

  /** @param {string} code of the building */
  async open(code) {
    try {
      await this.#read(code);
    } catch (failure) {
      return this.say(failure instanceof Refused ? failure.message : t('queue.fault'));
    }
    Object.assign(this.#state, { busy: false, fault: '' });
    this.#draw();
    this.dialog.showModal();
  }

  /** @param {string} code */
  async #read(code) {
    const [read, changes] = await Promise.all([
      readBuilding(code), listCorrections(code).catch(() => null),
    ]);
    this.#mark = read.mark;
    Object.assign(this.#state, { building: read.body, changes });
  }

  /** @param {Record<string, string>} fields */
  async #save(fields) {
    const { building } = this.#state;
    if (!building) return;
    const values = correctionOf(building, fields);
    if (Object.keys(values).length === 0) return this.#tell(t('correct.nothing'));
    this.#state.busy = true;
    this.#draw();
    try {
      await correctBuilding(building.code, values, this.#mark);
      this.dialog.close();
      this.say(t('correct.saved'));
    } catch (failure) {
      const refused = failure instanceof Refused ? failure : null;
      if (refused?.status === 412) await this.#read(building.code).catch(() => undefined);
      this.#tell(refused?.message ?? t('queue.fault'));
    }
  }

  /** @param {string} fault */
  #tell(fault) {
    Object.assign(this.#state, { busy: false, fault });
    this.#draw();
  }

  #draw() {
    const { building } = this.#state;
    if (!building) return;
    render(correctionDialog({ ...this.#state, building, today: dayIn(zone, Date.now()) }, {
      save: (fields) => this.#save(fields), close: () => this.dialog.close(),
    }), this.dialog);
  }
}
