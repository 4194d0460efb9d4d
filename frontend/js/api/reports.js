// @ts-check
import { requestOf } from '../domain/draft.js';
import { call } from './http.js';

/** @typedef {{number: string, state: string, grid: {code: string, name: string} | null}} Receipt */

/** Hands in a report. Sent twice with one key, it is one report.
 * @param {import('../domain/draft.js').Draft} draft
 * @param {Blob[]} photos
 * @returns {Promise<Receipt>} */
export function sendReport(draft, photos) {
  const form = new FormData();
  const report = new Blob([JSON.stringify(requestOf(draft))], { type: 'application/json' });
  form.append('incident', report, 'incident.json');
  photos.forEach((photo, index) => form.append('photo', photo, `photo-${index + 1}.jpg`));
  return call('/api/v1/incidents', {
    method: 'POST',
    headers: { 'Idempotency-Key': draft.key },
    body: form,
  });
}
