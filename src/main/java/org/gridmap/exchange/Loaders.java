package org.gridmap.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridmap.source.Findings;
import org.springframework.stereotype.Component;

/** Makes the loader of a kind of thing. */
@Component
class Loaders {

  private final Map<ImportKind, LoaderRoom> rooms = new EnumMap<>(ImportKind.class);

  /**
   * Sorts the rooms by what is loaded into them.
   *
   * @throws IllegalStateException unless each kind has exactly one room
   */
  Loaders(List<LoaderRoom> all) {
    for (LoaderRoom room : all) {
      for (ImportKind kind : room.kinds()) {
        if (rooms.put(kind, room) != null) {
          throw new IllegalStateException("Two rooms for " + kind);
        }
      }
    }
    if (rooms.size() < ImportKind.values().length) {
      throw new IllegalStateException("Only " + rooms.keySet() + " can be loaded");
    }
  }

  /** Begins to load; the loader holds the transaction's connection until it is settled. */
  Loader open(ImportKind kind, ImportOptions options, Findings findings) {
    return rooms.get(kind).open(kind, options, findings);
  }
}
