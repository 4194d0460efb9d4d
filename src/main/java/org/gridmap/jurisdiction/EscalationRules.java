package org.gridmap.jurisdiction;

import java.util.List;
import org.gridmap.clock.Term;

/**
 * What {@code escalation.yaml} says: what happens by itself when an incident waits too long.
 *
 * @param ladder who stands above whom, from the bottom
 */
public record EscalationRules(
    List<Rung> ladder, List<Step> steps, Whistle whistle, AreaIncident areaIncident) {

  public EscalationRules {
    ladder = List.copyOf(ladder);
    steps = List.copyOf(steps);
  }

  /**
   * One rung of the ladder.
   *
   * @param level of the area tree on which the role is asked, or GRID
   */
  public record Rung(String role, String level) {}

  /**
   * One step: taken once for each incident and round.
   *
   * @param action REMIND, SUPERVISE, LEVEL_UP, TAKE_OVER, RAISE_SEVERITY, VERIFY_ABOVE, DELIBERATE,
   *     ALARM
   * @param whom roles, or OWNER, NEXT_LEVEL, ALL_LEVELS
   */
  public record Step(String code, Trigger when, String action, List<String> whom) {
    public Step {
      whom = List.copyOf(whom);
    }
  }

  /**
   * A whistle 吹哨 and what its silence does.
   *
   * @param acknowledgeWithin in which the liaison must answer
   * @param goesUpTo roles asked one after another, each as long again
   */
  public record Whistle(Term acknowledgeWithin, List<String> goesUpTo) {
    public Whistle {
      goesUpTo = List.copyOf(goesUpTo);
    }
  }

  /** So many reports of one category, so near in metres and time, are one area incident 片区事件. */
  public record AreaIncident(int reports, int radiusMetres, Term within) {}
}
