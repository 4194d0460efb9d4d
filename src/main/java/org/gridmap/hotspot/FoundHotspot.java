package org.gridmap.hotspot;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.hotspot.time.Period;
import org.locationtech.jts.geom.Geometry;

/**
 * A hot spot that somebody wants to keep.
 *
 * @param question that found it, with its dates said
 * @param outline EPSG:4326
 * @param communities ids of the communities it lies in
 * @param incidents ids of those it was found by
 */
record FoundHotspot(
    String name,
    HotspotParameters question,
    Period period,
    Geometry outline,
    Set<Long> communities,
    List<StoredHotspot.Member> units,
    List<Long> incidents) {

  FoundHotspot {
    communities = Collections.unmodifiableSortedSet(new TreeSet<>(communities));
    units = List.copyOf(units);
    incidents = List.copyOf(incidents);
  }
}
