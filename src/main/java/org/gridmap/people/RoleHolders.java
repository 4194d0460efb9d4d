package org.gridmap.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a duty for a grid or an area, to be told something; shifts aside. */
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
        and (cast(:field as text) is null or d.field is null or d.field = :field)
        and (cardinality(d.categories) = 0 or d.categories && cast(:categories as text[]))
      """;

  /** Somebody away keeps his duty, and a substitute has none. */
  private static final String BY_GRID =
      """
      select series_id, count(distinct person_id)::int as holders from duty
      where role = :role and series_id is not null and valid @> cast(:at as timestamptz)
      group by series_id
      """;

  private final JdbcClient database;

  RoleHolders(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who is sought.
   *
   * @param field of the duty; null: any. A duty without a field is for all of them
   * @param categories codes, one of which the duty is for; a duty that names none is for all
   */
  public record Sought(DutyRole role, @Nullable String field, List<String> categories, Instant at) {

    public Sought {
      categories = List.copyOf(categories);
    }

    /** Whoever has the role, whatever the duty is for. */
    public static Sought any(DutyRole role, Instant at) {
      return new Sought(role, null, List.of(), at);
    }
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

  /** The ids of those who serve an area itself, not one above or below it. */
  public List<Long> listOfArea(Sought sought, long areaId) {
    return list("d.area_id", areaId, sought);
  }

  /**
   * The ids of those who serve one scope of a place itself.
   *
   * @param scope a building is served by nobody here: who is told something serves more
   */
  public List<Long> listOf(Sought sought, DutyScope scope) {
    return switch (scope.kind()) {
      case BUILDING -> List.of();
      case GRID -> list("d.series_id", Long.parseLong(scope.key()), sought);
      case COMPOUND, AREA -> list("d.area_id", Long.parseLong(scope.key()), sought);
    };
  }

  /** The ids of those who serve a place in its narrowest scope that has anybody. */
  public List<Long> listNearest(Sought sought, DutyPlace place) {
    return place.scopes(sought.role()).stream()
        .map(scope -> listOf(sought, scope))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** People by id; ids that nobody has are left out. */
  public Map<Long, Person> listPersons(Collection<Long> ids) {
    Map<Long, Person> persons = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .sql("select id, code, name, phone from person where id in (:ids)")
          .param("ids", ids)
          .query(
              (RowCallbackHandler)
                  row ->
                      persons.put(
                          row.getLong("id"),
                          new Person(
                              row.getString("code"),
                              row.getString("name"),
                              row.getString("phone"))));
    }
    return persons;
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

  private List<Long> list(String scope, long id, Sought sought) {
    return database
        .sql(HOLDERS + " and " + scope + " = :scope order by p.id")
        .param("scope", id)
        .param("role", sought.role().name())
        .param("field", sought.field())
        .param("categories", sought.categories().toArray(String[]::new))
        .param("at", OffsetDateTime.ofInstant(sought.at(), ZoneOffset.UTC))
        .query(Long.class)
        .list();
  }
}
