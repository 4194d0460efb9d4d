// @ts-check
import { language, t } from './text.js';

/** In large type every step of a page gets a button that reads it aloud, where the device can. Steps
 * are the elements with `data-step`. */
export function addAloud() {
  if (!document.documentElement.classList.contains('large') || !('speechSynthesis' in window)) return;
  document.querySelectorAll('[data-step]').forEach((step) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small aloud';
    button.textContent = t('aloud.read');
    button.addEventListener('click', () => toggle(button, /** @type {HTMLElement} */ (step)));
    step.prepend(button);
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** @param {HTMLButtonElement} button @param {HTMLElement} step */
function toggle(button, step) {
  const reading = button.getAttribute('aria-pressed') === 'true';
  document.querySelectorAll('.aloud').forEach((each) => rest(/** @type {HTMLButtonElement} */ (each)));
  speechSynthesis.cancel();
  if (reading) return;
  button.setAttribute('aria-pressed', 'true');
  button.textContent = t('aloud.stop');
  const words = new SpeechSynthesisUtterance(wordsOf(step));
  words.lang = language;
  words.rate = 0.9;
  words.onend = words.onerror = () => rest(button);
  speechSynthesis.speak(words);
}

/** @param {HTMLButtonElement} button */
function rest(button) {
  button.setAttribute('aria-pressed', 'false');
  button.textContent = t('aloud.read');
}

/** What is seen of a step, one sentence a line. @param {HTMLElement} step */
export const wordsOf = (step) =>
  [...step.querySelectorAll('h1, h2, legend, label, summary, p')]
    .filter((element) => /** @type {HTMLElement} */ (element).offsetParent !== null)
    .map((element) => element.textContent?.trim() ?? '')
    .filter(Boolean)
    .join('。\n');
