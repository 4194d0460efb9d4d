package org.gridmap.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place with everything that holds it.
 *
 * @param areas the community, then each area above it; empty: in no community
 * @param exclusive the grid serves one unit and is nobody else's
 * @param unit who answers for an exclusive grid 责任单位
 */
public record DutyPlace(
    @Nullable DutyScope building,
    @Nullable DutyScope compound,
    @Nullable DutyScope grid,
    List<DutyScope> areas,
    boolean exclusive,
    @Nullable String unit) {

  public DutyPlace {
    areas = List.copyOf(areas);
  }

  /** The building with its compound, unless its name says that already; empty without one. */
  public String buildingTitle() {
    if (building == null) {
      return "";
    }
    boolean saysAll = compound == null || building.name().startsWith(compound.name());
    return saysAll ? building.name() : compound.name() + " " + building.name();
  }

  /** Everything that holds the place, the narrowest first. */
  public List<DutyScope> scopes() {
    return Stream.concat(
            Stream.of(
                    Optional.ofNullable(building),
                    Optional.ofNullable(compound),
                    Optional.ofNullable(grid))
                .flatMap(Optional::stream),
            areas.stream())
        .toList();
  }

  /** The part of {@link #scopes} that a role can be for. */
  List<DutyScope> scopes(DutyRole role) {
    return scopes().stream().filter(scope -> role.canServe(scope.kind())).toList();
  }
}
