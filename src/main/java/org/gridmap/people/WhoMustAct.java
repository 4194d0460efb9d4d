package org.gridmap.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gridmap.people.HandlerRule.Handler;

/**
 * The rule of who must act, a pure function: whom the category names, then the chain of the
 * jurisdiction, at the end the desk of the community. Of several people who are on duty the one
 * whose duty names the category comes first, then the lower code of the person. Whoever was named
 * for an absent person stands in during the absent one's shift, if present.
 */
public final class WhoMustAct {

  private final List<ChainStep> order;
  private final ZoneId zone;

  /**
   * The rule of a jurisdiction.
   *
   * @param order of the steps after the handler; the desk ends every chain, named or not
   * @param zone in which shifts are meant
   */
  public WhoMustAct(List<ChainStep> order, ZoneId zone) {
    this.order = List.copyOf(order);
    this.zone = zone;
  }

  /**
   * Who must act.
   *
   * @param staffing duties of the place at least; others are not looked at
   */
  public Responsibility answer(DutyPlace place, Matter matter, Staffing staffing, Instant at) {
    ChainWalk walk = new ChainWalk(place, matter, staffing, at, zone);
    Handler handler = place.exclusive() ? Handler.GRID_WORKER : matter.rule().handler();
    Optional<Responsibility> found = handle(walk, handler);
    if (handler == Handler.COMMUNITY) {
      return found.orElseGet(walk::queue);
    }
    boolean asked = handler == Handler.GRID_WORKER;
    for (ChainStep step : order) {
      if (found.isPresent() || step == ChainStep.COMMUNITY_DESK) {
        break;
      }
      if (!(asked && step == ChainStep.ON_DUTY)) {
        found = take(walk, step);
      }
    }
    return found.orElseGet(walk::queue);
  }

  private static Optional<Responsibility> handle(ChainWalk walk, Handler handler) {
    return switch (handler) {
      case GRID_WORKER -> take(walk, ChainStep.ON_DUTY);
      case PROPERTY -> walk.serving(ChainStep.HANDLER, DutyRole.PROPERTY);
      case VOLUNTEERS -> walk.serving(ChainStep.HANDLER, DutyRole.VOLUNTEER);
      case COMMUNITY -> walk.serving(ChainStep.HANDLER, DutyRole.COMMUNITY);
      case DEPARTMENT -> walk.serving(ChainStep.HANDLER, DutyRole.DEPARTMENT);
      case LIAISON -> walk.serving(ChainStep.HANDLER, DutyRole.LIAISON);
    };
  }

  private static Optional<Responsibility> take(ChainWalk walk, ChainStep step) {
    return switch (step) {
      case ON_DUTY -> walk.present(step, DutyRole.GRID_WORKER);
      case SUBSTITUTE ->
          walk.namedFor(step, DutyRole.GRID_WORKER)
              .or(() -> walk.serving(step, DutyRole.SUBSTITUTE));
      case STEWARD -> walk.serving(step, DutyRole.STEWARD);
      case GRID_LEAD -> walk.serving(step, DutyRole.GRID_LEAD);
      case HANDLER, UNIT, COMMUNITY_DESK -> Optional.empty();
    };
  }
}
