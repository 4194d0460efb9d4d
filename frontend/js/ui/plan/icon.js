// @ts-check
import { svg } from 'lit';

/** One of the planner's signs. @param {string} name */
export const icon = (name) => svg`<svg class="icon" aria-hidden="true"><use
  href="${document.body.dataset.assets}/img/plan-icons.svg#${name}"></use></svg>`;
