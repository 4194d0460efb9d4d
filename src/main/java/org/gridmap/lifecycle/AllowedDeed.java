package org.gridmap.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deed that somebody may do now.
 *
 * @param to the state it leads to; null: it stays
 * @param needs what he must say, in the order of asking
 * @param reasons to choose from
 */
public record AllowedDeed(Deed deed, @Nullable String to, List<Need> needs, List<Reason> reasons) {
  public AllowedDeed {
    needs = List.copyOf(needs);
    reasons = List.copyOf(reasons);
  }
}
