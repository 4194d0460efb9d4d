// @ts-check
import { ENGLISH } from './text-en.js';
import { CHINESE } from './text-zh.js';

/** The reader's language, as the page says it. */
export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN';

/** Answers texts of two tables with the same keys, in the reader's language. Each text is asked for
 * by its key, with values for the places `{name}` in it.
 * @template {Record<string, string>} T
 * @param {T} chinese
 * @param {T} english
 * @returns {(key: keyof T, values?: Record<string, string | number>) => string} */
export function translator(chinese, english) {
  const texts = language === 'en' ? english : chinese;
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** A text of every page. */
export const t = translator(CHINESE, ENGLISH);

/** A whole number with the separators of the language. @param {number} count */
export const number = (count) => new Intl.NumberFormat(language).format(count);

/** A number with at most one decimal. @param {number} value */
export const decimal = (value) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
