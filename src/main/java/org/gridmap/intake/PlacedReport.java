package org.gridmap.intake;

import java.util.List;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.Placement;
import org.gridmap.building.Building;
import org.gridmap.intake.areawide.Arrival;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.platform.IdempotencyClaim;
import org.jspecify.annotations.Nullable;

/**
 * A report that is ready to be stored.
 *
 * @param placement where it belongs by the grids of this moment
 * @param receipt the answer to who sent it
 * @param claim of the client; null without a key
 * @param actor sign-in name of who sent it
 */
record PlacedReport(
    CheckedReport report,
    List<CleanPhoto> photos,
    Placement placement,
    Receipt receipt,
    @Nullable IdempotencyClaim claim,
    String actor) {

  PlacedReport {
    photos = List.copyOf(photos);
  }

  /** The same, with another answer. */
  PlacedReport answered(Receipt answer) {
    return new PlacedReport(report, photos, placement, answer, claim, actor);
  }

  /** How it comes in, for area incidents. */
  Arrival arrival() {
    PlacedCommunity community = placement.community();
    Building building = report.building();
    return new Arrival(
        report.category(),
        building == null ? report.pin().location() : building.innerPoint(),
        report.floor(),
        community == null ? null : community.id());
  }
}
