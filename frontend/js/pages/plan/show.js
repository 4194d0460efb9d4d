// @ts-check
import { unitSquare } from '../../domain/mercator.js';
import { shortName } from '../../domain/plan/names.js';
import { NEW_GRID } from '../../domain/plan/selecting.js';
import { t } from '../../ui/plan/text.js';

/** Takes the planner to things on the map. */
export class Show {
  /** @type {Map<string, {key: string, code: string, name: string}>} */
  #former = new Map();

  /** @param {import('../../domain/plan/draftstate.js').DraftState} draft
   * @param {import('../../map/plan/planmap.js').PlanMap} map
   * @param {() => string} commonName what the names of all grids begin with, or empty */
  constructor(draft, map, commonName) {
    this.draft = draft;
    this.map = map;
    this.commonName = commonName;
  }

  /** The name of a grid, or of having none. @param {string | null} key */
  nameOf(key) {
    if (key === null || key === '') return t('grid.unassigned');
    if (key === NEW_GRID) return t('option.newGrid');
    const grid = this.draft.division.grids.get(key) ?? this.#former.get(key);
    return grid ? shortName(grid, this.commonName()) : t('grid.unknown');
  }

  /** The name of a grid as a comparison tells of it. @param {{code: string, name: string | null}} side */
  nameOfSide({ code, name }) {
    return shortName({ key: code, code, name }, this.commonName());
  }

  /** Keeps the names of grids that were, so that they can still be told, and shown before the draft,
   * when the draft has them no more. @param {any} diff against the published grids @returns {any} the same */
  remember(diff) {
    for (const { key, before } of diff.grids) {
      if (!before) continue;
      this.#former.set(key, { key, ...before });
      this.draft.publishedAs(before.code, key);
    }
    return diff;
  }

  /** @param {string} key */
  grid(key) {
    const box = this.draft.boxOf(this.draft.division.blocksOf(key));
    if (box) this.map.flyTo(box);
    this.map.show({ chosen: [key] });
  }

  /** @param {import('../../domain/plan/problems.js').PlanProblem} problem */
  problem({ blocks = [], grid, place, bounds }) {
    const box = this.draft.boxOf(blocks) ?? boxOfBounds(bounds) ??
      (grid ? this.draft.boxOf(this.draft.division.blocksOf(grid)) : null);
    if (box) this.map.flyTo(box);
    else if (place) this.place(place);
    this.map.show({ lit: blocks, chosen: grid ? [grid] : [] });
  }

  /** @param {import('../../api/plans.js').Suggestion} suggestion */
  suggestion({ operations, gives, takes }) {
    const blocks = [...(gives ?? []), ...(takes ?? [])];
    const changes = new Map(operations.flatMap((operation) =>
      (operation.blocks ?? []).map((/** @type {number} */ id) => [id, operation.grid])));
    const box = this.draft.boxOf(blocks.length ? blocks : changes.keys());
    if (box) this.map.flyTo(box, 17);
    this.map.show({ changes, ghost: [...changes.keys()] });
  }

  /** @param {string} code of a building */
  building(code) {
    for (const block of this.draft.store.byId.values()) {
      if (!block.buildings.some((building) => building.code === code)) continue;
      this.map.flyTo(block.box);
      this.map.show({ lit: [block.id] });
      return;
    }
  }

  /** @param {[number, number]} place longitude, latitude */
  place([lon, lat]) {
    this.map.town.moveTo({ lon, lat }, Math.max(17, this.map.town.zoom()));
  }

  /** @param {any[]} comments @param {(id: string) => void} opened */
  comments(comments, opened) {
    this.map.showComments(comments, opened);
  }

  clear() {
    this.map.show({});
  }
}

/** @param {[number, number, number, number] | null | undefined} bounds west, south, east, north */
function boxOfBounds(bounds) {
  if (!bounds) return null;
  const northWest = unitSquare({ lon: bounds[0], lat: bounds[3] });
  const southEast = unitSquare({ lon: bounds[2], lat: bounds[1] });
  return { left: northWest.x, top: northWest.y, right: southEast.x, bottom: southEast.y };
}
