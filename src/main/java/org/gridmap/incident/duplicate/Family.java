package org.gridmap.incident.duplicate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gridmap.incident.IncidentSummary;
import org.jspecify.annotations.Nullable;

/**
 * An incident that counts, and those that are the same thing reported again.
 *
 * @param head null: it lies outside the reader's area
 * @param members by the order of intake; those outside the reader's area are left out
 */
record Family(@Nullable IncidentSummary head, List<Member> members) {

  Family {
    members = List.copyOf(members);
  }

  /**
   * One that was merged into the head.
   *
   * @param mergedBy sign-in name; null when no event tells
   */
  record Member(
      @JsonUnwrapped IncidentSummary summary,
      @Nullable String mergedBy,
      @Nullable Instant mergedAt,
      List<String> pictures) {}
}
