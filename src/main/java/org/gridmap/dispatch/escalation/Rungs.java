package org.gridmap.dispatch.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.area.NamedArea;
import org.gridmap.jurisdiction.EscalationRules.Rung;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.DutyRole;
import org.gridmap.people.RoleHolders;
import org.gridmap.people.RoleHolders.Sought;
import org.springframework.stereotype.Component;

/** Who stands on a rung of the ladder 逐级上报 above a place. */
@Component
public class Rungs {

  private static final String GRID = "GRID";

  private final RoleHolders holders;
  private final Areas areas;

  Rungs(RoleHolders holders, Areas areas) {
    this.holders = holders;
    this.areas = areas;
  }

  /** The ids of persons; empty when nobody stands there. */
  public List<Long> list(Rung rung, DutyPlace place, Instant at) {
    Optional<DutyRole> role = holders.role(rung.role());
    if (role.isEmpty()) {
      return List.of();
    }
    if (rung.level().equals(GRID)) {
      return place.grid() == null
          ? List.of()
          : holders.listOf(Sought.any(role.get(), at), place.grid());
    }
    return place.areas().isEmpty()
        ? List.of()
        : areas.listUpwards(Long.parseLong(place.areas().get(0).key())).stream()
            .filter(area -> area.level() == AreaLevel.valueOf(rung.level()))
            .map(NamedArea::id)
            .flatMap(area -> holders.listOfArea(Sought.any(role.get(), at), area).stream())
            .toList();
  }
}
