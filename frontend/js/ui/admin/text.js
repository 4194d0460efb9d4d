// @ts-check
import { translator } from '../text.js';
import { ENGLISH } from '../text-en.js';
import { CHINESE } from '../text-zh.js';
import { ADMIN_ENGLISH } from './text-en.js';
import { ADMIN_CHINESE } from './text-zh.js';

export { language, number } from '../text.js';

/** A text of the administrator's desk, or of every page. */
export const t = translator({ ...CHINESE, ...ADMIN_CHINESE }, { ...ENGLISH, ...ADMIN_ENGLISH });
