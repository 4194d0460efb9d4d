package org.gridmap.pages;

import java.util.List;
import java.util.Optional;
import org.gridmap.jurisdiction.GeneralRules;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * What grids are measured by for who reads a page: the rules of the areas granted when they agree,
 * else those of the top, as for everybody who has not signed in.
 */
@Component
class ReadersMeasure {

  private final Jurisdictions jurisdictions;
  private final CurrentUser currentUser;

  ReadersMeasure(Jurisdictions jurisdictions, CurrentUser currentUser) {
    this.jurisdictions = jurisdictions;
    this.currentUser = currentUser;
  }

  GeneralRules.GridRules get() {
    List<GeneralRules.GridRules> granted =
        grants().stream()
            .map(grant -> jurisdictions.at(grant.areaId()).rules().general().grids())
            .distinct()
            .toList();
    return granted.size() == 1 ? granted.get(0) : jurisdictions.top().rules().general().grids();
  }

  private List<RoleGrant> grants() {
    Optional<SignedInUser> reader = currentUser.find();
    return reader.map(SignedInUser::grants).orElse(List.of());
  }
}
