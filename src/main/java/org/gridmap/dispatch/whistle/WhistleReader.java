package org.gridmap.dispatch.whistle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.DutyRole;
import org.gridmap.people.PersonAccounts;
import org.gridmap.people.RoleHolders;
import org.gridmap.people.RoleHolders.Sought;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who asks about whistles. A dispatcher sees those of his area and may act on each; everybody else
 * calls for the grids he serves, answers what he is asked, and sees both.
 *
 * @param persons ids of the persons with duties whose account it is
 * @param scope where he is a dispatcher
 */
record WhistleReader(long userId, String account, Set<Long> persons, IncidentScope scope) {

  private static final List<DutyRole> CALLERS =
      List.of(DutyRole.GRID_WORKER, DutyRole.SUBSTITUTE, DutyRole.GRID_LEAD);

  WhistleReader {
    persons = Set.copyOf(persons);
  }

  boolean isAnyOf(List<Long> called) {
    return called.stream().anyMatch(persons::contains);
  }

  boolean dispatches(@Nullable Long communityId) {
    return scope.includes(communityId);
  }

  /** Makes readers of requests. */
  @Component
  static class Readers {

    private final CurrentUser currentUser;
    private final IncidentScopes scopes;
    private final PersonAccounts accounts;
    private final RoleHolders holders;

    Readers(
        CurrentUser currentUser,
        IncidentScopes scopes,
        PersonAccounts accounts,
        RoleHolders holders) {
      this.currentUser = currentUser;
      this.scopes = scopes;
      this.accounts = accounts;
      this.holders = holders;
    }

    /** Who sends the request. */
    WhistleReader get() {
      SignedInUser user = currentUser.get();
      return new WhistleReader(
          user.id(),
          user.getUsername(),
          accounts.personIdsOf(user.id()),
          scopes.find().orElse(new IncidentScope(false, Set.of())));
    }

    /** Whether he may call a field for a place. */
    boolean mayCall(WhistleReader reader, DutyPlace place, java.time.Instant at) {
      Long community = place.areas().isEmpty() ? null : Long.valueOf(place.areas().get(0).key());
      if (reader.dispatches(community)) {
        return true;
      }
      Set<Long> serving = new HashSet<>();
      if (place.grid() != null) {
        CALLERS.forEach(role -> serving.addAll(holders.listOf(Sought.any(role, at), place.grid())));
      }
      return reader.isAnyOf(List.copyOf(serving));
    }
  }
}
