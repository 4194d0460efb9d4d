package org.gridmap.dispatch.clock;

import java.util.List;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.IncidentHistory;

/** Hears, in the transaction that keeps them, that the clocks of an incident were counted anew. */
public interface ClockListener {

  /**
   * The clocks of an incident were counted.
   *
   * @param clocks as the last event left them
   */
  void counted(IncidentHistory history, List<StageClock> clocks);
}
