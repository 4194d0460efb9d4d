package org.gridmap.grid;

import java.util.List;

/**
 * Keeps who serves the grids. Grids do not know people: they tell this keeper, in the transaction
 * of a publication, what became of their series.
 */
public interface DutyKeeper {

  /** Who serves a grid now: grid workers, then substitutes, then leaders; for the staff. */
  List<ServedBy> listServing(long seriesId);

  /** Gives every new grid people and everybody of an ended one a grid; tells what changed. */
  List<DutyChange> carryOver(Succession succession);
}
