package org.gridmap.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.OwnSessions;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Users as the desk shows them. */
@Component
class UserLines {

  private final Users users;
  private final OwnSessions sessions;
  private final GrantPlaces places;
  private final Areas areas;
  private final ZoneId zone;

  UserLines(
      Users users,
      OwnSessions sessions,
      GrantPlaces places,
      Areas areas,
      JurisdictionSettings jurisdiction) {
    this.users = users;
    this.sessions = sessions;
    this.places = places;
    this.areas = areas;
    this.zone = jurisdiction.zone();
  }

  /**
   * A user.
   *
   * @param locked lets nobody in by this name
   * @param mustChange somebody else chose the password
   * @param secondStep each sign-in asks for a code
   * @param sessions how many are open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UserLine(
      String name,
      String displayName,
      boolean locked,
      boolean mustChange,
      boolean secondStep,
      int sessions,
      List<GrantLine> grants) {}

  List<UserLine> list() {
    return users.list().stream().map(this::of).toList();
  }

  UserLine get(String name) {
    return of(users.get(name));
  }

  private UserLine of(SignedInUser user) {
    return new UserLine(
        user.getUsername(),
        user.displayName(),
        !user.isEnabled(),
        user.mustChangePassword(),
        user.hasSecondStep(),
        sessions.list(user.getUsername()).size(),
        users.listGrants(user.id()).stream().map(this::of).toList());
  }

  GrantLine of(RoleGrant grant) {
    Instant until = grant.until();
    return new GrantLine(
        grant.role(),
        grant.areaId() == null ? null : place(grant.areaId()),
        grant.seriesId() == null ? null : places.gridCode(grant.seriesId()),
        grant.building(),
        List.copyOf(new TreeSet<>(grant.categories())),
        day(grant.from()),
        until == null ? null : day(until.minusMillis(1)),
        GrantLine.State.at(Clock.systemUTC().instant(), grant.from(), until),
        GrantLine.opened(grant.role()));
  }

  private GrantLine.@Nullable Place place(long areaId) {
    return areas.find(areaId).map(area -> place(area, areaId)).orElse(null);
  }

  private GrantLine.Place place(Area area, long areaId) {
    long communities =
        areas.list(areas.subtreeIds(areaId)).stream()
            .filter(one -> one.level() == AreaLevel.COMMUNITY)
            .count();
    return new GrantLine.Place(
        area.level().name(), area.code(), area.name(), Math.toIntExact(communities));
  }

  private @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : at.atZone(zone).toLocalDate();
  }
}
