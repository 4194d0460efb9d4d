package org.gridmap.source;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row under the names of the header; empty ones are left out. A name is looked up
 * in the positions that all rows share, so a row costs no map of its own.
 */
final class NamedCells extends AbstractMap<String, Object> {

  private final Map<String, Integer> positions;
  private final List<String> cells;

  /**
   * @param positions of the header's names, from 0, in order
   * @param cells one for each name; not changed any more
   */
  NamedCells(Map<String, Integer> positions, List<String> cells) {
    this.positions = positions;
    this.cells = cells;
  }

  @Override
  public @Nullable Object get(Object name) {
    Integer at = positions.get(name);
    return at == null || cells.get(at).isEmpty() ? null : cells.get(at);
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> filled = new LinkedHashMap<>();
    positions.forEach(
        (name, at) -> {
          if (!cells.get(at).isEmpty()) {
            filled.put(name, cells.get(at));
          }
        });
    return Collections.unmodifiableMap(filled).entrySet();
  }
}
