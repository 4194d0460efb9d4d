package org.gridmap.incident;

import org.jspecify.annotations.Nullable;

/** How near the next deadline of an incident is. */
enum Urgency {
  /** It has passed. */
  OVERDUE("d.due_at < now()"),
  /** It has not passed, but its warning has come. */
  SOON("d.warn_at <= now() and d.due_at >= now()");

  private final String condition;

  Urgency(String condition) {
    this.condition = condition;
  }

  /**
   * A condition on an incident {@code i} that begins with {@code and}; empty for no bound.
   *
   * @param asked null: no bound
   */
  static String conditionOf(@Nullable Urgency asked) {
    return asked == null
        ? ""
        : "\n  and i.id in (select d.incident_id from incident_due d where "
            + asked.condition
            + ")";
  }
}
