// @ts-check
import { html } from 'lit';
import { PLAN_KEYS } from '../../domain/plan/keys.js';
import { icon } from './icon.js';
import { t } from './text.js';

/** @typedef {'inspect' | 'brush' | 'erase' | 'lasso' | 'rectangle' | 'pick' | 'split' | 'merge' |
 *   'border' | 'cut' | 'community' | 'comment'} ToolName */

/** @type {ToolName[]} */
export const TOOLS = [
  'inspect', 'brush', 'erase', 'lasso', 'rectangle', 'pick', 'border', 'split', 'cut', 'merge', 'community',
  'comment',
];

const FOR_READERS = ['inspect', 'comment'];

/** The tools, each with its key and what it does in a sentence.
 * @param {{tool: ToolName, editable: boolean, communities: number}} state @param {(tool: ToolName) => void} use */
export function rail({ tool, editable, communities }, use) {
  return TOOLS.filter((name) => (editable || FOR_READERS.includes(name)) &&
    (communities > 1 || name !== 'community')).map((name) => {
    const [key] = /** @type {Record<string, readonly string[]>} */ (PLAN_KEYS)[name] ?? [];
    const words = t(/** @type {any} */ (`tool.${name}`));
    return html`<div class="tool-place"><button type="button" class="tool" data-tool=${name} aria-pressed=${tool === name}
        aria-describedby="tip-${name}" @click=${() => use(name)}>
        ${icon(name)}<span class="tool-name">${words}</span>
      </button>
      <div class="tip" role="tooltip" id="tip-${name}"><strong>${words}</strong>
        ${key ? html`<kbd>${key.toUpperCase()}</kbd>` : ''}
        <p>${t(/** @type {any} */ (`toolHelp.${name}`))}</p></div></div>`;
  });
}
