package org.gridmap.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the signed-in person may see or work on incidents: what the grants say, spelled out in
 * communities, grids, buildings and categories. Incidents in no community are for those whose grant
 * names no place.
 */
@Component
public class IncidentScopes {

  private static final String GRIDS = "select id from v_grid_code where series_id = :series";

  private static final String BUILDINGS = "select id from v_building_tile where code = :code";

  private final CurrentUser currentUser;
  private final Areas areas;
  private final Categories categories;
  private final JdbcClient database;

  IncidentScopes(CurrentUser currentUser, Areas areas, Categories categories, JdbcClient database) {
    this.currentUser = currentUser;
    this.areas = areas;
    this.categories = categories;
    this.database = database;
  }

  /**
   * Where who sends the request may see incidents.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody who
   *     may see none
   */
  public IncidentScope get() {
    return get(Right.SEE_INCIDENTS);
  }

  /**
   * Where who sends the request may work at the dispatcher's desk.
   *
   * @throws org.gridmap.platform.Problem as {@link #get()}
   */
  public IncidentScope getToDispatch() {
    return get(Right.DISPATCH);
  }

  /**
   * Where the person may see counts of incidents: whole areas only.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody else
   */
  public IncidentScope getForCounts() {
    List<RoleGrant> whole =
        currentUser.get().grantsFor(Right.COUNT).stream().filter(RoleGrant::isWhole).toList();
    return required(whole);
  }

  /**
   * As {@link #get}, but only what lies in an area.
   *
   * @param area {@code LEVEL/code}, e.g. {@code SUBDISTRICT/110101001}; null for no bound
   * @throws org.gridmap.platform.Problem also when there is no such area
   */
  public IncidentScope getWithin(@Nullable String area) {
    return bound(get(), area);
  }

  /** As {@link #getForCounts}, bound by an area as {@link #getWithin} is. */
  public IncidentScope getForCountsWithin(@Nullable String area) {
    return bound(getForCounts(), area);
  }

  private IncidentScope bound(IncidentScope scope, @Nullable String area) {
    return area == null || area.isBlank()
        ? scope
        : scope.within(areas.subtreeIds(areas.getNamed("area", area).id()));
  }

  /** As {@link #get}, or empty for residents and staff without the right. */
  public Optional<IncidentScope> find() {
    return find(Right.SEE_INCIDENTS);
  }

  /** Where the person has a right over incidents; empty: nowhere. */
  public Optional<IncidentScope> find(Right right) {
    return currentUser
        .find()
        .map(user -> of(user.grantsFor(right)))
        .filter(Predicate.not(IncidentScope::isNowhere));
  }

  /** Where the signed-in person works in a role. */
  IncidentScope as(Role role) {
    return of(currentUser.get().grantsAs(role));
  }

  /** Whether the signed-in person may see an incident as it now stands; false for residents. */
  public boolean see(long incidentId) {
    return has(Right.SEE_INCIDENTS, incidentId);
  }

  /** Whether a right of the signed-in person counts for an incident; false for residents. */
  boolean has(Right right, long incidentId) {
    return find(right).filter(scope -> InScope.holds(database, scope, incidentId)).isPresent();
  }

  /**
   * Where who sends the request has a right over incidents.
   *
   * @throws org.gridmap.platform.Problem as {@link #get()}
   */
  public IncidentScope get(Right right) {
    return required(currentUser.get().grantsFor(right));
  }

  private IncidentScope required(List<RoleGrant> grants) {
    if (grants.isEmpty()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return of(grants);
  }

  private IncidentScope of(List<RoleGrant> grants) {
    return grants.stream().map(this::of).reduce(IncidentScope.NOWHERE, IncidentScope::or);
  }

  private IncidentScope of(RoleGrant grant) {
    Long areaId = grant.areaId();
    Set<Long> communities = areaId == null ? Set.of() : areas.subtreeIds(areaId);
    if (grant.isWhole()) {
      return new IncidentScope(grant.isEverywhere(), communities);
    }
    IncidentScope.Part part =
        new IncidentScope.Part(
            grant.isEverywhere(),
            communities,
            grant.seriesId() == null ? Set.of() : ids(GRIDS, "series", grant.seriesId()),
            grant.building() == null ? Set.of() : ids(BUILDINGS, "code", grant.building()),
            codes(grant.categories()),
            null);
    return new IncidentScope(false, Set.of(), List.of(part));
  }

  private Set<Long> ids(String sql, String name, Object value) {
    return database.sql(sql).param(name, value).query(Long.class).set();
  }

  /** A group stands for all below it. */
  private @Nullable Set<String> codes(Set<String> granted) {
    if (granted.isEmpty()) {
      return null;
    }
    Set<String> codes = new HashSet<>();
    granted.forEach(code -> codes.addAll(categories.codesWithin(code)));
    return codes;
  }
}
