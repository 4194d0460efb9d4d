package org.gridmap.intake.areawide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gridmap.jurisdiction.Names;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A planned interruption 停供预告 in the staff's list.
 *
 * @param place compound, community, or what the polygon lies in
 * @param floors which floors; absent: all
 * @param standing whether reports join now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutageNotice(
    long id,
    String field,
    Names fieldName,
    String place,
    @Nullable String floors,
    Instant from,
    Instant to,
    String words,
    boolean standing,
    Hand hand,
    @Nullable Reported reported,
    MultiPolygon extent) {

  /** Who wrote it, and who took it back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Hand(
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy) {}

  /** Its area incident, once somebody has reported. */
  record Reported(String number, int reports) {}
}
