package org.gridmap.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grant as somebody words it.
 *
 * @param area code of a city, district, subdistrict or community
 * @param grid code of a grid as it is called now
 * @param building code of a building
 * @param categories codes of categories or groups; empty: all
 * @param from when it begins; null: at once
 * @param until when it ends, itself not included; null: never
 */
public record GrantWords(
    Role role,
    @Nullable String area,
    @Nullable String grid,
    @Nullable String building,
    Set<String> categories,
    @Nullable Instant from,
    @Nullable Instant until) {

  public GrantWords {
    categories = Set.copyOf(categories);
  }

  /** A role in an area, or everywhere, for good and for everything. */
  public static GrantWords of(Role role, @Nullable String area) {
    return new GrantWords(role, area, null, null, Set.of(), null, null);
  }

  long places() {
    return named().count();
  }

  String place() {
    return named().findFirst().orElse("");
  }

  private Stream<String> named() {
    return Stream.of(area, grid, building).filter(Objects::nonNull);
  }
}
