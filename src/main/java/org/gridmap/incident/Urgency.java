package org.gridmap.incident;

/** How near the next deadline of an incident is. */
public enum Urgency {
  /** It has passed. */
  OVERDUE("d.due_at < now()"),
  /** It has not passed, but its warning has come. */
  SOON("d.warn_at <= now() and d.due_at >= now()");

  private final String condition;

  Urgency(String condition) {
    this.condition = condition;
  }

  /** A condition on an incident {@code i}, without {@code and}. */
  String condition() {
    return "i.id in (select d.incident_id from incident_due d where " + condition + ")";
  }
}
