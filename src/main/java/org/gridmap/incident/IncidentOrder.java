package org.gridmap.incident;

/**
 * The order of a list of incidents. Whatever is equal follows the order of intake, newest first,
 * but in {@link #OLDEST}.
 */
public enum IncidentOrder {
  NEWEST("''"),
  OLDEST("''"),
  /** By the code of the grid; what is in none comes first. */
  GRID("coalesce(g.code, '')"),
  /** By the code of the category. */
  CATEGORY("i.category"),
  /** By the usual way of an incident, what nobody has begun first. */
  STATE(
      "coalesce((select to_char(s.position, 'FM000') from incident_state s"
          + " where s.code = i.state), '')"),
  /** By the soonest deadline; what has none comes last. */
  DUE("coalesce(to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '~')");

  private final String key;

  IncidentOrder(String key) {
    this.key = key;
  }

  /**
   * The text an incident is put in order by: an expression on {@code i}, its grid {@code g} and its
   * deadline {@code d}.
   */
  public String key() {
    return key;
  }

  /**
   * What holds for the incidents behind {@code :afterKey} and {@code :afterId}: a condition without
   * {@code and} or {@code where}.
   */
  String follows() {
    return switch (this) {
      case NEWEST -> "i.id < :afterId";
      case OLDEST -> "i.id > :afterId";
      default -> "(%1$s > :afterKey or (%1$s = :afterKey and i.id < :afterId))".formatted(key);
    };
  }

  /** The words behind {@code order by}. */
  public String terms() {
    return switch (this) {
      case NEWEST -> "i.id desc";
      case OLDEST -> "i.id";
      default -> key + ", i.id desc";
    };
  }
}
