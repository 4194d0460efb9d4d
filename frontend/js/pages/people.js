// @ts-check
import { html, render } from 'lit';
import { Refused } from '../api/http.js';
import { getRules, listAbsences, listOpenPlaces, listPeople } from '../api/people.js';
import { addressOf, holds, viewOf } from '../domain/people.js';
import { peopleList } from '../ui/people/list.js';
import { openPlaces, shiftTable } from '../ui/people/tables.js';
import { t } from '../ui/text.js';
import { Chosen } from './people/chosen.js';

const QUIET_MILLISECONDS = 250;
const VIEWS = /** @type {const} */ (['people', 'queues', 'shifts']);

const root = /** @type {HTMLElement} */ (document.getElementById('people'));
let view = viewOf(location.search);
const list = {
  people: /** @type {import('../api/people.js').Person[] | null} */ (null), next: /** @type {string | null} */ (null),
  fault: '', away: /** @type {Set<string>} */ (new Set()),
};
let rules = /** @type {import('../api/people.js').Rules | null} */ (null);
let places = /** @type {import('../api/people.js').OpenPlace[] | null} */ (null);
let timer = 0;

const chosen = new Chosen({ draw, changed: read, stored: (code) => go({ ...view, person: code }) });

draw();
await read();
if (view.person) await chosen.open(view.person);
document.body.dataset.ready = 'true';
addEventListener('popstate', () => show(viewOf(location.search)));

/** @param {typeof view} next */
function go(next) {
  history.pushState(null, '', addressOf(next));
  return show(next);
}

/** @param {typeof view} next */
async function show(next) {
  const before = view;
  view = next;
  draw();
  if (before.words !== next.words || before.view !== next.view) await read();
  if (before.person !== next.person) await chosen.open(next.person);
}

async function read() {
  list.fault = '';
  try {
    rules ??= await getRules();
    chosen.rules = rules;
    if (view.view === 'queues') places = await listOpenPlaces();
    if (view.view === 'people') await readPeople();
  } catch (failure) {
    list.fault = failure instanceof Refused ? failure.message : t('people.failed');
  }
  draw();
}

async function readPeople() {
  const { words } = view;
  const [page, absences] = await Promise.all([listPeople(words, null), listAbsences()]);
  if (words !== view.words) return;
  const now = Date.now();
  const away = new Set(absences.filter((absence) => holds(absence, now)).map(({ person }) => person.code));
  Object.assign(list, { people: page.items, next: page.next, away });
}

async function more() {
  const page = await listPeople(view.words, list.next);
  Object.assign(list, { people: [...(list.people ?? []), ...page.items], next: page.next });
  draw();
}

/** @param {string} words */
function look(words) {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    history.replaceState(null, '', addressOf({ ...view, words }));
    show({ ...view, words });
  }, QUIET_MILLISECONDS);
}

function draw() {
  render(
    html`<nav class="tabs" aria-label=${t('people.list')}>${VIEWS.map(
        (each) => html`<a href=${addressOf({ view: each, words: '', person: '' })} aria-current=${view.view === each ? 'page' : 'false'}
          @click=${(/** @type {MouseEvent} */ event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            go({ view: each, words: '', person: '' });
          }}>${t(`people.tab.${each}`)}</a>`,
      )}</nav>${content()}`,
    root,
  );
}

function content() {
  if (view.view === 'people') return people();
  const fault = list.fault ? html`<p class="note bad" role="alert">${list.fault}</p>` : '';
  if (view.view === 'queues') return html`${fault}${places ? openPlaces(places) : waiting()}`;
  return html`${fault}${rules ? shiftTable(rules) : waiting()}`;
}

function waiting() {
  return html`<p role="status">${t('people.loading')}</p>`;
}

function people() {
  return html`<div class="people-page">
    <section aria-label=${t('people.list')}>${peopleList(
      { ...list, more: list.next !== null && list.next !== undefined, words: view.words, person: view.person },
      { look, choose: (code) => go({ ...view, person: code }), more, again: read, add: () => chosen.add() },
    )}</section>
    <section class="chosen">${chosen.template()}</section></div>`;
}
