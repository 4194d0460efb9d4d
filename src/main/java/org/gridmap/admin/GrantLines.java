package org.gridmap.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants as the desk shows them. */
@Component
class GrantLines {

  private final GrantPlaces grids;
  private final Areas areas;
  private final ZoneId zone;
  private final Clock clock;

  GrantLines(GrantPlaces grids, Areas areas, JurisdictionSettings jurisdiction, Clock clock) {
    this.grids = grids;
    this.areas = areas;
    this.zone = jurisdiction.zone();
    this.clock = clock;
  }

  /** What the places of some grants are called, by their ids. */
  record Places(Map<Long, GrantLine.Place> areas, Map<Long, String> grids) {}

  /** Looks the places of all these grants up at once. */
  Places places(Collection<RoleGrant> grants) {
    Set<Long> areaIds = named(grants, RoleGrant::areaId);
    Map<Long, Integer> communities = areas.countCommunities(areaIds);
    Map<Long, GrantLine.Place> found =
        areas.list(areaIds).stream()
            .collect(
                Collectors.toMap(
                    Area::id, area -> place(area, communities.getOrDefault(area.id(), 0))));
    return new Places(found, grids.gridCodes(named(grants, RoleGrant::seriesId)));
  }

  GrantLine line(RoleGrant grant, Places places) {
    Long series = grant.seriesId();
    Instant until = grant.until();
    return new GrantLine(
        grant.role(),
        grant.areaId() == null ? null : places.areas().get(grant.areaId()),
        series == null ? null : places.grids().getOrDefault(series, "#" + series),
        grant.building(),
        List.copyOf(new TreeSet<>(grant.categories())),
        day(grant.from()),
        until == null ? null : day(until.minusMillis(1)),
        GrantLine.State.at(clock.instant(), grant.from(), until),
        GrantLine.opened(grant.role()));
  }

  private static Set<Long> named(
      Collection<RoleGrant> grants, Function<RoleGrant, @Nullable Long> place) {
    return grants.stream().map(place).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static GrantLine.Place place(Area area, int communities) {
    return new GrantLine.Place(area.level().name(), area.code(), area.name(), communities);
  }

  private @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : at.atZone(zone).toLocalDate();
  }
}
