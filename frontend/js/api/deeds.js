// @ts-check
import { send, sendForm } from './http.js';

/** Does a deed to an incident as it was seen.
 * @param {import('./incidents.js').Detail} incident
 * @param {{deed: string, note?: string, reason?: string, to?: string, deadline?: string}} deed
 * @param {{photos: File[], asksWhere: boolean}} more asksWhere: whether the place of who does it is sent
 * @returns {Promise<import('./incidents.js').Detail>} */
export async function doDeed({ number, version }, deed, { photos, asksWhere }) {
  const path = `/api/v1/incidents/${encodeURIComponent(number)}/deeds`;
  const body = { ...deed, version, ...(asksWhere ? { position: await where() } : {}) };
  if (!photos.length) return send('POST', path, body);
  const form = new FormData();
  form.append('deed', new Blob([JSON.stringify(body)], { type: 'application/json' }), 'deed.json');
  photos.forEach((photo) => form.append('photo', photo));
  return sendForm(path, form);
}

/** Where the device is, in WGS 84; nothing when it does not say: the service then asks for it.
 * @returns {Promise<{lon: number, lat: number, accuracyMetres: number} | undefined>} */
const where = () =>
  new Promise((resolve) => {
    if (!navigator.geolocation) resolve(undefined);
    else {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, accuracyMetres: coords.accuracy }),
        () => resolve(undefined),
        { enableHighAccuracy: true, timeout: 10000 },
      );
    }
  });
