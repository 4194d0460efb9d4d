package org.gridmap.hotspot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hot spot to be kept: units of a question, as they are seen in its answer. The numbers are
 * counted anew.
 *
 * @param units codes of the units, 1 to 500
 * @param name null: that of the first unit
 */
record NewHotspot(
    List<String> units,
    @Nullable String name,
    @Nullable String area,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String to,
    @Nullable String unit,
    @Nullable String shape,
    @Nullable String size,
    @Nullable String band,
    @Nullable String test) {

  NewHotspot {
    units = units == null ? List.of() : List.copyOf(units);
  }

  HotspotParameters question() {
    return new HotspotParameters(
        area, category, channel, from, to, unit, shape, size, band, test, null, null);
  }
}
