package org.gridmap.intake;

import java.util.List;
import org.gridmap.assignment.Placement;
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
}
