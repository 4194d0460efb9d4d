package org.gridmap.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an incident, in order, and under which rules.
 *
 * @param owner where it is looked for; null once it is over
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
    IncidentSummary.Progress.@Nullable Place owner,
    @Nullable Long rulesId,
    List<Happening> happenings) {

  private static final String RAISE_SEVERITY = "RAISE_SEVERITY";

  public IncidentHistory {
    happenings = List.copyOf(happenings);
  }

  /** When the escalation raised its severity, in order. */
  public List<Instant> listRaises() {
    return happenings.stream()
        .filter(each -> RAISE_SEVERITY.equals(each.action()))
        .map(Happening::at)
        .toList();
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
   * @param actor code of the person who did it, of a deed; null: it was no deed
   * @param action what a step of the escalation did; null: it was none
   */
  public record Happening(
      String kind,
      Instant at,
      @Nullable String deed,
      @Nullable String state,
      @Nullable String stage,
      @Nullable Instant deadline,
      @Nullable String actor,
      @Nullable String action) {}
}
