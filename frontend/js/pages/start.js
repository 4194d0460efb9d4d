// @ts-check
import { render } from 'lit';
import { TownMap } from '../map/townmap.js';
import { legend } from '../ui/legend.js';
import { addMapButtons } from '../ui/mapbuttons.js';
import { measure } from '../ui/measure.js';
import { number, t } from '../ui/text.js';

const element = /** @type {HTMLElement} */ (document.getElementById('map'));
const map = new TownMap(element, {
  label: t('map.town'),
  households: (count) => t('load.households', { count: number(count) }),
  load: measure,
  wheel: false,
});
addMapButtons(/** @type {HTMLElement} */ (element.parentElement), map);
render(legend(), /** @type {HTMLElement} */ (document.getElementById('legend')));
await map.showTown();
await map.settled();
document.body.dataset.ready = 'true';
