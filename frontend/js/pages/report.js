// @ts-check
import { html, render } from 'lit';
import { emptyDraft, missingIn, worthKeeping } from '../domain/draft.js';
import { addAloud } from '../ui/aloud.js';
import { forgetDraft, keepDraft, keepLastPlace, keepReport } from '../ui/memory.js';
import { Photos } from '../ui/photos.js';
import { t } from '../ui/text.js';
import { AlikeReports } from './report/alike.js';
import { searchByName } from './report/byname.js';
import { otherDrafts, ownList, presentDraft, startAnother } from './report/kept.js';
import { deskPhone } from './report/desk.js';
import { offerLastPlace } from './report/lastplace.js';
import { Sending } from './report/sending.js';
import { Where } from './report/where.js';

const WORDS = /** @type {const} */ (['description', 'floor', 'name', 'phone']);
/** Where the word about something missing is put, and where the reader is taken. */
const AFTER = { place: 'where', category: 'categories', description: 'description-field' };
const FOCUS = { place: 'map', category: 'categories', description: 'description' };
const form = /** @type {HTMLFormElement} */ (document.getElementById('report'));
const kept = presentDraft();
const draft = kept ?? emptyDraft(crypto.randomUUID?.() ?? field('key').value);

draft.channel = field('via').value.toLowerCase() === 'qr' ? 'QR' : 'WEB';

const photos = new Photos(
  /** @type {HTMLInputElement} */ (document.getElementById('photo')),
  /** @type {HTMLElement} */ (document.getElementById('photos')),
  () => draft.key,
);
const alike = new AlikeReports(titleOf);
const where = new Where((place) => {
  draft.place = place;
  alike.at(place);
  deskPhone(place);
  clearFault('place');
  keepDraft(draft);
});
const sending = new Sending(
  async ({ number }) => {
    keepReport({ number, title: titleOf(draft.category), at: new Date().toISOString() });
    if (draft.place) keepLastPlace(draft.place);
    await forgetDraft(draft.key);
    location.assign(`/track/${encodeURIComponent(number)}?sent`);
  },
  () => submit(),
  () => {
    const old = draft.key;
    draft.key = crypto.randomUUID();
    keepDraft(draft);
    photos.keep().then(() => forgetDraft(old));
  },
);

searchByName((building, title) =>
  where.choose({
    lon: building.lon, lat: building.lat, accuracy: null,
    buildingCode: building.code, buildingTitle: title,
  }),
);
for (const name of WORDS) {
  field(name).addEventListener('input', () => {
    draft[name] = field(name).value;
    if (name === 'description') clearFault('description');
    keepDraft(draft);
  });
}
form.addEventListener('change', ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  if (input.name !== 'category') return;
  draft.category = input.value;
  alike.about(input.value);
  clearFault('category');
  keepDraft(draft);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

if (kept && worthKeeping(kept)) offerKept(kept);
offerLastPlace((place) => where.choose(place));
otherDrafts(draft.key, titleOf);
ownList();
addAloud();
await Promise.all([where.begin(kept?.place ?? null), kept ? photos.recall() : null]);
document.body.dataset.ready = 'true';

function submit() {
  const missing = missingIn(draft);
  missing.forEach(showFault);
  if (missing.length) {
    document.getElementById(FOCUS[missing[0]])?.focus();
    return;
  }
  sending.send(draft, photos.blobs);
}

/** @param {import('../domain/draft.js').Draft} earlier */
function offerKept(earlier) {
  for (const name of WORDS) field(name).value = earlier[name];
  const category = form.querySelector(`[name=category][value="${CSS.escape(earlier.category)}"]`);
  if (category instanceof HTMLInputElement) {
    category.checked = true;
    category.closest('details')?.setAttribute('open', '');
  }
  sending.say(html`
    <p class="note">${t('draft.kept')}</p>
    <button class="button small" type="button" @click=${startAnother}>${t('draft.another')}</button>
    <button class="button small" type="button" @click=${startAnew}>${t('draft.anew')}</button>
  `);
}

async function startAnew() {
  await forgetDraft(draft.key);
  startAnother();
}

/** @param {string} code of a category */
function titleOf(code) {
  return form.querySelector(`[name=category][value="${CSS.escape(code)}"]`)?.closest('label')?.textContent?.trim() ?? code;
}

/** @param {import('../domain/draft.js').Missing} name */
function showFault(name) {
  clearFault(name);
  const fault = document.createElement('p');
  fault.className = 'fault';
  fault.id = `fault-${name}`;
  fault.setAttribute('role', 'alert');
  render(t(`missing.${name}`), fault);
  document.getElementById(AFTER[name])?.append(fault);
}

/** @param {string} name */
function clearFault(name) {
  document.getElementById(`fault-${name}`)?.remove();
}

/** @param {string} name @returns {HTMLInputElement} */
function field(name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}
