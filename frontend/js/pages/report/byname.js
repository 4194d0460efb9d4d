// @ts-check
import { html, render } from 'lit';
import { findBuildings } from '../../api/places.js';
import { buildingTitle } from '../../domain/placename.js';
import { t } from '../../ui/text.js';

/** @typedef {import('../../api/places.js').FoundBuilding} FoundBuilding */

const QUIET_MILLISECONDS = 300;

/** The way to a place without the map: words, a list, a choice.
 * @param {(building: FoundBuilding, title: string) => void} chosen */
export function searchByName(chosen) {
  const input = /** @type {HTMLInputElement} */ (document.getElementById('find'));
  const results = document.createElement('div');
  const found = /** @type {HTMLElement} */ (document.getElementById('found'));
  const opener = /** @type {HTMLElement} */ (document.getElementById('by-name'));
  opener.addEventListener('click', () => {
    const open = opener.parentElement?.classList.toggle('open') ?? false;
    opener.setAttribute('aria-expanded', String(open));
    if (open) input.focus();
  });
  found.querySelectorAll('p, label').forEach((drawnByServer) => drawnByServer.remove());
  found.append(results);
  let timer = 0;
  let asking = new AbortController();

  const look = async () => {
    asking.abort();
    asking = new AbortController();
    if (!input.value.trim()) {
      render('', results);
      return [];
    }
    try {
      const buildings = await findBuildings(input.value, asking.signal);
      render(list(buildings, chosen), results);
      return buildings;
    } catch (failure) {
      if (/** @type {Error} */ (failure).name !== 'AbortError') render(t('report.notReached'), results);
      return [];
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, QUIET_MILLISECONDS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      look();
    }
  });
  document.getElementById('search')?.addEventListener('click', (event) => {
    event.preventDefault();
    look();
  });
  if (input.value) chooseByCode(look, input.value.trim(), results);
}

/** The label on a door names its building by code: nothing is left to choose.
 * @param {() => Promise<FoundBuilding[]>} look @param {string} code
 * @param {HTMLElement} results */
async function chooseByCode(look, code, results) {
  const at = (await look()).findIndex((building) => building.code === code);
  if (at >= 0) results.querySelectorAll('input')[at].click();
}

/** @param {FoundBuilding[]} buildings @param {(building: FoundBuilding, title: string) => void} chosen */
function list(buildings, chosen) {
  return html`
    <p class="hint" role="status">
      ${buildings.length ? t('byName.found', { count: buildings.length }) : t('byName.nothing')}
    </p>
    ${buildings.map((building) => {
      const title = titleOf(building);
      return html`<label class="choice"><input type="radio" name="found"
          @change=${() => chosen(building, title)} /><span>${title}</span></label>`;
    })}
  `;
}

/** @param {FoundBuilding} building */
const titleOf = (building) => buildingTitle(building, (tail) => t('building.nameless', { tail }));
