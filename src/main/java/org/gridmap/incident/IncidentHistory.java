package org.gridmap.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an incident, in order, and under which rules.
 *
 * @param rulesId of the version of the rules it was opened under; null: from before rules had
 *     versions, those of its place hold
 * @param happenings from its report on
 */
public record IncidentHistory(
    long id,
    String number,
    String category,
    Channel channel,
    Spot spot,
    @Nullable Long rulesId,
    List<Happening> happenings) {

  public IncidentHistory {
    happenings = List.copyOf(happenings);
  }

  /**
   * Where it is.
   *
   * @param gridId of the grid's version
   */
  public record Spot(
      @Nullable Long gridId, @Nullable Long buildingId, @Nullable Long communityId) {}

  /**
   * One event.
   *
   * @param kind name of an {@link EventKind}
   * @param deed what somebody did; null: it was no deed
   * @param state the state it led to; null: none
   * @param stage the stage that was extended
   * @param deadline to when
   */
  public record Happening(
      String kind,
      Instant at,
      @Nullable String deed,
      @Nullable String state,
      @Nullable String stage,
      @Nullable Instant deadline) {}
}
