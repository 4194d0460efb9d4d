package org.gridmap.clock;

import java.util.List;

/**
 * The stages that run for an incident.
 *
 * @param anchor the state whose first entry starts the first round; a reopening starts the others
 * @param calendar what working time, working days and days off are, and the zone of local days
 * @param pausedByHold whether the clocks stand still while the incident is on hold 挂账
 * @param warnAt share of the time after which a clock warns, 0 to 1
 * @param stages in the order in which they are met
 */
public record ClockPolicy(
    String code,
    String anchor,
    WorkingCalendar calendar,
    boolean pausedByHold,
    double warnAt,
    List<StageRule> stages) {

  public ClockPolicy {
    stages = List.copyOf(stages);
    if (!(warnAt >= 0 && warnAt <= 1)) {
      throw new IllegalArgumentException("warnAt is a share from 0 to 1: " + warnAt);
    }
    if (stages.isEmpty()
        || stages.stream().map(StageRule::code).distinct().count() < stages.size()) {
      throw new IllegalArgumentException("stages of a policy have codes of their own");
    }
  }
}
