package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.gridmap.lifecycle.Asked;
import org.gridmap.lifecycle.Intervention;
import org.gridmap.lifecycle.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is being handled, and what who asks may do about it.
 *
 * @param deeds in the order of the usual way
 * @param handler {@code PERSON/code} or a body; null: nobody is named
 * @param round from 1; every reopening begins the next
 * @param asked what waits for another person's consent
 * @param reports how many reports it stands for, itself included
 * @param mergedInto number of the incident that counts for it
 * @param interventions what escalations changed and nobody has settled since
 */
record Handling(
    List<OfferedDeed> deeds,
    @Nullable String handler,
    int round,
    boolean onHold,
    @Nullable Waiting asked,
    @Nullable Integer rating,
    long reports,
    @Nullable String mergedInto,
    Set<Intervention> interventions,
    @JsonUnwrapped Serving serving) {

  /** What waits for consent. */
  record Waiting(
      org.gridmap.lifecycle.Deed deed,
      String by,
      @Nullable String note,
      java.time.@Nullable Instant deadline) {}

  static Handling of(Standing standing, List<OfferedDeed> deeds, long reports, Serving serving) {
    Asked asked = standing.asked();
    return new Handling(
        deeds,
        standing.handler() == null ? null : standing.handler().toString(),
        standing.round(),
        standing.onHold(),
        asked == null
            ? null
            : new Waiting(
                asked.deed(),
                asked.by(),
                asked.particulars().note(),
                asked.particulars().deadline()),
        standing.rating(),
        reports,
        standing.merged() == null ? null : standing.merged().into(),
        standing.interventions(),
        serving);
  }
}
