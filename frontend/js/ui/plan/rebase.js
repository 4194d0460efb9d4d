// @ts-check
import { html, svg } from 'lit';
import { shortName } from '../../domain/plan/names.js';
import { drawingOf } from '../../domain/plan/picture.js';
import { SIDES } from '../../domain/plan/rebasechoice.js';
import { number, t } from './text.js';

/** @typedef {import('../../domain/plan/rebasechoice.js').Side} Side */
/** @typedef {import('../../domain/plan/rebasechoice.js').Place} Place */
/** @typedef {import('../../domain/plan/rebasechoice.js').Outlines} Outlines */
/**
 * @typedef {object} RebaseState
 * @property {import('../../domain/plan/rebasechoice.js').RebaseChoice | null} choice null: being read
 * @property {Map<string, import('../../domain/plan/rebasechoice.js').BothSides>} pictures by community
 * @property {Map<string, {count: import('../../domain/plan/rebasechoice.js').Count, picture: Outlines | null}>} results
 * @property {import('../../domain/plan/rebasechoice.js').Outcome | null} outcome of the choice as it is
 * @property {boolean} busy
 * @property {string} fault
 * @property {(key: string) => number} tint
 */
/**
 * @typedef {object} RebaseActs
 * @property {(code: string) => void} open
 * @property {(code: string, side: Side) => void} side
 * @property {(code: string, place: Place, mine: boolean) => void} place
 * @property {() => void} take
 * @property {() => void} close
 */

const PICTURE_SIDE = 100;

/** The choice between one's own division, the published one and both block by block, for each
 * community. @param {RebaseState} state @param {RebaseActs} act */
export function rebaseDialog(state, act) {
  const { choice, outcome, busy, fault } = state;
  const take = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    act.take();
  };
  return html`<form class="stack rebase" @submit=${take}><h2>${t('plan.rebase')}</h2>
    <p>${t('rebase.about')}</p>
    ${fault ? html`<p class="note bad" role="alert">${fault}</p>` : ''}
    ${choice ? choice.choices.communities.map((community, index) => communityPart(community, index, state, act))
      : html`<p class="hint" role="status">${t('queue.loading')}</p>`}
    <p class="rebase-outcome" role="status">${outcome ? outcomeWords(outcome) : ''}</p>
    <div class="row"><button class="button main" id="take-rebase" ?disabled=${busy || !outcome}>${t(busy ? 'move.busy' : 'rebase.take')}</button>
      <button type="button" class="button" @click=${act.close}>${t('plan.cancel')}</button></div></form>`;
}

/** @param {import('../../domain/plan/rebasechoice.js').Outcome} outcome */
const outcomeWords = ({ mended, problems }) => [
  mended ? t('rebase.mended', { count: number(mended) }) : '',
  problems ? t('rebase.problems', { count: number(problems) }) : t('rebase.noProblems'),
].filter(Boolean).join(' ');

/** @param {import('../../domain/plan/rebasechoice.js').CommunityChoice} community @param {number} index
 * @param {RebaseState} state @param {RebaseActs} act */
function communityPart({ code, name, households, places, options }, index, state, act) {
  const choice = /** @type {import('../../domain/plan/rebasechoice.js').RebaseChoice} */ (state.choice);
  const side = choice.sideOf(code);
  const both = state.pictures.get(code);
  const result = state.results.get(code);
  return html`<details class="rebase-community" data-community=${code} ?open=${index === 0}
    @toggle=${(/** @type {any} */ e) => e.target.open && act.open(code)}>
    <summary>${name} <span class="hint">${t('load.households', { count: number(households) })}
      · ${t(`rebase.side.${side}`)}</span></summary>
    ${both ? pictures(both, result?.picture ?? null, state.tint)
      : html`<p class="hint" role="status">${t('queue.loading')}</p>`}
    <fieldset class="rebase-sides"><legend class="visually-hidden">${name}</legend>
      ${SIDES.map((each) => html`<label class="rebase-side" data-side=${each}>
        <input type="radio" name="side-${code}" value=${each} .checked=${each === side}
          @change=${() => act.side(code, each)} />
        <span><strong>${t(`rebase.side.${each}`)}</strong>
          <span class="hint">${countWords((each === side && result?.count) || options[each])}</span></span></label>`)}
    </fieldset>
    ${side === 'BLOCKS' && both && places ? placeList({ code, name }, both.places, choice, act) : ''}</details>`;
}

/** @param {import('../../domain/plan/rebasechoice.js').Count} count */
const countWords = ({ grids, touched, blocks, moved, least, most, outOfBand, errors }) => html`${t('rebase.count', {
    grids: number(grids), least: number(least), most: number(most),
  })} ${blocks || touched ? t('rebase.differs', {
    touched: number(touched), blocks: number(blocks), moved: number(moved),
  }) : t('rebase.same')}${outOfBand ? ` ${t('rebase.outOfBand', { count: number(outOfBand) })}` : ''}
  ${errors ? html`<span class="tag warn">${t('rebase.errors', { count: number(errors) })}</span>` : ''}`;

/** @param {import('../../domain/plan/rebasechoice.js').BothSides} both @param {Outlines | null} result
 * @param {(key: string) => number} tint */
function pictures({ mine, theirs, places }, result, tint) {
  const drawing = drawingOf([...mine.features, ...theirs.features], PICTURE_SIDE);
  const figure = (/** @type {string} */ words, /** @type {Outlines} */ { features }) => html`<figure>
    <svg viewBox="-1 -1 ${drawing.width + 2} ${drawing.height + 2}" role="img" aria-label=${words}>
      ${features.map(({ id, geometry, properties }) => svg`<path class="tint-${tint(id)}" d=${drawing.path(geometry)}><title>${properties.name} ${properties.households}</title></path>`)}
      ${places.map(({ shape }, at) => svg`<path class="place" d=${drawing.path(shape.geometry)}></path>${sign(drawing.middle(shape.geometry), at + 1)}`)}
    </svg><figcaption>${words}</figcaption></figure>`;
  return html`<div class="rebase-pictures">${figure(t('rebase.side.MINE'), mine)}${figure(t('rebase.side.THEIRS'), theirs)}${
    result ? figure(t('rebase.result'), result) : ''}</div>`;
}

/** @param {{x: number, y: number}} at @param {number} index */
const sign = ({ x, y }, index) => svg`<circle class="place-sign" cx=${x} cy=${y} r="5"></circle><text x=${x} y=${y + 2.3}>${index}</text>`;

/** @param {{code: string, name: string}} community @param {Place[]} places
 * @param {import('../../domain/plan/rebasechoice.js').RebaseChoice} choice @param {RebaseActs} act */
function placeList({ code, name: community }, places, choice, act) {
  const short = (/** @type {string | null} */ name) =>
    name === null ? t('grid.unassigned') : shortName({ name, code: name, key: name }, community);
  return html`<ol class="rebase-places">${places.map((place, index) => html`<li class="field">
  <label for="place-${code}-${index}"><strong class="place-number">${index + 1}</strong> ${t('rebase.place', {
    blocks: number(place.blocks.length), households: number(place.households),
    mine: short(place.mine), theirs: short(place.theirs),
  })}</label>
  <select id="place-${code}-${index}" @change=${(/** @type {any} */ e) => act.place(code, place, e.target.value === 'MINE')}>
    <option value="THEIRS" ?selected=${!choice.isMine(place)}>${short(place.theirs)} · ${t('rebase.side.THEIRS')}</option>
    <option value="MINE" ?selected=${choice.isMine(place)}>${short(place.mine)} · ${t('rebase.side.MINE')}</option>
  </select></li>`)}</ol>`;
}
