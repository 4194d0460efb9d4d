// @ts-check
import { render } from 'lit';
import { Refused } from '../api/http.js';
import * as api from '../api/me.js';
import { passwordForm, secondStep, sessionList, tokenList } from '../ui/account.js';
import { t } from '../ui/admin/text.js';
import { shownOnce } from '../ui/admin/usercard.js';

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const faults = { password: '', step: '', tokens: '' };
/** @type {api.Me} */
let me = await api.readMe();
/** @type {{key: string, address: string} | null} */
let key = null;
/** @type {api.OpenSession[]} */
let sessions = [];
/** @type {api.Token[]} */
let tokens = [];
let word = '';
let copied = false;

await readAll();
document.body.dataset.ready = 'true';

async function readAll() {
  [me, sessions, tokens] = await Promise.all([api.readMe(), api.listSessions(), api.listTokens()]);
  draw();
}

/** @param {keyof typeof faults} part @param {() => Promise<void>} deed */
async function attempt(part, deed) {
  faults[part] = '';
  try {
    await deed();
  } catch (failure) {
    faults[part] = failure instanceof Refused ? failure.message : t('admin.failed');
  }
  draw();
}

function draw() {
  render(passwordForm(me, faults.password, (present, chosen) => attempt('password', async () => {
    await api.changePassword(present, chosen);
    location.assign('/sign-in');
  })), element('password'));
  render(secondStep(me, key, faults.step, {
    begin: (password) => attempt('step', async () => { key = await api.beginAuthenticator(password); }),
    confirm: (code) => attempt('step', async () => {
      await api.confirmAuthenticator(code);
      key = null;
      await readAll();
    }),
    end: (password) => attempt('step', async () => {
      await api.endOwnAuthenticator(password);
      await readAll();
    }),
  }), element('step'));
  render(sessionList(sessions, (id) => attempt('step', async () => {
    await api.endSession(id);
    if (sessions.find((one) => one.id === id)?.here) location.assign('/sign-in');
    else await readAll();
  })), element('sessions'));
  render(word ? shownOnce({ label: t('account.token.word'), word }, copied, copy) : '', element('token-once'));
  render(tokenList(tokens, faults.tokens, {
    add: (wish) => attempt('tokens', async () => {
      word = (await api.addToken(wish)).word;
      copied = false;
      /** @type {HTMLFormElement | null} */ (document.querySelector('#tokens form'))?.reset();
      await readAll();
    }),
    remove: (id) => attempt('tokens', async () => {
      await api.deleteToken(id);
      await readAll();
    }),
  }), element('tokens'));
}

async function copy() {
  await navigator.clipboard?.writeText(word).catch(() => undefined);
  copied = true;
  draw();
}
