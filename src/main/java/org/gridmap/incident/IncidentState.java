package org.gridmap.incident;

import java.util.List;
import java.util.Map;
import org.gridmap.platform.RequestWords;

/**
 * Where an incident stands. The whole life cycle is the table in this class: a new state enters
 * here, in the database's check and in the message files.
 */
public enum IncidentState {
  /** 上报: taken in, nobody has begun. */
  SUBMITTED,
  /** 处置中: somebody is at work. */
  IN_PROGRESS,
  /** 办结: the handler says it is solved. */
  RESOLVED,
  /** 结案: accepted; nothing follows. */
  CLOSED;

  private static final Map<IncidentState, List<IncidentState>> NEXT =
      Map.of(
          SUBMITTED, List.of(IN_PROGRESS),
          IN_PROGRESS, List.of(RESOLVED),
          RESOLVED, List.of(CLOSED),
          CLOSED, List.of());

  /**
   * The state of a name as written in requests, in any case.
   *
   * @param parameter where it stands
   * @throws org.gridmap.platform.Problem {@code INVALID_PARAMETER} for any other name
   */
  static IncidentState named(String parameter, String name) {
    IncidentState state = RequestWords.choice(parameter, name, IncidentState.class);
    if (state == null) {
      throw RequestWords.invalid(parameter, name);
    }
    return state;
  }

  /** The states an incident may go to from here, in the order of the usual way. */
  public List<IncidentState> next() {
    return NEXT.get(this);
  }

  /** Whether a redraw of grids still moves an incident in this state. */
  public boolean isOpen() {
    return this != CLOSED;
  }
}
