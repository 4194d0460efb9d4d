// @ts-check
import { render } from 'lit';
import { Refused, callForFile } from '../../api/http.js';
import { exportAddress } from '../../api/desk.js';
import { exportDialog } from '../../ui/listhead.js';
import { t } from '../../ui/text.js';

/** Asks what of the list is taken away as a file, and hands it over.
 * @param {number} count @param {Record<string, string>} parameters which incidents, in which order
 * @param {(words: string) => void} say */
export function takeAway(count, parameters, say) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('help'));
  const take = async (/** @type {boolean} */ contact) => {
    dialog.close();
    try {
      hand(await callForFile(exportAddress(parameters, contact)));
    } catch (failure) {
      say(failure instanceof Refused ? failure.message : t('queue.fault'));
    }
  };
  render(exportDialog(count, take, () => dialog.close()), dialog);
  dialog.showModal();
}

/** @param {Blob} file */
function hand(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'gridmap-incidents.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
