package org.gridmap.incident.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * When something last changed in each square of the map, by a number that only grows. Squares of
 * deep zooms answer with the one above them, so a revision may change without the square, never the
 * other way round. Not safe for threads; {@link IncidentLedger} guards it.
 */
final class TileRevisions {

  private static final int DEEPEST = 16;

  /** Beyond it everything counts as changed: some 10 MB. */
  private static final int MOST_SQUARES = 100_000;

  private final Map<MapSquare, Long> changed = new HashMap<>();
  private long earlier;
  private long latest;

  /** Everything may have changed. */
  void renew() {
    changed.clear();
    earlier = ++latest;
  }

  /** Something changed at a place. */
  void note(int column, int row) {
    if (changed.size() > MOST_SQUARES) {
      renew();
      return;
    }
    latest++;
    long x = column & 0xffff_ffffL;
    long y = row & 0xffff_ffffL;
    for (int z = 0; z <= DEEPEST; z++) {
      changed.put(new MapSquare(z, (int) (x >>> 32 - z), (int) (y >>> 32 - z)), latest);
    }
  }

  long of(MapSquare square) {
    return changed.getOrDefault(square.atMost(DEEPEST), earlier);
  }
}
