package org.gridmap.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.hotspot.ground.Homes;
import org.gridmap.hotspot.ground.PlacedLedger;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.RateModel;
import org.gridmap.statistics.Significance;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of ground counted in one period, whatever the units are: incidents and households by
 * location, judged as one unit by the usual rate of that period.
 */
final class GroundCount {

  private static final String CODE = "ground";

  private final List<Long> incidents = new ArrayList<>();
  private final Set<Long> communities = new TreeSet<>();
  private boolean incidentsOutside;
  private double households;
  private double expected;
  private int confidenceClass;

  private GroundCount() {}

  static GroundCount of(
      Geometry outline, Study study, IncidentColumns columns, PlacedLedger placement) {
    GroundCount count = new GroundCount();
    Locator locator = Locator.compile(List.of(new CodedPolygon(CODE, outline)));
    Period period = study.query().period();
    Selection selection = study.selection();
    for (int n = 0; n < selection.size(); n++) {
      int slot = selection.slot(n);
      if (period.contains(columns.day(slot))
          && locator.locate(columns.lon(slot), columns.lat(slot)).isPresent()) {
        count.incidents.add(columns.id(slot));
        count.place(placement, slot);
      }
    }
    Homes homes = study.ground().homes();
    double[] lons = homes.lons();
    double[] lats = homes.lats();
    for (int home = 0; home < homes.count(); home++) {
      if (locator.locate(lons[home], lats[home]).isPresent()) {
        count.households += homes.households(home);
      }
    }
    count.judge(study.judgement().model());
    return count;
  }

  private void place(PlacedLedger placement, int slot) {
    int community = placement.community(slot);
    if (community < 0) {
      incidentsOutside = true;
    } else {
      communities.add(placement.grids().ground().communities().get(community).id());
    }
  }

  private void judge(RateModel model) {
    expected = model.base() * households;
    if (households > 0) {
      double[] observed = {incidents.size()};
      double[] exposure = {households};
      CountComparison comparison = CountComparison.of(observed, exposure, Units.alone(1), model);
      confidenceClass =
          Significance.confidenceClass(comparison.direction(0), comparison.probabilities()[0]);
    }
  }

  /** Ids of the incidents, in the order of the ledger. */
  List<Long> incidents() {
    return List.copyOf(incidents);
  }

  /** Ids of the communities the incidents lie in. */
  Set<Long> communities() {
    return Set.copyOf(communities);
  }

  /** True when some of the incidents lie in no community. */
  boolean hasIncidentsOutside() {
    return incidentsOutside;
  }

  double households() {
    return households;
  }

  double expected() {
    return expected;
  }

  /** Class from −3 to 3 of this one comparison. */
  int confidenceClass() {
    return confidenceClass;
  }
}
