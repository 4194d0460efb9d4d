package org.gridmap.exchange;

import java.util.HashMap;
import java.util.Map;
import org.gridmap.building.Buildings;
import org.gridmap.building.HouseholdPoint;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Resident households by grid: a building counts where its inner point lies, lowest code first. */
final class HouseholdCount {

  private record Holder(String code, IndexedPointInAreaLocator ground) {}

  private final Buildings buildings;
  private final STRtree index = new STRtree();
  private final Envelope all = new Envelope();

  HouseholdCount(Buildings buildings) {
    this.buildings = buildings;
  }

  /** Adds a grid; its border belongs to it. */
  void claim(String code, MultiPolygon boundary) {
    index.insert(
        boundary.getEnvelopeInternal(), new Holder(code, new IndexedPointInAreaLocator(boundary)));
    all.expandToInclude(boundary.getEnvelopeInternal());
  }

  /** Households of every grid that has any. */
  Map<String, Integer> byCode() {
    Map<String, Integer> counts = new HashMap<>();
    if (all.isNull()) {
      return counts;
    }
    for (HouseholdPoint home : buildings.listHouseholds(Wgs84.FACTORY.toGeometry(all))) {
      String code = lowestAt(home);
      if (code != null) {
        counts.merge(code, home.households(), Integer::sum);
      }
    }
    return counts;
  }

  private @Nullable String lowestAt(HouseholdPoint home) {
    String lowest = null;
    for (Object near : index.query(new Envelope(home.at()))) {
      Holder holder = (Holder) near;
      boolean lower =
          lowest == null || CodedPolygon.BY_CODE_POINT.compare(holder.code(), lowest) < 0;
      if (lower && holder.ground().locate(home.at()) != Location.EXTERIOR) {
        lowest = holder.code();
      }
    }
    return lowest;
  }
}
