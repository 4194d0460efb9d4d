// @ts-check
import { percent, perWorkerText } from '../../ui/screenlists.js';
import { number, t } from '../../ui/text.js';

/** A share in words: its rate and both of its numbers. @param {import('../../api/figures.js').Share} share */
export const shareText = (share) => `${percent(share)} (${number(share.part)}/${number(share.of)})`;

/** The table of figures behind a stage. @param {string} area `LEVEL/code`, or empty @param {string} stage */
export function figuresAddress(area, stage) {
  const query = new URLSearchParams({ by: 'grid' });
  if (area) query.set('area', area);
  if (stage) query.set('rank', stage);
  return `/figures?${query}`;
}

/** How a stage went in each grid, the most late first, as records.
 * @param {import('../../api/figures.js').FigureRow[]} rows @param {string} stage */
export const stageRecords = (rows, stage) =>
  rows.flatMap(({ code, name, onTime }) => {
    const judged = onTime.find((each) => each.stage === stage);
    return judged ? [{ code, name, inTime: judged.inTime }] : [];
  })
    .sort((a, b) => late(b.inTime) - late(a.inTime))
    .slice(0, 20)
    .map(({ code, name, inTime }) => ({
      title: name || t('tag.unassigned'),
      detail: shareText(inTime),
      href: code ? boardOf(code) : '/dispatch?state=ALL&since=30d&unassigned=true',
    }));

/** @param {import('../../domain/ranking.js').Ranked} grid */
export const rankingRecord = (grid) => ({
  title: `${grid.rank} · ${grid.name}`,
  detail: `${shareText(grid.inTime)} · ${perWorkerText(grid)}`,
  href: boardOf(grid.code),
});

/** @param {string} grid */
const boardOf = (grid) => `/dispatch?state=ALL&since=30d&grid=${encodeURIComponent(grid)}`;

/** @param {import('../../api/figures.js').Share} share */
const late = ({ part, of }) => of - part;
