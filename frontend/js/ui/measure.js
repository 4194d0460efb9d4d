// @ts-check
import { bandsOf, farShare, measureOf } from '../domain/load.js';
import { decimal, number, t } from './text.js';

/** What the grids of this jurisdiction are measured by, as the page says it. */
export const measure = measureOf(document.body.dataset);

/** Its bands, from far below to far above. */
export const bands = bandsOf(measure);

export const measureTitle = () => t('load.title', { target: number(measure.target) });

/** The name of a band. @param {import('../domain/load.js').Band} band */
export const bandText = (band) =>
  t(`load.${band}`, {
    tolerance: decimal(measure.tolerance * 100),
    far: decimal(farShare(measure) * 100),
  });
