package org.gridmap.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants in the words of people: codes of areas, grids, buildings and categories. */
@Service
public class GrantPlaces {

  private static final String SERIES =
      "select series_id from v_grid_code where code = :code and valid @> cast(:at as timestamptz)";

  private static final String IS_BUILDING =
      """
      select exists (
        select from v_building_place where code = :code and valid @> cast(:at as timestamptz))
      """;

  private static final String GRIDS =
      """
      select distinct on (series_id) series_id, code from v_grid_code
      where series_id in (:series) order by series_id, lower(valid) desc
      """;

  private static final String IS_CATEGORY =
      "select exists (select from v_category_code where code = :code)";

  private final JdbcClient database;
  private final Areas areas;
  private final Clock clock;

  GrantPlaces(JdbcClient database, Areas areas, Clock clock) {
    this.database = database;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * The grant that is meant.
   *
   * @throws Problem {@code GRANT_AREA_UNKNOWN}, {@code GRANT_GRID_UNKNOWN}, {@code
   *     GRANT_BUILDING_UNKNOWN}, {@code GRANT_CATEGORY_UNKNOWN}; {@code GRANT_PLACES_TOO_MANY} for
   *     more than one place; {@code ADMINISTRATOR_IN_AREA} for a role that has no place, {@code
   *     GRANT_TOO_NARROW} for one that needs whole areas; {@code GRANT_TERM_EMPTY}
   */
  @Transactional(readOnly = true)
  public RoleGrant read(GrantWords words) {
    Role role = words.role();
    if (words.places() > 1) {
      throw new Problem(UserProblem.GRANT_PLACES_TOO_MANY);
    }
    if (words.places() > 0 && role.isEverywhere()) {
      throw new Problem(UserProblem.ADMINISTRATOR_IN_AREA).with("code", words.place());
    }
    boolean narrow =
        words.grid() != null || words.building() != null || !words.categories().isEmpty();
    if (narrow && !role.mayBeNarrow()) {
      throw new Problem(UserProblem.GRANT_TOO_NARROW).with("role", role);
    }
    if (words.from() != null && words.until() != null && !words.from().isBefore(words.until())) {
      throw new Problem(UserProblem.GRANT_TERM_EMPTY);
    }
    words.categories().forEach(this::requireCategory);
    return new RoleGrant(
        role,
        areaId(words.area()),
        seriesId(words.grid()),
        building(words.building()),
        words.categories(),
        words.from(),
        words.until());
  }

  /** The area of a code, on any level but the compound's. */
  public Optional<Area> findArea(String code) {
    return Arrays.stream(AreaLevel.values())
        .filter(level -> level != AreaLevel.COMPOUND)
        .flatMap(level -> areas.find(level, code).stream())
        .findFirst();
  }

  /** The code of a grid as it is called now, or was called last. */
  public String gridCode(long seriesId) {
    return gridCodes(List.of(seriesId)).getOrDefault(seriesId, "#" + seriesId);
  }

  /** The codes of grids likewise, by their series; one that is no grid is left out. */
  public Map<Long, String> gridCodes(Collection<Long> series) {
    Map<Long, String> codes = new HashMap<>();
    if (!series.isEmpty()) {
      RowCallbackHandler put = row -> codes.put(row.getLong("series_id"), row.getString("code"));
      database.sql(GRIDS).param("series", series).query(put);
    }
    return codes;
  }

  private @Nullable Long areaId(@Nullable String code) {
    return code == null
        ? null
        : (Long)
            findArea(code)
                .map(Area::id)
                .orElseThrow(() -> refused(UserProblem.GRANT_AREA_UNKNOWN, code));
  }

  private @Nullable Long seriesId(@Nullable String code) {
    return code == null
        ? null
        : database
            .sql(SERIES)
            .param("code", code)
            .param("at", OffsetDateTime.now(clock))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> refused(UserProblem.GRANT_GRID_UNKNOWN, code));
  }

  private @Nullable String building(@Nullable String code) {
    if (code != null
        && !database
            .sql(IS_BUILDING)
            .param("code", code)
            .param("at", OffsetDateTime.now(clock))
            .query(Boolean.class)
            .single()) {
      throw refused(UserProblem.GRANT_BUILDING_UNKNOWN, code);
    }
    return code;
  }

  private void requireCategory(String code) {
    if (!database.sql(IS_CATEGORY).param("code", code).query(Boolean.class).single()) {
      throw refused(UserProblem.GRANT_CATEGORY_UNKNOWN, code);
    }
  }

  private static Problem refused(UserProblem problem, String code) {
    return new Problem(problem).with("code", code);
  }
}
