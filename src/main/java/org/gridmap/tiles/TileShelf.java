package org.gridmap.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.ledger.MapSquare;
import org.jspecify.annotations.Nullable;

/** Encoded tiles of incidents, those last asked for, each with the revision it was made from. */
final class TileShelf {

  private static final long MOST_BYTES = 16 << 20;
  private static final int COMMUNITY_BYTES = 64;
  private static final int QUESTION_BYTES = 400;

  /** Which tile it is. */
  record Question(MapSquare square, IncidentFilter filter) {

    private int weight() {
      return QUESTION_BYTES + COMMUNITY_BYTES * filter.scope().communityIds().size();
    }
  }

  private record Kept(long revision, TileBody tile) {}

  private final Map<Question, Kept> tiles = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  /** The tile, or null when it was not made or something has changed since. */
  synchronized @Nullable TileBody find(Question question, long revision) {
    Kept kept = tiles.get(question);
    return kept == null || kept.revision() != revision ? null : kept.tile();
  }

  synchronized void put(Question question, long revision, TileBody tile) {
    Kept before = tiles.put(question, new Kept(revision, tile));
    bytes += tile.weight() + (before == null ? question.weight() : -before.tile().weight());
    Iterator<Map.Entry<Question, Kept>> eldest = tiles.entrySet().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      Map.Entry<Question, Kept> dropped = eldest.next();
      bytes -= dropped.getKey().weight() + dropped.getValue().tile().weight();
      eldest.remove();
    }
  }
}
