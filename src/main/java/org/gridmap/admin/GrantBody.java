package org.gridmap.admin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.security.GrantWords;
import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it is asked for. One of area, grid and building at most; none: everywhere.
 *
 * @param area code of a city, district, subdistrict or community
 * @param grid code of a grid as it is called now
 * @param building code of a building
 * @param categories codes of categories or groups; none: all
 * @param from first day, in the city's zone; null: at once
 * @param until last day, itself included; null: for good
 */
record GrantBody(
    @Nullable String role,
    @Nullable String area,
    @Nullable String grid,
    @Nullable String building,
    @Nullable List<String> categories,
    @Nullable String from,
    @Nullable String until) {

  private static final int LONGEST = 64;
  private static final int MOST_CATEGORIES = 100;

  GrantWords words(ZoneId zone) {
    Role wanted = RequestWords.choice("role", role, Role.class);
    if (wanted == null) {
      throw RequestWords.invalid("role", "");
    }
    if (categories != null && categories.size() > MOST_CATEGORIES) {
      throw RequestWords.invalid("categories", categories.size());
    }
    LocalDate first = RequestWords.day("from", from);
    LocalDate last = RequestWords.day("until", until);
    return new GrantWords(
        wanted,
        StorableText.optional("area", area, LONGEST),
        StorableText.optional("grid", grid, LONGEST),
        StorableText.optional("building", building, LONGEST),
        categories == null ? Set.of() : Set.copyOf(categories),
        first == null ? null : first.atStartOfDay(zone).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
