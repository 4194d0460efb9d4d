package org.gridmap.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as its file gives it.
 *
 * @param properties texts, {@link NumberText}, {@link NestedText} and truth values by name; null
 *     values are left out
 * @param geometry in the file's own coordinates, x then y; null when the file gives none or gives
 *     one that cannot be read (then {@code faults} says why)
 * @param faults what is wrong with it, notes included
 * @param columns the names in the header of its table; empty where each feature has its own
 */
public record SourceFeature(
    Place place,
    Map<String, Object> properties,
    @Nullable Geometry geometry,
    List<Fault> faults,
    List<String> columns) {

  public SourceFeature {
    properties =
        properties instanceof NamedCells
            ? properties
            : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    faults = List.copyOf(faults);
    columns = List.copyOf(columns);
  }
}
