// @ts-check
import { translator } from '../text.js';
import { ENGLISH } from './text-en.js';
import { CHINESE } from './text-zh.js';

/** A text of the grid worker's page. */
export const f = translator(CHINESE, ENGLISH);
