// @ts-check
import { ENGLISH } from './text-en.js';
import { CHINESE } from './text-zh.js';

/** The reader's language, as the page says it. */
export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN';

const texts = /** @type {Record<string, string>} */ (language === 'en' ? ENGLISH : CHINESE);

/** A text in the reader's language.
 * @param {keyof typeof CHINESE} key
 * @param {Record<string, string | number>} [values] for the places `{name}` in the text */
export function t(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** A whole number with the separators of the language. @param {number} count */
export const number = (count) => new Intl.NumberFormat(language).format(count);
