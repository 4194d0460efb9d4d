package org.gridmap.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gridmap.security.Right;
import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the desk shows it.
 *
 * @param area absent: no area bounds it
 * @param grid code
 * @param building code
 * @param categories none: all
 * @param from first day; absent: always
 * @param until last day, itself included; absent: for good
 * @param state whether it counts now
 * @param opens what it opens, in the order of the rights
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantLine(
    Role role,
    @Nullable Place area,
    @Nullable String grid,
    @Nullable String building,
    List<String> categories,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    State state,
    List<Right> opens) {

  /** An area by level, code and name, with how many communities it holds. */
  record Place(String level, String code, String name, int communities) {}

  /** Whether a grant counts. */
  enum State {
    NOW,
    LATER,
    OVER;

    static State at(Instant now, @Nullable Instant from, @Nullable Instant until) {
      if (from != null && now.isBefore(from)) {
        return LATER;
      }
      return until != null && !now.isBefore(until) ? OVER : NOW;
    }
  }

  static List<Right> opened(Role role) {
    return Arrays.stream(Right.values()).filter(role::opens).toList();
  }
}
