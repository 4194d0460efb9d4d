package org.gridmap.hotspot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridmap.hotspot.time.Period;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A hot spot that was kept: ground, period and category, with the incidents it was found by.
 *
 * @param question the parameters it was found by, days included
 * @param outline the union of its units, EPSG:4326
 * @param communities ids of those its units lie in
 * @param incidentIds of the counted incidents
 */
record StoredHotspot(
    long id,
    String name,
    @JsonIgnore HotspotParameters question,
    @Nullable String category,
    LocalDate from,
    LocalDate to,
    Geometry outline,
    Set<Long> communities,
    List<Member> units,
    @JsonIgnore List<Long> incidentIds,
    Instant createdAt,
    String createdBy) {

  StoredHotspot {
    communities = Set.copyOf(communities);
    units = List.copyOf(units);
    incidentIds = List.copyOf(incidentIds);
  }

  /** One of its units, with the numbers it was found by. */
  record Member(
      String code,
      @Nullable String name,
      int count,
      long households,
      @Nullable Double expected,
      @com.fasterxml.jackson.annotation.JsonProperty("class") int confidenceClass,
      Study.@Nullable Word word) {}

  Period period() {
    return new Period(from, to);
  }
}
