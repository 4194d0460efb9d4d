package org.gridmap.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.grid.Grids;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a duty for exactly one grid or area, to be told something; shifts aside. */
@Service
@Transactional(readOnly = true)
public class RoleHolders {

  /** Whoever is away is replaced by who was named; by nobody when nobody was. */
  private static final String HOLDERS =
      """
      select distinct p.id
      from duty d
        left join absence a
          on a.person_id = d.person_id and a.during @> cast(:at as timestamptz)
        join person p on p.id = case when a.id is null then d.person_id else a.substitute_id end
      where d.role = :role and d.valid @> cast(:at as timestamptz)
      """;

  /** Somebody away keeps his duty, and a substitute has none. */
  private static final String BY_GRID =
      """
      select series_id, count(distinct person_id)::int as holders from duty
      where role = :role and series_id is not null and valid @> cast(:at as timestamptz)
      group by series_id
      """;

  private final JdbcClient database;
  private final Grids grids;

  RoleHolders(JdbcClient database, Grids grids) {
    this.database = database;
    this.grids = grids;
  }

  /** The id of a person's code. */
  public Optional<Long> findId(String code) {
    return database
        .sql("select id from person where code = :code")
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  /** The role of a code; empty for a role that serves no place. */
  public Optional<DutyRole> role(String code) {
    return Arrays.stream(DutyRole.values()).filter(role -> role.name().equals(code)).findFirst();
  }

  /**
   * The ids of those who serve a grid.
   *
   * @param gridId of any version of it
   */
  public List<Long> listOfGrid(DutyRole role, long gridId, Instant at) {
    return grids
        .find(gridId)
        .map(grid -> list("d.series_id", grid.seriesId(), role, at))
        .orElse(List.of());
  }

  /** The ids of those who serve an area itself, not one above or below it. */
  public List<Long> listOfArea(DutyRole role, long areaId, Instant at) {
    return list("d.area_id", areaId, role, at);
  }

  /** How many serve each grid, by its series; grids that nobody serves are left out. */
  public Map<Long, Integer> countByGrid(DutyRole role, Instant at) {
    Map<Long, Integer> counts = new HashMap<>();
    database
        .sql(BY_GRID)
        .param("role", role.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query(
            (RowCallbackHandler)
                row -> counts.put(row.getLong("series_id"), row.getInt("holders")));
    return counts;
  }

  private List<Long> list(String scope, long id, DutyRole role, Instant at) {
    return database
        .sql(HOLDERS + " and " + scope + " = :scope order by p.id")
        .param("scope", id)
        .param("role", role.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query(Long.class)
        .list();
  }
}
