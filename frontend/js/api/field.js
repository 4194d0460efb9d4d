// @ts-check
import { deedBody } from '../domain/field/queue.js';
import { call, sendForm, send } from './http.js';

/** @typedef {{code: string, name: string, households: number, boundary: {type: string, coordinates: any},
 *   role: string, shift: string | null, until: string | null, insteadOf: string | null,
 *   people: {code: string, name: string, phone: string | null, role: string}[]}} ServedGrid */
/** @typedef {{at: string, account: string, person: string, name: string,
 *   away: {from: string | null, until: string | null, name: string | null, phone: string | null}[],
 *   grids: ServedGrid[], incidents: import('../domain/field/work.js').Task[], more: boolean,
 *   done: {number: string, category: string, deed: string, at: string, doneAt: string | null}[]}} FieldDay */

/** @returns {Promise<FieldDay>} */
export const getDay = () => call('/api/v1/field/day');

/** Sends what was done; under its name it is done once, however often it is sent.
 * @param {import('../domain/field/queue.js').Entry} entry with its number, unless it is a report
 * @param {Blob[]} photos
 * @returns {Promise<{number: string, version?: number}>} */
export function sendEntry(entry, photos) {
  const key = { 'Idempotency-Key': entry.id };
  const report = entry.kind === 'REPORT';
  const path = report ? '/api/v1/incidents' : `/api/v1/incidents/${encodeURIComponent(entry.number ?? '')}/deeds`;
  const body = report ? entry.said : deedBody(entry);
  if (!photos.length) return send('POST', path, body, key);
  const form = new FormData();
  const part = report ? 'incident' : 'deed';
  form.append(part, new Blob([JSON.stringify(body)], { type: 'application/json' }), `${part}.json`);
  photos.forEach((photo, index) => form.append('photo', photo, `photo-${index + 1}.jpg`));
  return sendForm(path, form, key);
}
