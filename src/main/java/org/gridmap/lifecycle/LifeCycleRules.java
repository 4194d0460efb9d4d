package org.gridmap.lifecycle;

import java.util.List;

/**
 * A life cycle as it is written down, not checked yet.
 *
 * @param states the first one is where every incident begins
 * @param deeds in the order of the usual way
 * @param freeBounces how often in a round a handler may return or pass on what he was given before
 *     only a dispatcher may
 */
public record LifeCycleRules(List<StateRule> states, List<DeedRule> deeds, int freeBounces) {
  public LifeCycleRules {
    states = List.copyOf(states);
    deeds = List.copyOf(deeds);
  }
}
