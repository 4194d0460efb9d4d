package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gridmap.lifecycle.AllowedDeed;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Need;
import org.gridmap.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A deed that who asks may do now.
 *
 * @param name in Chinese
 * @param to the state it leads to; null: it stays
 * @param needs what must be said, in the order of asking
 * @param reasons to choose from
 * @param consent whether another person must agree before it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferedDeed(
    Deed deed,
    String name,
    String nameEn,
    @Nullable String to,
    List<Need> needs,
    List<Reason> reasons,
    boolean consent) {

  static List<OfferedDeed> of(LifeCycle lifeCycle, List<AllowedDeed> allowed) {
    return allowed.stream()
        .map(each -> of(lifeCycle.findDeed(each.deed()).orElseThrow(), each))
        .toList();
  }

  private static OfferedDeed of(DeedRule rule, AllowedDeed allowed) {
    return new OfferedDeed(
        allowed.deed(),
        rule.name(),
        rule.nameEn(),
        allowed.to(),
        allowed.needs(),
        allowed.reasons(),
        rule.needs().contains(Need.APPROVAL));
  }
}
