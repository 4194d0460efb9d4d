// @ts-check
import { t } from './text.js';

/** What a unit is called: a grid by its name, a bin by its place in the lattice.
 * @param {{code: string, name: string | null}} unit */
export const unitName = ({ code, name }) => name ?? t('work.cell', { code: code.replace('_', '·') });
