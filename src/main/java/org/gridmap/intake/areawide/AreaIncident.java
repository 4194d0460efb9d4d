package org.gridmap.intake.areawide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gridmap.jurisdiction.Names;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * An area incident 片区事件 in the staff's list.
 *
 * @param place compound, community, or what the polygon lies in
 * @param floors which floors; absent: all
 * @param reports how many joined
 * @param notice id of the planned interruption behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaIncident(
    String number,
    String category,
    Names categoryName,
    String state,
    boolean open,
    Instant since,
    String place,
    @Nullable String floors,
    AreaIncidents.Origin origin,
    int reports,
    @Nullable Text text,
    MultiPolygon extent) {

  /** What residents are told, and by which notice. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(@Nullable String words, @Nullable Long notice) {}
}
