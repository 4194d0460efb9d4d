/**
 * A division while it is drawn. The rules of the place:
 *
 * <ul>
 *   <li>A {@link org.gridmap.draft.Draft} changes by {@link org.gridmap.draft.Gesture}s only. A
 *       gesture that meets a draft ({@link org.gridmap.draft.Attempt}) comes to an {@link
 *       org.gridmap.draft.Effect}: block by block what was there before and what is there after.
 *   <li>The log of effects is the truth. Base and log make the draft again ({@link
 *       org.gridmap.draft.OpenDraft}); an effect turned round is the undo.
 *   <li>Blocks never change: a cut puts pieces in their place ({@link
 *       org.gridmap.draft.BlockShelf}).
 *   <li>Every building is in exactly one block, every block in one grid or, visibly, in none; what
 *       is to be put right is listed ({@link org.gridmap.draft.Finding}), not forbidden.
 *   <li>A gesture that cannot be done is refused with a code and values ({@link
 *       org.gridmap.draft.DraftRefusal}); nobody here knows how that is told to people.
 * </ul>
 *
 * <p>All shapes are degrees (EPSG:4326), longitude then latitude. Pure functions over immutable
 * values, but for the log and the shelf, which only grow; knows the JDK, JTS, {@code geometry} and
 * {@code balance}, nothing else.
 */
@NullMarked
package org.gridmap.draft;

import org.jspecify.annotations.NullMarked;
