// @ts-check
import { render } from 'lit';
import { Refused } from '../api/http.js';
import { countUnread, keepAddress, listNotices, markAllRead, markRead, readAddress } from '../api/notices.js';
import { listen } from '../api/stream.js';
import { addressOfNotice, withRead } from '../domain/noticebox.js';
import { bell } from '../ui/bell.js';
import { t } from '../ui/text.js';

const PAGE = 20;
/** Many notices at once are one look. */
const GATHER_MILLISECONDS = 1000;
const place = /** @type {HTMLElement} */ (document.getElementById('bell'));

/** @type {import('../ui/bell.js').BellState} */
const state = {
  open: false,
  unread: { count: 0, more: false },
  notices: null,
  next: null,
  address: {},
  fault: '',
  said: '',
  now: Date.now(),
};
let live = false;
let timer = 0;

draw();
listen({
  changed: () => {},
  resync: () => {},
  noticed: () => {
    timer ||= window.setTimeout(refresh, state.unread.count === 0 ? 0 : GATHER_MILLISECONDS);
  },
  liveness: (now) => {
    if (now && !live) refresh();
    live = now;
  },
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.open) {
    event.stopPropagation();
    toggle();
  }
}, true);
document.addEventListener('click', (event) => {
  if (state.open && !event.composedPath().includes(place)) toggle();
});

/** Reads what is new, also while the box is open. */
async function refresh() {
  timer = 0;
  try {
    state.unread = await countUnread();
    if (state.open) await readFirst();
  } catch (failure) {
    if (state.open) state.fault = words(failure);
  }
  draw();
}

async function toggle() {
  state.open = !state.open;
  Object.assign(state, { fault: '', said: '' });
  draw();
  if (!state.open) {
    place.querySelector('button')?.focus();
    return;
  }
  /** @type {HTMLElement | null} */ (place.querySelector('#notice-box'))?.focus();
  await guarded(async () => {
    await readFirst();
    state.address = await readAddress();
  });
}

async function readFirst() {
  const page = await listNotices({ limit: PAGE });
  Object.assign(state, { notices: page.items, next: page.next ?? null, now: Date.now() });
}

async function more() {
  await guarded(async () => {
    const page = await listNotices({ after: state.next, limit: PAGE });
    state.notices = [...(state.notices ?? []), ...page.items];
    state.next = page.next ?? null;
  });
}

/** Also one that leads nowhere is read by choosing it. @param {import('../api/notices.js').Notice} notice */
async function choose(notice) {
  const address = addressOfNotice(notice);
  await guarded(async () => {
    if (!notice.readAt) await read({ id: notice.id, older: false });
    if (address) location.assign(address);
  });
}

async function readAll() {
  const newest = state.notices?.[0];
  if (newest) await guarded(() => read({ id: newest.id, older: true }));
}

/** @param {{id: number, older: boolean}} which */
async function read(which) {
  state.unread = await (which.older ? markAllRead(which.id) : markRead(which.id));
  state.notices = withRead(state.notices ?? [], which, new Date().toISOString());
}

/** @param {string} mail */
async function keep(mail) {
  await guarded(async () => {
    await keepAddress(mail);
    state.address = { ...state.address, mail };
    state.said = t('notices.kept');
  });
}

/** @param {() => Promise<void>} work */
async function guarded(work) {
  try {
    await work();
    state.fault = '';
  } catch (failure) {
    state.fault = words(failure);
  }
  draw();
}

function draw() {
  render(bell(state, { toggle, retry: () => guarded(readFirst), more, choose, readAll, keep }), place);
}

/** @param {unknown} failure */
const words = (failure) => (failure instanceof Refused ? failure.message : t('notices.fault'));
