// @ts-check
import { translator } from '../text.js';
import { ENGLISH } from '../text-en.js';
import { CHINESE } from '../text-zh.js';
import { DIALOG_ENGLISH } from './dialog-text-en.js';
import { DIALOG_CHINESE } from './dialog-text-zh.js';
import { PLAN_ENGLISH } from './text-en.js';
import { PLAN_CHINESE } from './text-zh.js';

export { language, number } from '../text.js';

/** A text of the planner's pages, or of every page. */
export const t = translator(
  { ...CHINESE, ...PLAN_CHINESE, ...DIALOG_CHINESE },
  { ...ENGLISH, ...PLAN_ENGLISH, ...DIALOG_ENGLISH },
);
