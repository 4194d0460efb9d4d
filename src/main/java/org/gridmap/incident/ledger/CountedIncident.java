package org.gridmap.incident.ledger;

import java.time.Instant;
import org.gridmap.incident.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident is counted: where, when, what, how it came in; no words, no names.
 *
 * @param lon of the building's inner point when one was named, else of the pin; degrees, EPSG:4326
 * @param lat as {@code lon}
 * @param buildingId the building that was named; null: none
 * @param open not closed yet
 * @param duplicate another incident stands for it
 * @param pin how the map shows it
 */
public record CountedIncident(
    long id,
    double lon,
    double lat,
    Instant reportedAt,
    String category,
    Channel channel,
    @Nullable Long buildingId,
    boolean open,
    boolean duplicate,
    Pin pin) {

  /**
   * An incident on the map.
   *
   * @param state its name
   * @param lon where it was reported, degrees (EPSG:4326)
   * @param communityId null: in none
   * @param grid code of the grid it belongs to; null: in none
   * @param toConfirm the place does not settle the grid, and no person has
   */
  public record Pin(
      String number,
      String state,
      double lon,
      double lat,
      @Nullable Long communityId,
      @Nullable String grid,
      boolean toConfirm) {}
}
