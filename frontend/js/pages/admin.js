// @ts-check
import { render } from 'lit';
import * as api from '../api/admin.js';
import { listAreas } from '../api/areas.js';
import { groundOf } from '../api/ground.js';
import { call, Refused } from '../api/http.js';
import { showGround } from '../map/ground.js';
import { TownMap } from '../map/townmap.js';
import { grantForm, placesOf } from '../ui/admin/grantform.js';
import { wishOf } from '../ui/admin/grantwords.js';
import { healthFigures } from '../ui/admin/health.js';
import { language, number, t } from '../ui/admin/text.js';
import { shownOnce, userCard } from '../ui/admin/usercard.js';
import { newUser, userList } from '../ui/admin/userlist.js';

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const state = {
  users: /** @type {api.User[] | null} */ (null), words: '', chosen: /** @type {string | null} */ (null),
  fault: '', busy: false,
};
const adding = { busy: false, fault: '' };
const granting = { role: 'DISPATCHER', place: 'AREA', busy: false, fault: '' };
const known = {
  roles: /** @type {api.Role[]} */ ([]), areas: /** @type {any[]} */ ([]),
  categories: /** @type {any[]} */ ([]),
};
/** What was told once, and about whom. */
let once = /** @type {{of: string, label: string, word: string, hint?: string} | null} */ (null);
let copied = false;
let health = /** @type {any} */ (null);
let healthFault = '';
/** @type {TownMap | null} */
let map = null;

const words = (/** @type {unknown} */ failure) =>
  failure instanceof Refused ? failure.message : t('admin.failed');
const chosen = () => state.users?.find(({ name }) => name === state.chosen) ?? null;

async function readUsers() {
  try {
    Object.assign(state, { users: await api.listUsers(), fault: '' });
  } catch (failure) {
    state.fault = t('admin.failed');
  }
  drawAll();
}

async function readKnown() {
  const levels = ['CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY'];
  const [roles, areas, categories] = await Promise.all([
    api.listRoles(), Promise.all(levels.map((level) => listAreas({ level }))), call('/api/v1/categories'),
  ]);
  known.roles = roles;
  known.areas = areas.flat();
  known.categories = categories.items.map((/** @type {any} */ one) => (
    { code: one.code, title: language === 'en' ? one.nameEn : one.name }));
  drawUser();
}

async function readHealth() {
  try {
    health = await api.readHealth();
  } catch (failure) {
    healthFault = words(failure);
  }
  render(healthFigures(health, healthFault), element('health'));
}

/** Does something about a user and shows the user as he then is.
 * @param {() => Promise<api.User>} deed */
async function change(deed) {
  if (state.busy) return;
  Object.assign(state, { busy: true });
  granting.fault = '';
  const about = state.chosen;
  const told = once;
  drawUser();
  try {
    take(await deed());
    say(t('admin.done'));
  } catch (failure) {
    say(words(failure));
    if (state.chosen === about) granting.fault = words(failure);
  }
  state.busy = false;
  drawAll();
  if (once !== told) document.getElementById('once')?.focus(); // it may stand above what is seen
}

/** @param {api.User} user */
function take(user) {
  const others = (state.users ?? []).filter(({ name }) => name !== user.name);
  state.users = [...others, user].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {{name: string, displayName: string}} wish */
async function create(wish) {
  if (adding.busy) return;
  Object.assign(adding, { busy: true, fault: '' });
  state.chosen = null; // until the new one is there, nothing can be given to the one before
  drawAll();
  try {
    const made = await api.addUser(wish);
    take(made.user);
    clear('#new form');
    adding.busy = false;
    choose(made.user.name);
    invitationOf(made);
    drawAll();
  } catch (failure) {
    Object.assign(adding, { busy: false, fault: words(failure) });
    drawAll();
    element('new-user').focus();
  }
}

/** Empties a form. @param {string} form */
function clear(form) {
  /** @type {HTMLFormElement | null} */ (document.querySelector(form))?.reset();
}

/** @param {{user: api.User, link: string}} made */
function invitationOf({ user, link }) {
  once = { of: user.name, label: t('admin.link'), word: link, hint: t('admin.link.for', { name: user.displayName }) };
  copied = false;
  return user;
}

/** @param {string} name */
function choose(name) {
  Object.assign(state, { chosen: name });
  Object.assign(granting, { fault: '' });
  once = null;
  clear('.grant-form');
  drawAll();
  const heading = element('user-title');
  heading.focus({ preventScroll: false });
}

function drawAll() {
  render(userList(state, {
    find: (text) => { state.words = text; drawAll(); }, choose,
  }), element('users'));
  render(newUser(adding, create), element('new'));
  drawUser();
}

function drawUser() {
  const user = chosen();
  element('user').hidden = !user;
  if (!user) return;
  element('user-title').textContent = user.displayName;
  render(once?.of === user.name ? shownOnce(once, copied, copy) : '', element('once-only'));
  render(userCard(user, state.busy, deedsOn(user)), element('user-card'));
  render(grantForm({ ...granting, busy: state.busy }, known, {
    role: (role) => {
      const places = placesOf(known.roles.find((one) => one.role === role));
      Object.assign(granting, { role, place: places.includes(granting.place) ? granting.place : places[0] });
      drawUser();
    },
    place: (place) => { granting.place = place; drawUser(); },
    give: (wish) => change(async () => {
      const after = await api.grant(user.name, wish);
      if (state.chosen === user.name) clear('.grant-form');
      return after;
    }),
  }), element('grant-form'));
  void drawMap(user);
}

/** @param {api.User} user */
const deedsOn = (user) => ({
  rename: (/** @type {string} */ shown) => change(() => api.rename(user.name, shown)),
  invite: () => change(async () => invitationOf(await api.invite(user.name))),
  lock: (/** @type {boolean} */ locked) => {
    if (!locked || confirm(t('admin.confirm.lock', { name: user.displayName }))) {
      void change(() => api.lock(user.name, locked));
    }
  },
  reset: () => change(async () => {
    const { user: after, password } = await api.resetPassword(user.name);
    once = { of: user.name, label: t('admin.reset.done'), word: password };
    copied = false;
    return after;
  }),
  endSessions: () => change(() => api.endSessions(user.name)),
  endStep: () => change(() => api.endAuthenticator(user.name)),
  revoke: (/** @type {api.Grant} */ grant) => change(() => api.revoke(user.name, wishOf(grant))),
});

let drawn = '';

/** @param {api.User} user */
async function drawMap(user) {
  const counting = user.grants.filter(({ state: now }) => now === 'NOW');
  const key = JSON.stringify([user.name, counting]);
  if (key === drawn) return;
  drawn = key;
  map ??= new TownMap(element('grant-map'), {
    label: t('admin.map'), households: number, calm: true, wheel: false, snug: true,
  });
  const ground = await Promise.all(counting.map((grant) => groundOf(grant).catch(() => [])));
  if (key === drawn) await showGround(map, ground.flat());
}

async function copy() {
  await navigator.clipboard?.writeText(once?.word ?? '').catch(() => undefined);
  copied = true;
  drawUser();
}

/** @param {string} text */
function say(text) {
  element('said').textContent = text;
}

drawAll();
await Promise.all([readUsers(), readKnown(), readHealth()]);
document.body.dataset.ready = 'true';
