// @ts-check
import { language } from './text.js';

/** The categories the page brings along, in the reader's language. */
export function readCatalogue() {
  /** @type {{code: string, name: string, nameEn: string, parent: string | null}[]} */
  const catalogue = JSON.parse(document.getElementById('categories')?.textContent ?? '[]');
  return catalogue.map(({ code, name, nameEn, parent }) => ({
    code, parent, title: language === 'en' ? nameEn : name,
  }));
}
